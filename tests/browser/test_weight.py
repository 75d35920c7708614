"""What a first view costs over the production server: little is sent, from here alone, and nothing jumps."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, StorageState

from tests.bench.server import ROOT, Served, serving
from tests.browser.test_knowledge import ENTRIES, LISTS, OTHERS
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser
FIRST_VIEW = 60_000  # bytes
WATCH = """window.shifted = 0;
new PerformanceObserver(seen => seen.getEntries().forEach(shift => window.shifted += shift.value))
  .observe({type: "layout-shift", buffered: true});"""

SIGNED_OUT = ["/", "/screen", "/intended-use", "/accessibility", "/accounts/login/", "/accounts/password/reset/", "/no"]
SIGNED_OUT += [f"/verify/{'0' * 64}"]
CLINIC = ["/clinic/", "/clinic/people", "/clinic/systems", "/clinic/limits", "/clinic/tokens", "/clinic/mail"]
CLINIC += ["/clinic/team", "/clinic/second-step"]
LISTED = [
    "/candidates/",
    "/candidates/?state=draft",
    "/candidates/new",
    "/candidates/import",
    "/candidates/plan",
    "/bundles/",
]
OF_AN_ASSESSMENT = ["", "review", "policies", "overrides", "team", "conclude", "draft", "changes"]
PAGES = ["question-1", "assessment-bone", "assessment-health", "work-up-health"]


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    """The production server."""
    with serving() as server:
        yield server


@pytest.fixture(scope="module")
def password(served: Served) -> str:
    """The password of the demonstration clinic on that server."""
    command = [sys.executable, "manage.py", "demonstration"]
    said = subprocess.run(command, cwd=ROOT, env=served.surroundings, capture_output=True, text=True, check=True)
    return said.stdout.split()[-1]


@pytest.fixture(scope="module")
def cookies(browser: Browser, served: Served, password: str) -> StorageState:
    """What the browser of somebody keeps who is signed in."""
    context = browser.new_context(base_url=site(served))
    page = context.new_page()
    page.goto("/accounts/login/")
    page.get_by_label("E-mail address").fill("prosthetist@demonstration.example")
    page.get_by_label("Password").fill(password)
    page.locator("main").get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url("**/candidates/")
    kept = context.storage_state()
    context.close()
    return kept


def site(served: Served) -> str:
    """The address of the server."""
    return f"http://{served.host}:{served.port}"


def first_view(browser: Browser, served: Served, address: str, cookies: StorageState | None = None) -> str:
    """Open a page in a browser that has kept nothing but who is signed in; return what is wrong, or nothing."""
    context = browser.new_context(base_url=site(served), storage_state=cookies)
    context.add_init_script(WATCH)
    visitor = Visitor(context.new_page(), site(served))
    visitor.opens(address).page.wait_for_load_state("networkidle")
    shifted = visitor.page.evaluate("window.shifted")
    context.close()
    wrong = {
        f"{visitor.received} bytes": visitor.received > FIRST_VIEW or not visitor.received,
        f"a shift of {shifted}": shifted != 0,
        f"{visitor.complaints}": bool(visitor.complaints),
        f"{visitor.foreign}": bool(visitor.foreign),
    }
    found = ", ".join(what for what, is_so in wrong.items() if is_so)
    return f"{address}: {found}" if found else ""


def wrong_in(browser: Browser, served: Served, addresses: list[str], cookies: StorageState | None = None) -> list[str]:
    """What is wrong with any of these pages."""
    return [found for address in addresses if (found := first_view(browser, served, address, cookies))]


def test_first_views_are_small_and_still_for_whoever_is_not_signed_in(browser: Browser, served: Served):
    assert wrong_in(browser, served, [*SIGNED_OUT, *ENTRIES, *LISTS, *OTHERS]) == []


def test_first_views_of_the_clinic_are_small_and_still(browser: Browser, served: Served, cookies: StorageState):
    assert wrong_in(browser, served, [*LISTED, *CLINIC], cookies) == []


@pytest.mark.parametrize("name", ["Invented, Anna", "Invented, Cem", "Invented, Ivo"])
def test_first_views_about_people_are_small_and_still(
    browser: Browser, served: Served, cookies: StorageState, name: str
):
    # Given somebody who is concluded, to whom a warning sign points, or who has two limbs
    person, links = addresses_of(browser, served, cookies, name)
    assessment = next(link for link in links if link.startswith("/assessments/"))
    reports = [link for link in links if link.startswith("/conclusions/")]
    # Then every page about them is small and still
    parts = ["", "review"] if reports else OF_AN_ASSESSMENT
    own = [assessment + part for part in [*parts, *(f"pages/{page}/" for page in PAGES)]]
    papers = [f"{report}person" for report in reports]
    about = [person, f"{person}edit", f"{person}plan", *own, *reports, *papers]
    assert wrong_in(browser, served, about, cookies) == []


def test_the_first_view_of_what_changed_is_small_and_still(browser: Browser, served: Served, cookies: StorageState):
    _, links = addresses_of(browser, served, cookies, "Invented, Bo")
    changed = [link for link in links if link.endswith("/changes")]
    assert changed
    assert wrong_in(browser, served, changed, cookies) == []


def test_first_views_after_surgery_are_small_and_still(browser: Browser, served: Served, cookies: StorageState):
    _, links = addresses_of(browser, served, cookies, "Invented, Lars")
    limbs = [link for link in links if link.endswith("/after-surgery")]
    assert limbs
    assert wrong_in(browser, served, ["/candidates/after-surgery", *limbs], cookies) == []


def addresses_of(browser: Browser, served: Served, cookies: StorageState, name: str) -> tuple[str, list[str]]:
    """The address of a person's record, and those that stand in it."""
    context = browser.new_context(base_url=site(served), storage_state=cookies)
    page = context.new_page()
    page.goto("/candidates/")
    person = page.get_by_role("link", name=name).get_attribute("href") or ""
    page.goto(person)
    links = [link.get_attribute("href") or "" for link in page.locator("main a").all()]
    context.close()
    return person, links
