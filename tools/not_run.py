"""What tests need besides Python, whether it is here, and the words for what was not run without it."""

import json
import os
import shutil
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tools import postgresql

# The first has no window to draw, and takes a quarter less time.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


def chromium() -> str | None:
    """The browser that CHROMIUM names, or the first that is found."""
    named = os.environ.get("CHROMIUM")
    return next(filter(None, map(shutil.which, [named] if named else BROWSERS)), None)


def poppler() -> str | None:
    """The program that turns a PDF into pictures."""
    return shutil.which("pdftoppm")


def postgresql_programs() -> str | None:
    """The folder of PostgreSQL's programs."""
    folder = postgresql.programs()
    return str(folder) if folder else None


@dataclass(frozen=True)
class Need:
    """A program that some tests need, the Debian package that brings it, and how it is found."""

    tests: str
    program: str
    package: str
    find: Callable[[], str | None]


# By the marker that a test carries: @pytest.mark.browser, @pytest.mark.poppler, @pytest.mark.postgresql.
NEEDS: Mapping[str, Need] = {
    "browser": Need("browser tests", "Chromium", "chromium", chromium),
    "poppler": Need("tests of PDF pages", "pdftoppm", "poppler-utils", poppler),
    "postgresql": Need("database tests on PostgreSQL", "PostgreSQL", "postgresql", postgresql_programs),
}


def unmet(marker: str) -> str:
    """The reason for which a test with this marker is skipped."""
    need = NEEDS[marker]
    return f"{need.tests} (no {need.program} found)"


def read(report: Path) -> Counter[str]:
    """How many tests were skipped for each reason, as pytest left it in `report`; none where it left nothing."""
    return Counter(json.loads(report.read_text())) if report.exists() else Counter()


def in_words(skipped: Mapping[str, int]) -> str:
    """What was not run, and the one command that gets it."""
    if not skipped:
        return "Every test was run."
    # Of the tests on PostgreSQL nobody has counted how many there would have been.
    lines = [reason if reason == unmet("postgresql") else f"{number} × {reason}" for reason, number in skipped.items()]
    packages = [need.package for marker, need in NEEDS.items() if unmet(marker) in skipped]
    command = f"Get them with: sudo apt-get install -y {' '.join(packages)}   (on Debian or Ubuntu)"
    return "\n".join(["Not run:", *(f"  {line}" for line in lines), *([command] if packages else [])])
