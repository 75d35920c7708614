"""`make pictures`: the pictures in the documents, taken anew. It needs Chromium and poppler-utils."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, ViewportSize, sync_playwright

from tools import healthy, picture_gallery
from tools.not_run import chromium
from tools.picture_files import keep, refuse_large, sheets
from tools.picture_list import LETTERS, PAGES_OF_A_LETTER, REPORTS, SCREENS, TITLES, Visits

ROOT = Path(__file__).resolve().parent.parent
PERSON = ROOT / "docs" / "examples" / "HSS-TF-25M.json"
PICTURES = ROOT / "docs" / "pictures"
GALLERY = ROOT / "docs" / "guide" / "reports.md"
ANSWER: ViewportSize = {"width": 960, "height": 1200}
GUIDE: ViewportSize = {"width": 1280, "height": 900}
PATIENCE = 120
QUESTIONS = 20
NOT_KNOWN = "unknown"


def main() -> None:
    """Start a server with a database of its own, and take every picture from it."""
    found = chromium()
    if found is None:
        raise SystemExit("There is no Chromium. Get it with: sudo apt-get install -y chromium   (on Debian or Ubuntu)")
    facts = json.loads(PERSON.read_text(encoding="utf-8"))["facts"]
    shutil.rmtree(PICTURES, ignore_errors=True)
    with server() as address, sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=found, args=["--no-sandbox"])
        page = browser.new_page(base_url=address, viewport=ANSWER, color_scheme="light", locale="en-GB")
        page.goto("/screen")
        answer_all(page, facts)
        keep(page.screenshot(), PICTURES / "answer.png")
        visits = Visits(page)
        take_screens(page, visits)
        pages = {person: take_report(page, visits, person) for person in REPORTS}
        letters = {name: take_letter(page, visits, name) for name in LETTERS}
        picture_gallery.write(GALLERY, TITLES, pages, letters)
        browser.close()
    refuse_large(PICTURES)


def take_screens(page: Page, visits: Visits) -> None:
    """Take every screen of the guide."""
    page.set_viewport_size(GUIDE)
    for name, (person, place) in SCREENS.items():
        page.goto(visits.address(person, place))
        keep(page.screenshot(), PICTURES / "guide" / f"{name}.png")


def take_report(page: Page, visits: Visits, person: str) -> int:
    """Take every page of a report; return how many there are."""
    paper = page.request.get(visits.address(person, REPORTS[person])).body()
    number = 0
    for number, sheet in enumerate(sheets(paper), 1):
        keep(sheet, PICTURES / "reports" / f"{person.lower()}-{number:02}.png")
    return number


def take_letter(page: Page, visits: Visits, name: str) -> int:
    """Take the first pages of a letter; return how many it has."""
    _, person, place = LETTERS[name]
    taken = list(sheets(page.request.get(visits.address(person, place)).body()))
    for number, sheet in enumerate(taken[:PAGES_OF_A_LETTER], 1):
        keep(sheet, PICTURES / "letters" / f"{name}-{number}.png")
    return len(taken)


@contextmanager
def server() -> Iterator[str]:
    """The address of an Osseo that runs as long as it is needed."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="osseo-pictures-") as folder:
        database = f"sqlite:///{folder}/osseo.sqlite3"
        surroundings = {**os.environ, "PORT": str(port), "DATABASE_URL": database, "WORKER": "off"}
        running = subprocess.Popen([sys.executable, "-m", "tools.run"], cwd=ROOT, env=surroundings)
        try:
            wait_for(running, port)
            yield f"http://127.0.0.1:{port}"
        finally:
            running.send_signal(signal.SIGTERM)
            running.wait(PATIENCE)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def wait_for(running: "subprocess.Popen[bytes]", port: int) -> None:
    """Return when the server gives its front page; SystemExit where it ends or takes too long."""
    deadline = time.monotonic() + PATIENCE
    while not healthy.answers(port):
        if running.poll() is not None or time.monotonic() > deadline:
            raise SystemExit("Osseo did not start; what it said stands above.")
        time.sleep(0.2)


def answer_all(page: Page, facts: Mapping[str, Any]) -> None:
    """Answer question after question, with *not known* where nothing was published, until the answer stands there."""
    for _ in range(QUESTIONS):
        if not page.locator("#question").count():
            return
        for field in page.locator("fieldset.ask").all():
            answer(field, facts)
        page.get_by_role("button", name="Next").click()
    raise SystemExit("The screen did not come to its answer.")


def answer(field: Locator, facts: Mapping[str, Any]) -> None:
    """Fill one field in."""
    first = field.locator("input").first
    given = facts.get(first.get_attribute("name") or "", NOT_KNOWN)
    values = given if isinstance(given, list) else [given.get("value", NOT_KNOWN) if isinstance(given, dict) else given]
    if first.get_attribute("type") == "text" and values != [NOT_KNOWN]:
        first.fill(str(values[0]))
        return
    for value in values:
        field.locator(f'input[value="{value}"]').check()


if __name__ == "__main__":
    main()
