"""`make test`: run the tests on each database that is there, then say what was not run and how to get it."""

import os
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tools import postgresql
from tools.not_run import in_words, read, unmet

# Left out of the surroundings of the tests, which would else depend on who runs them.
SETTINGS = ("DATABASE_URL", "DEBUG", "SECRET_KEY", "ALLOWED_HOSTS", "HTTPS", "DJANGO_SETTINGS_MODULE", "PYTEST_ADDOPTS")
NO_TESTS_COLLECTED = 5
BOTH_CORES = ("-n", "2")
# A browser waits for more than half of its time.
BROWSERS = ("-n", "3")
# Where all of them stand: to look through every test for them takes each worker as long as several tests.
BROWSER_TESTS = ("tests/browser",)


@dataclass
class Outcome:
    """What all passes came to: their exit codes by title, and how many tests were skipped by reason."""

    codes: dict[str, int] = field(default_factory=dict)
    skipped: Counter[str] = field(default_factory=Counter)

    @property
    def failed(self) -> list[str]:
        """The titles of the passes in which a test failed, or in which there was none at all."""
        none_at_all = all(code == NO_TESTS_COLLECTED for code in self.codes.values())
        accepted = {0} if none_at_all else {0, NO_TESTS_COLLECTED}
        return [title for title, code in self.codes.items() if code not in accepted]


def main(places: Sequence[str]) -> int:
    """Run all passes over `places`, or over every test; the exit code is 0 where nothing failed."""
    signal.signal(signal.SIGTERM, _stop)
    outcome = Outcome()
    run("tests on SQLite", ["-m", "not browser and not postgresql", *BOTH_CORES], places, outcome)
    # A file at a time, so that the servers and people of a file are made once.
    in_browsers = ["-m", "browser", *BROWSERS, "--dist", "loadscope"]
    run("browser tests on SQLite", in_browsers, places or BROWSER_TESTS, outcome)
    with postgresql_address() as address:
        if address:
            only = ["-m", "not browser", "--database-tests", *BOTH_CORES]
            run("database tests on PostgreSQL", only, places, outcome, DATABASE_URL=address)
        else:
            outcome.skipped[unmet("postgresql")] += 1
    return conclude(outcome)


def _stop(*_: object) -> None:
    raise SystemExit("The tests were stopped.")


def run(title: str, options: Sequence[str], places: Sequence[str], outcome: Outcome, **surroundings: str) -> None:
    """Run pytest once and note in `outcome` how it ended."""
    print(f"\n== {title}\n", flush=True)
    with tempfile.TemporaryDirectory(prefix="osseo-report-") as folder:
        report = Path(folder) / "skipped.json"
        environment = {name: value for name, value in os.environ.items() if name not in SETTINGS}
        command = [sys.executable, "-m", "pytest", "-q", *options, f"--report-skipped={report}", *places]
        # What the tests leave behind, even when they are stopped, goes with the folder.
        surroundings = {**environment, "TMPDIR": folder, **surroundings}
        outcome.codes[title] = subprocess.run(command, env=surroundings).returncode
        outcome.skipped += read(report)


@contextmanager
def postgresql_address() -> Iterator[str | None]:
    """DATABASE_URL where it names a PostgreSQL, or that of one started for the tests, or None."""
    given = os.environ.get("DATABASE_URL", "")
    if given.startswith("postgres"):
        yield given
        return
    binaries = postgresql.programs()
    if binaries is None:
        yield None
        return
    with postgresql.cluster(binaries) as address:
        yield address


def conclude(outcome: Outcome) -> int:
    """Print what failed and what was not run; the exit code."""
    in_ci = os.environ.get("CI", "").lower() in {"1", "true"}
    # A pass that broke off skipped what it did not count, so only one that did not may be called complete.
    if outcome.skipped or not outcome.failed:
        print(f"\n{in_words(outcome.skipped)}")
    if outcome.failed:
        print(f"\nFailed: {', '.join(outcome.failed)}.")
    if outcome.skipped and in_ci:
        print("With CI=true every test has to be run, so this counts as a failure.")
    return int(bool(outcome.failed or (outcome.skipped and in_ci)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
