"""The server is killed in the middle of a page: what the page had called saved is there, and it finds its way back."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.mortal_server import MortalServer
from tests.browser.prosthetist import opens_the_page, opens_the_record_of, sends, signs_in
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser
WEIGHT = "#body_weight"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[MortalServer]:
    """The production server on a database of its own."""
    mortal = MortalServer(tmp_path)
    mortal.start()
    yield mortal
    mortal.kill()


def is_told(visitor: Visitor, says: str) -> None:
    """Wait until the page says of what was typed that it is kept, or that it is not."""
    expect(visitor.page.locator("#saved")).to_contain_text(re.compile(says))


def test_a_killed_server_loses_nothing_that_the_page_had_called_saved(browser: Browser, server: MortalServer):
    # Given somebody who has typed something, and been told that it is kept
    password = server.manage("demonstration").split()[-1]
    context = browser.new_context(base_url=server.site)
    visitor = Visitor(context.new_page(), server.site)
    signs_in(visitor, password)
    opens_the_record_of(visitor, "Invented, Cem")
    sends(visitor, "Go on with the assessment")
    opens_the_page(visitor, "Health")
    visitor.page.locator(WEIGHT).fill("83")
    is_told(visitor, "Saved as a draft")
    address = visitor.page.url
    # When the server is killed, and started again on the same database
    server.kill()
    visitor.page.locator(WEIGHT).fill("84")
    is_told(visitor, "Not saved: trying again. What you typed is kept on this device.")
    server.start()
    # Then what was called saved is there for whoever opens the page elsewhere
    other = browser.new_context(base_url=server.site)
    elsewhere = Visitor(other.new_page(), server.site)
    signs_in(elsewhere, password)
    elsewhere.opens(address)
    assert elsewhere.page.locator(WEIGHT).input_value() in ("83", "84")
    expect(elsewhere.page.locator("form.draft")).to_contain_text("not saved yet")
    # And the page that was open sends the rest by itself
    is_told(visitor, "Saved as a draft")
    elsewhere.opens(address)
    expect(elsewhere.page.locator(WEIGHT)).to_have_value("84")
    context.close()
    other.close()
