"""From signed in to the screening answer of a new person: at most twelve interactions beside typing and choosing."""

import pytest

from candidates.models import Clinic
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.conftest import Visit
from tests.browser.prosthetist import (
    an_empty_clinic,
    answers_of,
    answers_the_page,
    signs_in,
)
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
AT_MOST = 12


class Counted:
    """What somebody presses to get on; what is typed and chosen is not counted."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.pressed = 0

    def clicks(self, name: str) -> None:
        """Click a button or link that leads to the next page."""
        self.pressed += 1
        self.visitor.clicks(name)

    def goes_on(self) -> None:
        """Press Enter, which leads to the next page."""
        self.pressed += 1
        self.visitor.goes_on_with("Enter")


def test_a_new_person_is_screened_in_twelve_interactions(visit: Visit):
    # Given a prosthetist who is signed in, in a clinic that asks for the own impression first
    an_empty_clinic()
    Clinic.objects.update(asks_impression=True)
    visitor = visit()
    signs_in(visitor)
    hand = Counted(visitor)
    # When a new person is added, and the ten questions are asked
    hand.clicks("Add a person")
    visitor.page.get_by_label("Family name").fill("Lindqvist")
    visitor.page.get_by_label("Given names").fill("Åsa")
    visitor.page.get_by_label("Date of birth").fill("1984-03-02")
    visitor.page.get_by_label("Level of amputation").select_option("transfemoral")
    visitor.page.get_by_label("Side").select_option("left")
    hand.clicks("Add and ask the ten questions")
    assert "Does the person want to look into this?" in visitor.sees
    assert "page 2 of 10" in visitor.title
    nothing_is_in_the_way_in_any_look_of(visitor)
    answers = answers_of("Anna")
    while visitor.page.get_by_role("button", name="Save and go on").count() and "of 10" in visitor.title:
        answers_the_page(visitor, answers)
        hand.goes_on()
    visitor.page.locator("input[name=says]").first.check()
    hand.clicks("Go on")
    # Then the screening answer stands there, with what to ask next
    assert "Worth a conversation with an osseointegration team" in visitor.sees
    assert "Still needed, most decisive first" in visitor.sees
    # And the next part begins
    assert "page 1 of" in visitor.title
    assert hand.pressed <= AT_MOST
