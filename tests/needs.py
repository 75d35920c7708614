"""For pytest: skip a test whose program is missing, choose those that use the database, report what was skipped."""

import json
from collections import Counter
from pathlib import Path

import pytest
from django.conf import settings
from django.test import TransactionTestCase

from tools.not_run import NEEDS, unmet

DATABASE_MARKERS = ("django_db", "postgresql")
DATABASE_FIXTURES = frozenset({"db", "transactional_db", "live_server", "django_db_reset_sequences"})


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options with which `make test` calls pytest."""
    osseo = parser.getgroup("osseo")
    osseo.addoption("--database-tests", action="store_true", help="run only the tests that use the database")
    osseo.addoption("--report-skipped", metavar="FILE", help="write how many tests were skipped for each reason")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what cannot be run here, and leave out what is not wanted."""
    for marker, missing in missing_here().items():
        for item in items:
            if missing and item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=unmet(marker)))
    if config.getoption("--database-tests"):
        other = [item for item in items if not uses_database(item)]
        items[:] = [item for item in items if uses_database(item)]
        config.hook.pytest_deselected(items=other)


def missing_here() -> dict[str, bool]:
    """For each marker, whether what its tests need is missing; for PostgreSQL that is when the tests run on SQLite."""
    missing = {marker: need.find() is None for marker, need in NEEDS.items()}
    return {**missing, "postgresql": not settings.DATABASES["default"]["ENGINE"].endswith("postgresql")}


def uses_database(item: pytest.Item) -> bool:
    """Whether the test reaches the database."""
    in_class = isinstance(getattr(item, "cls", None), type) and issubclass(item.cls, TransactionTestCase)
    in_fixtures = DATABASE_FIXTURES & set(getattr(item, "fixturenames", ()))
    return bool(in_class or in_fixtures or any(map(item.get_closest_marker, DATABASE_MARKERS)))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Leave the numbers for `make test`; only the process that reports to the terminal comes here."""
    report = config.getoption("--report-skipped")
    if report:
        reasons = Counter(reason(skipped) for skipped in terminalreporter.stats.get("skipped", []))
        Path(report).write_text(json.dumps(reasons))


def reason(skipped: pytest.TestReport) -> str:
    """Why a test, or a whole file, was skipped."""
    words = skipped.longrepr[2] if isinstance(skipped.longrepr, tuple) else str(skipped.longrepr)
    return words.removeprefix("Skipped: ")
