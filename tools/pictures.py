"""The pictures in the documents, taken anew: `.venv/bin/python -m tools.pictures`. It needs Chromium."""

import json
import os
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

from tools import healthy
from tools.not_run import chromium

ROOT = Path(__file__).resolve().parent.parent
PERSON = ROOT / "docs" / "examples" / "HSS-TF-25M.json"
PICTURES = ROOT / "docs" / "pictures"
WINDOW: ViewportSize = {"width": 960, "height": 1200}
LARGEST = 200_000
PATIENCE = 120
QUESTIONS = 20
NOT_KNOWN = "unknown"


def main() -> None:
    """Start a server with a database of its own, answer the screen, and take the pictures."""
    found = chromium()
    if found is None:
        raise SystemExit("There is no Chromium. Get it with: sudo apt-get install -y chromium   (on Debian or Ubuntu)")
    facts = json.loads(PERSON.read_text(encoding="utf-8"))["facts"]
    PICTURES.mkdir(exist_ok=True)
    with server() as address, sync_playwright() as browsers:
        browser = browsers.chromium.launch(executable_path=found, args=["--no-sandbox"])
        page = browser.new_page(viewport=WINDOW, color_scheme="light", locale="en-GB")
        page.goto(f"{address}/screen")
        answer_all(page, facts)
        page.screenshot(path=PICTURES / "answer.png")
        browser.close()
    refuse_large(PICTURES / "answer.png")


def refuse_large(picture: Path) -> None:
    """Say how large a picture is; SystemExit where it is too large to be kept."""
    size = picture.stat().st_size
    print(f"{picture.relative_to(ROOT)}: {size // 1000} kB")
    if size > LARGEST:
        raise SystemExit(f"A picture has at most {LARGEST // 1000} kB. Take a smaller WINDOW.")


@contextmanager
def server() -> Iterator[str]:
    """The address of an Osseo that runs as long as it is needed."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="osseo-pictures-") as folder:
        database = f"sqlite:///{folder}/osseo.sqlite3"
        surroundings = {**os.environ, "PORT": str(port), "DATABASE_URL": database, "DEMONSTRATION": "off"}
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
