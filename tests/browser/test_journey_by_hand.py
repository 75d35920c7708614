"""A whole assessment by the keyboard alone, and by touch on a telephone: from the sign-in to the report."""

from collections.abc import Callable

import pytest

from candidates.models import Conclusion
from tests.browser.conftest import Visit
from tests.browser.prosthetist import ADDRESS, PASSWORD, an_empty_clinic
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MOST_PAGES = 30
FIRST_CHOICE = "fieldset.ask input[type=radio], fieldset.ask input[type=checkbox]"
WITH_THE_REPORT = "Suitability report"


def by_keyboard(visitor: Visitor, selector: str, *, then: str = "Enter") -> None:
    """Walk to something with Tab and press a key there that leads on."""
    visitor.walks_to(selector)
    visitor.goes_on_with(then)


def writes(visitor: Visitor, selector: str, text: str) -> None:
    """Walk to a field with Tab and type into it."""
    visitor.walks_to(selector)
    visitor.page.keyboard.type(text)


def link_to(words: str) -> str:
    """The end of an address that a link leads to."""
    return f'a[href$="{words}"]'


def is_asked(visitor: Visitor) -> bool:
    """Whether the open page asks anything."""
    return "/pages/" in visitor.page.url


def goes_through(visitor: Visitor, answers_first: Callable[[], None]) -> int:
    """Answer the first question of every page; the number of pages."""
    for at in range(MOST_PAGES):
        if not is_asked(visitor):
            return at
        answers_first()
    raise AssertionError("The pages come to no end.")


def test_a_whole_assessment_by_the_keyboard_alone(visit: Visit):
    # Given somebody who uses no mouse
    an_empty_clinic()
    visitor = visit().opens("/accounts/login/")
    writes(visitor, "#id_login", ADDRESS)
    writes(visitor, "#id_password", PASSWORD)
    visitor.goes_on_with("Enter")
    # When a person is added
    by_keyboard(visitor, link_to("/candidates/new"))
    writes(visitor, "#id_family_name", "Lindqvist")
    writes(visitor, "#id_given_names", "Åsa")
    writes(visitor, "#id_level", "Above the knee")
    writes(visitor, "#id_side", "Left")
    by_keyboard(visitor, "button[name=screen]")
    assert visitor.focus == "heading"

    # And the first question of every page is answered with Space, and Enter goes on
    def answers_first() -> None:
        if visitor.page.locator(FIRST_CHOICE).count():
            visitor.walks_to(FIRST_CHOICE)
            visitor.presses("Space")
        visitor.goes_on_with("Enter")

    assert goes_through(visitor, answers_first) >= 20
    # And the assessment is concluded
    by_keyboard(visitor, link_to("/conclude"))
    by_keyboard(visitor, "main button.button")
    # Then its report stands there
    assert WITH_THE_REPORT in visitor.sees
    assert Conclusion.objects.count() == 1


def test_a_whole_assessment_by_touch_on_a_telephone(visit: Visit):
    # Given somebody with a telephone
    an_empty_clinic()
    visitor = visit(375, touches=True).opens("/accounts/login/")
    page = visitor.page

    def taps(name: str) -> None:
        button, link = (
            page.get_by_role("button", name=name, exact=True),
            page.get_by_role("link", name=name, exact=True),
        )
        with page.expect_navigation():
            page.locator("main").locator(button.or_(link)).first.tap()

    page.get_by_label("E-mail address").fill(ADDRESS)
    page.get_by_label("Password").fill(PASSWORD)
    taps("Sign in")
    # When a person is added
    taps("Add a person")
    page.get_by_label("Family name").fill("Lindqvist")
    page.get_by_label("Given names").fill("Åsa")
    page.get_by_label("Level of amputation").select_option("transfemoral")
    page.get_by_label("Side").select_option("left")
    taps("Add and ask the ten questions")

    # And the first question of every page is tapped
    def answers_first() -> None:
        assert not visitor.scrolls_sideways, visitor.title
        if page.locator(FIRST_CHOICE).count():
            page.locator("fieldset.ask .choice label").first.tap()
        taps("Save and go on")

    assert goes_through(visitor, answers_first) >= 20
    # And the assessment is concluded
    taps("Conclude")
    taps("Conclude")
    # Then its report stands there, no wider than the telephone
    assert WITH_THE_REPORT in visitor.sees
    assert not visitor.scrolls_sideways
    assert Conclusion.objects.count() == 1
