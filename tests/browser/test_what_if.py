"""What if: other answers are tried on beside the saved ones, with the keyboard and without JavaScript."""

import pytest
from pytest_django.live_server_helper import LiveServer

from candidates.models import AnswerRevision
from tests.browser.conftest import Visit
from tests.browser.prosthetist import (
    nothing_is_in_the_way_in_any_look_of,
    opens_the_record_of,
    sends,
    signs_in,
    the_demonstration_clinic,
)
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def clinic(live_server: LiveServer) -> None:
    """The demonstration clinic."""
    the_demonstration_clinic()


def adds_the_question(visitor: Visitor, name: str) -> None:
    """Choose a question and add it."""
    visitor.page.locator("#question").select_option(name)
    sends(visitor, "Add this question")


def test_another_answer_is_tried_and_nothing_is_saved(visit: Visit):
    # Given the open assessment of a person with an infection, in a browser without JavaScript
    visitor = visit(scripts=False)
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Cem")
    sends(visitor, "Go on with the assessment")
    saved = AnswerRevision.objects.count()
    # When the infection is supposed gone and the bone shorter
    visitor.clicks("What if…?")
    assert "Nothing here is saved." in visitor.sees
    adds_the_question(visitor, "active_infection")
    visitor.page.get_by_label("None", exact=True).check()
    adds_the_question(visitor, "limb1-residual_bone_length")
    visitor.page.locator("#limb1-residual_bone_length").fill("120")
    visitor.goes_on_with("Enter")
    # Then what moves has the focus, now and then side by side, and nothing was saved
    assert visitor.focus == "moves"
    sums = visitor.page.locator(".moved table").first.inner_text()
    assert "Something comes first" in sums
    assert "Worth a conversation with an osseointegration team" in sums
    assert AnswerRevision.objects.count() == saved
    assert visitor.page.url.endswith("/what-if")


def test_the_page_is_free_of_barriers_in_every_state(visitor: Visitor):
    # Given the page without a question, then with what moves, then with a fault
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Cem")
    sends(visitor, "Go on with the assessment")
    visitor.clicks("What if…?")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When the smallest change is tried
    visitor.page.get_by_role("button", name="Try this").first.click()
    visitor.page.wait_for_selector("#moves")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # And a number that cannot be
    adds_the_question(visitor, "body_weight")
    visitor.page.locator("#body_weight").fill("8200")
    visitor.goes_on_with("Enter")
    # Then the fault is said, and leads to its field
    assert visitor.title.startswith("Error: What if")
    assert visitor.focus == "errors-title"
    nothing_is_in_the_way_in_any_look_of(visitor)
