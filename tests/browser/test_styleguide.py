"""The style guide: open to everybody, and without barriers in any look."""

import pytest

from candidates.web import words
from tests.browser.barriers import nothing_is_in_the_way_of
from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser


# The longest page of all: its parts stand in every look on the pages that use them.
@pytest.mark.parametrize(("width", "colours"), [(320, "light"), (1280, "dark")])
def test_every_mark_is_shown_and_nothing_is_in_the_way(visit: Visit, width: int, colours: str):
    # Given a window of some width and colours
    visitor = visit(width, colours)
    # When the style guide is opened and unfolded
    visitor.opens("/styleguide")
    visitor.opens_everything()
    # Then every outcome and effect is shown, and nothing is in the way
    for mark in (*words.OUTCOMES.values(), *words.EFFECTS.values()):
        assert str(mark.word) in visitor.sees
    nothing_is_in_the_way_of(visitor)
