"""A prosthetist types measurements: what they are taken for is said at once, and a slip is recognised in words."""

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.conftest import Visit
from tests.browser.prosthetist import (
    an_empty_clinic,
    opens_the_page,
    sends,
    signs_in,
)
from tests.browser.test_journey_first import adds_a_person
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LENGTH = "limb1-residual_bone_length"


@pytest.fixture(autouse=True)
def clinic(live_server: LiveServer) -> None:
    """A clinic whose list is empty."""
    an_empty_clinic()


def is_at_the_page(visitor: Visitor, title: str) -> None:
    """Sign in, add somebody, begin an assessment and open a page."""
    signs_in(visitor)
    adds_a_person(visitor)
    sends(visitor, "Begin an assessment")
    opens_the_page(visitor, title)


def echo_of(visitor: Visitor, name: str, says: str) -> None:
    """Wait until it stands below a field what its number is taken for."""
    expect(visitor.page.locator(f'[id="{name}-echo"]')).to_contain_text(says.replace(" ", "\N{NO-BREAK SPACE}"))


def test_a_length_is_shown_back_while_it_is_typed_and_a_slip_of_unit_is_mended_with_the_keyboard(visitor: Visitor):
    # Given the page of the bone, with all that helps to measure it unfolded
    is_at_the_page(visitor, "The bone")
    visitor.opens_everything()
    assert "Left femur, seen from the front" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When a length is typed in centimetres, then it is said what it is in millimetres
    length = visitor.page.locator(f'[id="{LENGTH}"]')
    visitor.page.locator(f'[name="{LENGTH}.unit"]').select_option("cm")
    length.fill("14,5")
    echo_of(visitor, LENGTH, "145 mm")
    # When the number cannot be, then it is challenged at its place, before anything is saved
    length.fill("182")
    echo_of(visitor, LENGTH, "182 mm")
    assert "is longer than any femur" in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    # And what was meant is taken with the keyboard alone, into the field, which has the focus
    length.focus()
    visitor.walks_to(f'button[value="{LENGTH} 182 mm"]')
    visitor.goes_on_with("Enter")
    assert visitor.focus == LENGTH
    assert length.input_value() == "182"
    assert "Reads as 182\N{NO-BREAK SPACE}mm" in visitor.sees


def test_enter_goes_on_although_a_challenge_offers_a_number(visitor: Visitor):
    # Given a number that cannot be, and the button that offers another
    is_at_the_page(visitor, "The bone")
    visitor.page.locator(f'[name="{LENGTH}.unit"]').select_option("cm")
    visitor.page.locator(f'[id="{LENGTH}"]').fill("182")
    echo_of(visitor, LENGTH, "182 mm")
    # When Enter is pressed in the field, then the page is sent to be saved, and the number stays as it was typed
    visitor.page.locator(f'[id="{LENGTH}"]').focus()
    visitor.goes_on_with("Enter")
    assert visitor.title.startswith("Error: The bone")
    assert visitor.page.locator(f'[id="{LENGTH}"]').input_value() == "182"
    nothing_is_in_the_way_in_any_look_of(visitor)


def test_feet_and_inches_have_a_field_each_and_are_shown_back_without_javascript(visit: Visit):
    # Given a telephone that runs no script
    visitor = visit(width=375, scripts=False)
    is_at_the_page(visitor, "Health")
    inches = visitor.page.locator("#height-smaller")
    assert not inches.is_visible()
    # When a height is told in feet and inches, and a weight with a comma
    visitor.page.locator('[name="height.unit"]').select_option("ft_in")
    visitor.page.locator("#height").fill("5")
    inches.fill("11")
    visitor.page.locator("#body_weight").fill("82,5")
    # Then one button shows how they are read, and saves nothing
    sends(visitor, "Show how the numbers are read")
    assert "is 180.34\N{NO-BREAK SPACE}cm" in visitor.sees
    assert "Reads as 82.5\N{NO-BREAK SPACE}kg" in visitor.sees
    assert inches.input_value() == "11"
    # And what cannot be is offered to be mended there as well
    visitor.page.locator("#body_weight").fill("825")
    sends(visitor, "Save and go on")
    sends(visitor, "Use 82.5\N{NO-BREAK SPACE}kg")
    assert visitor.page.locator("#body_weight").input_value() == "82.5"
