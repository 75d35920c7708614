"""The reference of the interface in a browser: nothing in the way, nothing refused, and readable without JavaScript."""

import pytest

from tests.browser.conftest import Visit
from tests.browser.visitor import LOOKS

pytestmark = pytest.mark.browser
REFERENCE = "/api/v1/docs"


# The page is long, and axe takes its time: both widths and both colours, but not each with each.
@pytest.mark.parametrize(("width", "colours"), [LOOKS[0], LOOKS[-1]])
def test_nothing_is_in_the_way_in_the_reference(visit: Visit, width: int, colours: str):
    # Given the reference with one of its lists of words opened; hundreds would take axe a minute
    visitor = visit(width, colours).opens(REFERENCE)
    visitor.page.locator("#facts ~ * summary").first.click()
    # Then nothing is in the way, and nothing scrolls sideways but the pieces of code
    assert visitor.barriers == []
    assert not visitor.scrolls_sideways


def test_the_reference_is_whole_without_javascript(visit: Visit):
    # Given a browser without JavaScript
    visitor = visit(scripts=False).opens(REFERENCE)
    # When a form is asked for by the link of a key
    visitor.page.locator("a[href='#form-LimitFinding']").first.click()
    # Then it is there
    assert visitor.page.locator("#form-LimitFinding").is_visible()
    assert "One device limit judged." in visitor.sees


def test_a_long_answer_can_be_scrolled_by_keyboard(visit: Visit):
    # Given the example of an answer
    visitor = visit().opens(REFERENCE)
    answer = visitor.page.locator(".code pre").nth(1)
    # When it is focused and a key is pressed
    answer.focus()
    answer.press("End")
    # Then it moves, smoothly and as soon as the browser draws
    assert visitor.waits_for(lambda: answer.evaluate("one => one.scrollTop"))
