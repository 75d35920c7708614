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
    with postgresql_address() as address, on_postgresql(address, places, outcome):
        run("browser tests on SQLite", in_browsers, places or BROWSER_TESTS, outcome)
    return conclude(outcome)


def _stop(*_: object) -> None:
    raise SystemExit("The tests were stopped.")


def run(title: str, options: Sequence[str], places: Sequence[str], outcome: Outcome) -> None:
    """Run pytest once and note in `outcome` how it ended."""
    print(f"\n== {title}\n", flush=True)
    with tempfile.TemporaryDirectory(prefix="osseo-report-") as folder:
        command, surroundings, report = _pass(folder, options, places)
        outcome.codes[title] = subprocess.run(command, env=surroundings).returncode
        outcome.skipped += read(report)


@contextmanager
def on_postgresql(address: str | None, places: Sequence[str], outcome: Outcome) -> Iterator[None]:
    """Run the tests of the database on PostgreSQL, where there is one, beside what is done meanwhile.

    Browsers leave a core idle for half of their time. What pytest said is printed at the end.
    """
    if address is None:
        outcome.skipped[unmet("postgresql")] += 1
        yield
        return
    title, options = "database tests on PostgreSQL", ["-m", "not browser", "--database-tests", *BOTH_CORES]
    with tempfile.TemporaryDirectory(prefix="osseo-report-") as folder, (Path(folder) / "said").open("w+") as said:
        command, surroundings, report = _pass(folder, options, places)
        surroundings["DATABASE_URL"] = address
        with subprocess.Popen(["nice", *command], stdout=said, stderr=said, env=surroundings) as beside:
            try:
                yield
                outcome.codes[title] = beside.wait()
            finally:
                beside.kill()
        said.seek(0)
        print(f"\n== {title}\n\n{said.read()}", flush=True)
        outcome.skipped += read(report)


def _pass(folder: str, options: Sequence[str], places: Sequence[str]) -> tuple[list[str], dict[str, str], Path]:
    """Return how pytest is called, in which surroundings, and where it says what was skipped."""
    report = Path(folder) / "skipped.json"
    command = [sys.executable, "-m", "pytest", "-q", *options, f"--report-skipped={report}", *places]
    environment = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    # What the tests leave behind, even when they are stopped, goes with the folder.
    return command, {**environment, "TMPDIR": folder}, report


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
