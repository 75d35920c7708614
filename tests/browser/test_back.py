"""Back: what was typed is there again, and after signing out nothing of a person is."""

import re

import pytest
from playwright.sync_api import expect
from pytest_django.live_server_helper import LiveServer

from candidates.models import Clinic
from tests.browser.prosthetist import opens_the_record_of, signs_in, the_demonstration_clinic
from tests.browser.visitor import Visitor

pytestmark = pytest.mark.browser


@pytest.fixture(autouse=True)
def clinic(live_server: LiveServer) -> Clinic:
    """The demonstration clinic."""
    return the_demonstration_clinic()


def test_what_was_typed_is_there_again_and_after_signing_out_no_page_is(visitor: Visitor):
    # Given a note that is half written
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Anna")
    visitor.opens(f"{visitor.page.url}edit")
    note = visitor.page.locator("[name=note]")
    note.fill("Half a sentence")
    # When one looks something up and comes back
    visitor.page.goto(re.sub(r"/candidates/.*", "/candidates/after-surgery", visitor.page.url))
    visitor.page.go_back()
    # Then it is there; and it is gone where the page is opened anew
    expect(note).to_have_value("Half a sentence")
    visitor.page.goto(visitor.page.url)
    expect(note).to_have_value("For the demonstration only.")
    # When one signs out and goes back
    with visitor.page.expect_navigation():
        visitor.page.locator('form[action$="/logout/"] button').click()
    visitor.page.go_back()
    # Then one stands at the door
    expect(visitor.page).to_have_title(re.compile("^Sign in"))
    assert "Anna" not in visitor.sees
