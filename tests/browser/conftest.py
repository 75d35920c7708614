"""A browser for tests: pages in every look, with or without JavaScript, and axe to find barriers in them."""

import os
import tempfile
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser.visitor import Visitor
from tools.not_run import chromium

# How many milliseconds something may take before it counts as never coming, on the busiest machine.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)
# As root the browser has no sandbox to build; the rest keeps it from calling anyone on its own.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# The browser's driver keeps a loop running in this thread, in which Django would refuse its database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

Visit = Callable[..., Visitor]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as driver, tempfile.TemporaryDirectory(prefix="osseo-browser-") as folder:
        launched = driver.chromium.launch(executable_path=chromium(), args=ARGUMENTS, downloads_path=folder)
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Browser, live_server: LiveServer) -> Iterator[Visit]:
    """Someone who visits the site: `visit(width=320, colours="dark", scripts=False)`.

    After the test it is checked that no page complained in the console and none asked another host for anything.
    """
    visitors: list[Visitor] = []

    def begin(width: int = 1280, colours: str = "light", *, scripts: bool = True, touches: bool = False) -> Visitor:
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            color_scheme="dark" if colours == "dark" else "light",
            java_script_enabled=scripts,
            has_touch=touches,
            is_mobile=touches,
        )
        context.set_default_timeout(PATIENCE)
        visitors.append(Visitor(context.new_page(), live_server.url))
        return visitors[-1]

    yield begin
    for visitor in visitors:
        visitor.page.context.close()
        assert not visitor.complaints
        assert not visitor.foreign


@pytest.fixture
def visitor(visit: Visit) -> Visitor:
    """Someone at a desk."""
    return visit()


@pytest.fixture
def page(visitor: Visitor) -> Page:
    """A page at a desk."""
    return visitor.page
