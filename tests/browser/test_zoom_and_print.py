"""Enlarged to 400 % and on paper: nothing scrolls sideways, nothing is covered, and paper has no navigation."""

import pytest
from pytest_django.live_server_helper import LiveServer

from tests.browser.conftest import Visit
from tests.browser.prosthetist import opens_the_record_of, sends, signs_in, the_demonstration_clinic
from tests.browser.visitor import Visitor
from tests.web.people import SMOKER, all_answers

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# A window of 1280 × 1024 enlarged to 400 % leaves so many CSS pixels; a sheet of A4 without its margins is so wide.
ENLARGED, SHEET = {"width": 320, "height": 256}, {"width": 673, "height": 960}
LAPTOP, TABLET = {"width": 1280, "height": 480}, {"width": 768, "height": 1024}
IN_SIGHT = """() => {
  const box = document.activeElement.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
}"""
STANDS_STILL = """() => [...document.querySelectorAll("body *")]
  .filter(one => ["sticky", "fixed"].includes(getComputedStyle(one).position) && one.checkVisibility())
  .reduce((height, one) => height + one.offsetHeight, 0)"""
PRINTED = """() => {
  const shown = selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility()).length;
  const h1 = getComputedStyle(document.querySelector("h1"));
  const blank = shown("form input:not([type=hidden])") * !location.pathname.includes("/pages/");
  const navigation = shown("nav, .skip, .button, .rail, .peek, .tabs, [role=search]");
  return {blank, navigation, headings: shown("h1"), ink: h1.color};
}"""


def pages_of(visitor: Visitor) -> list[str]:
    """Sign in, and return where the pages of one person are who is being assessed."""
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Jana")
    record = visitor.page.url
    sends(visitor, "Go on with the assessment")
    assessment = visitor.page.url
    return [record, assessment, f"{assessment}pages/assessment-bone/", f"{assessment}review", f"{assessment}draft"]


def test_nothing_scrolls_sideways_or_is_covered_at_400_per_cent(visit: Visit, live_server: LiveServer):
    # Given the demonstration clinic, and a window enlarged to 400 %
    the_demonstration_clinic()
    visitor = visit()
    pages = pages_of(visitor)
    visitor.page.set_viewport_size(ENLARGED)
    # When the main pages are opened, then each runs downwards only, and what stands still leaves room for the rest
    for address in ("/", "/screen", "/candidates/", "/styleguide", *pages):
        visitor.opens(address)
        assert not visitor.scrolls_sideways, address
        assert visitor.page.evaluate(STANDS_STILL) <= ENLARGED["height"] / 3, address
    # Nor does a report on a tablet that is held upright
    visitor.page.set_viewport_size(TABLET)
    assert not visitor.opens(pages[-1]).scrolls_sideways
    # When the verdict beside a page is taller than a laptop's window, then its last link still comes into sight
    visitor.page.set_viewport_size(LAPTOP)
    for address in pages[1:3]:
        visitor.opens(address).walks_to("aside a.button")
        assert visitor.page.evaluate(IN_SIGHT), address


def test_paper_has_no_navigation_and_dark_words(visit: Visit, live_server: LiveServer):
    # Given the demonstration clinic
    the_demonstration_clinic()
    visitor = visit()
    pages = pages_of(visitor)
    visitor.page.set_viewport_size(SHEET)
    visitor.page.emulate_media(media="print")
    # When the answer of the quick screen is printed, then it is the answer alone, in dark words
    visitor.opens("/screen").brings(all_answers(SMOKER))
    assert_prints_well(visitor)
    # And so are the pages of a person, without what is only filled in on a screen
    for address in ("/candidates/", f"{pages[1]}team", *pages):
        assert_prints_well(visitor.opens(address))


def assert_prints_well(visitor: Visitor) -> None:
    """No navigation, one heading in dark ink, and nothing wider than the sheet."""
    printed = visitor.page.evaluate(PRINTED)
    assert printed == {"blank": 0, "navigation": 0, "headings": 1, "ink": "rgb(23, 33, 43)"}, visitor.page.url
    assert not visitor.scrolls_sideways, visitor.title
