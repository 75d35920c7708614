"""Pages in a longer language and in one from right to left: nothing untranslated, nothing cut, nothing in the way."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser
from pytest_django.live_server_helper import LiveServer

from candidates.engine.loading import read_tree
from candidates.knowledge import OURS
from candidates.models import Assessment, Candidate, Clinic, Conclusion, User
from tests.browser.prosthetist import ADDRESS, PASSWORD, the_demonstration_clinic
from tests.browser.visitor import Visitor
from tests.locales.conftest import made, pseudo_locales

__all__ = ["made", "pseudo_locales"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LOCALES = ["en-XA", "ar-XB"]
TRANSLATED = re.compile(r"⟦[^⟦⟧]*⟧")
DIRECTIONS = re.compile("[\N{RIGHT-TO-LEFT OVERRIDE}\N{POP DIRECTIONAL FORMATTING}]")
LETTERS = re.compile(r"[^\W\d_]{2,}")
# What no language translates.
NAMES = (
    "osseo",
    "json",
    "pdf",
    "kg",
    "mm",
    "cm",
    "lb",
    "st",
    "ng/ml",
    "nmol/l",
    "mmol/l",
    "mmol/mol",
    "g/dl",
    "g/l",
    "mmhg",
    "kpa",
)
SHOWN = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode()) {
    const at = walker.currentNode.parentElement;
    if (at.closest('[lang]') === document.documentElement && at.checkVisibility() && !at.closest('code, textarea'))
      texts.push(walker.currentNode.textContent);
  }
  return texts;
}"""
# What ends in three dots is a name that its link tells whole.
CUT = """() => [...document.querySelectorAll('body *')].filter(one => {
  const style = getComputedStyle(one);
  if (style.textOverflow === 'ellipsis') return false;
  return style.overflowX === 'hidden' && !style.clipPath.includes('inset') && one.scrollWidth > one.clientWidth + 1;
}).map(one => one.outerHTML.slice(0, 120))"""


@pytest.fixture
def comes(browser: Browser, live_server: LiveServer, pseudo_locales: None) -> Iterator[Callable[[str], Visitor]]:
    """Somebody with a narrow window whose browser asks for a language."""
    visitors: list[Visitor] = []

    def begin(locale: str) -> Visitor:
        window: Any = {"width": 320, "height": 900}
        context = browser.new_context(base_url=live_server.url, viewport=window, locale=locale)
        visitors.append(Visitor(context.new_page(), live_server.url))
        return visitors[-1]

    yield begin
    for visitor in visitors:
        visitor.page.context.close()


def the_editions_words() -> list[str]:
    """Every text of the edition, which is translated as a whole and not sentence by sentence; the longest first."""

    def texts(tree: Any) -> Iterator[str]:
        for inner in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
            if isinstance(inner, str):
                said = " ".join(inner.lower().split())
                yield from (said, said.split(" (")[0])
            yield from texts(inner)

    return sorted({text.strip(" .") for text in texts(read_tree(OURS)) if len(text) > 1}, key=len, reverse=True)


def the_clinics_words() -> list[str]:
    """The names and notes of the demonstration clinic."""
    people = [f"{one.family_name}|{one.given_names}|{one.note}|{one.reference}" for one in Candidate.objects.all()]
    names = [f"{user.name}|{user.email}" for user in User.objects.all()] + [
        f"{one.name}|{one.address}|{one.warning_contact}" for one in Clinic.objects.all()
    ]
    return sorted(filter(None, re.split(r"[|\r\n]+", "|".join([*people, *names]).lower())), key=len, reverse=True)


def untranslated(visitor: Visitor, known: list[str]) -> list[str]:
    """What is read on the page and is neither translated, nor the edition's, nor a name."""
    text = " ¦ ".join(" ".join(one.split()) for one in visitor.page.evaluate(SHOWN) if one.strip())
    text = DIRECTIONS.sub("", text)
    while TRANSLATED.search(text):
        text = TRANSLATED.sub("", text)
    rest = text.lower()
    for word in known:
        if word in rest:
            rest = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", " ", rest)
    return [part.strip() for part in rest.split("¦") if LETTERS.search(part)]


def pages() -> list[str]:
    """A page of each kind, for somebody who is signed in."""
    opened = Assessment.objects.filter(state="draft").first()
    conclusion = Conclusion.objects.first()
    assert opened
    assert conclusion
    person, assessment = f"/candidates/{opened.candidate_id}/", f"/assessments/{opened.pk}/"
    of_it = [assessment, f"{assessment}question-1/", f"{assessment}assessment-bone/", f"{assessment}review"]
    return ["/candidates/", person, *of_it, f"/conclusions/{conclusion.pk}/", "/clinic/"]


@pytest.mark.parametrize("locale", LOCALES)
def test_nothing_is_untranslated_and_nothing_is_cut_in_another_language(comes: Callable[[str], Visitor], locale: str):
    # Given the demonstration clinic, and a prosthetist whose browser asks for another language
    the_demonstration_clinic()
    visitor = comes(locale)
    known = [*the_clinics_words(), *the_editions_words(), *NAMES]
    wrong: list[str] = []

    def looks_at(address: str) -> None:
        visitor.opens(address)
        wrong.extend(f"{address}: {says}" for says in untranslated(visitor, known))
        wrong.extend(f"{address} cuts {what}" for what in visitor.page.evaluate(CUT))
        # The report is long and in one language; its own journey looks for barriers in it.
        wrong.extend([] if "/conclusions/" in address else visitor.barriers)
        if visitor.scrolls_sideways:
            wrong.append(f"{address} scrolls sideways")

    # When pages of each kind are looked at, signed out and signed in
    for address in ("/", "/screen", "/knowledge/", "/accounts/login/"):
        looks_at(address)
    visitor.page.locator("#id_login").fill(ADDRESS)
    visitor.page.locator("#id_password").fill(PASSWORD)
    visitor.page.locator("main button").first.click()
    visitor.page.wait_for_url("**/candidates/")
    for address in pages():
        looks_at(address)
    # Then every word is translated, nothing is cut and nothing is in the way
    assert "\n".join(wrong) == ""
    direction = "rtl" if locale.startswith("ar") else "ltr"
    assert visitor.page.evaluate("document.documentElement.dir") == direction
