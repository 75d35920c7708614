"""Journeys through the quick screen."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.visitor import Visitor
from tests.web.people import SMOKER

pytestmark = pytest.mark.browser
FIRST_VIEW = 60_000


def answers_by_keyboard(visitor: Visitor, fact: str, given: str | list[str]) -> None:
    """Reach a field with Tab, and choose with the arrows, the space bar or by typing."""
    for value in [given] if isinstance(given, str) else given:
        box = f'input[name="{fact}"][value="{value}"]'
        kind = visitor.page.locator(box).get_attribute("type") if visitor.page.locator(box).count() else "text"
        if kind == "checkbox":
            visitor.walks_to(box)
            visitor.presses("Space")
        elif kind == "radio":
            visitor.walks_to(f'input[name="{fact}"]')
            visitor.presses("Space")
            while not visitor.page.locator(f"{box}:checked").count():
                visitor.presses("ArrowDown")
        else:
            visitor.walks_to(f'input[name="{fact}"][type=text]')
            visitor.page.keyboard.type(value)


def test_the_whole_screen_is_answered_with_the_keyboard_alone(visitor: Visitor):
    # Given the first question, its heading in focus
    visitor.opens("/screen")
    assert visitor.focus == "question"
    for number, answers in SMOKER.items():
        assert visitor.title.startswith(f"Question {number} of 10")
        # When its fields are answered by keys and Enter is pressed
        for fact, given in answers.items():
            answers_by_keyboard(visitor, fact, given)
        visitor.goes_on_with("Enter")
        # Then the next question has the focus, and after the last one the answer
        assert visitor.focus == ("question" if number < len(SMOKER) else "says")
    assert visitor.page.locator("h1").inner_text().startswith("Worth a conversation")


def test_the_whole_screen_is_answered_without_javascript(visit: Visit):
    # Given a browser that runs no script
    visitor = visit(width=375, scripts=False).opens("/screen")
    # When all questions are answered
    for answers in SMOKER.values():
        visitor.answers(answers)
        visitor.clicks("Next")
    # Then the answer is there
    assert "What to measure next" in visitor.sees
    # When an answer is changed there
    visitor.clicks("Change question 9")
    visitor.answers({"smoking": "never"})
    visitor.clicks("Next")
    # Then nothing else was lost
    assert "Tobacco Fix first" not in visitor.sees
    assert "Pain in the socket" in visitor.sees


def test_a_mistake_is_found_and_mended_with_the_keyboard(visitor: Visitor):
    # Given a wrong age
    visitor.opens("/screen")
    visitor.answers({"level": "transtibial", "side": "right", "age": "forty"})
    # When it is sent, then the focus is on the summary and its link leads to the field
    visitor.clicks("Next")
    assert visitor.focus == "errors-title"
    visitor.walks_to(".summary-of-errors a")
    visitor.presses("Enter")
    assert visitor.focus == "age"
    # When it is mended, then the next question opens
    visitor.page.locator("#age").fill("40")
    visitor.goes_on_with("Enter")
    assert visitor.title.startswith("Question 2 of 10")


def test_no_answer_ever_stands_in_an_address(visitor: Visitor):
    # Given every request of a whole screen
    addresses = []
    visitor.page.on("request", lambda request: addresses.append(request.url))
    visitor.opens("/screen")
    # When it is answered
    for answers in SMOKER.values():
        visitor.answers(answers)
        visitor.clicks("Next")
    # Then all were to the same address, without anything behind it
    assert {address.rsplit("/", 1)[1] for address in addresses if "/static/" not in address} == {"screen"}


@pytest.mark.parametrize("address", ["/", "/screen"])
def test_the_first_view_is_small(visitor: Visitor, address: str):
    # Given an empty browser, when a page is opened, then little is sent
    visitor.opens(address)
    visitor.page.wait_for_load_state("networkidle")
    assert 0 < visitor.received <= FIRST_VIEW
