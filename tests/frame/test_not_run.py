"""`make test` ends with what it did not run, and the one command that gets it."""

import json
from collections import Counter

import pytest

from tests import needs
from tools import not_run
from tools import test as runner


def test_nothing_left_out_is_said_too():
    assert not_run.in_words({}) == "Every test was run."


def test_all_that_is_missing_comes_with_one_command():
    words = not_run.in_words({not_run.unmet("browser"): 31, not_run.unmet("poppler"): 2})
    assert words.splitlines() == [
        "Not run:",
        "  31 × browser tests (no Chromium found)",
        "  2 × tests of PDF pages (no pdftoppm found)",
        "Get them with: sudo apt-get install -y chromium poppler-utils   (on Debian or Ubuntu)",
    ]


def test_tests_on_postgresql_that_nobody_counted_are_named_without_a_number():
    assert "  database tests on PostgreSQL (no PostgreSQL found)" in not_run.in_words({not_run.unmet("postgresql"): 1})


def test_a_test_skipped_for_another_reason_is_listed_with_it():
    assert not_run.in_words({"too warm today": 1}) == "Not run:\n  1 × too warm today"


def test_what_pytest_left_is_read_and_nothing_is_read_from_nothing(tmp_path):
    report = tmp_path / "skipped.json"
    assert not_run.read(report) == Counter()
    report.write_text(json.dumps({"no Chromium": 3}))
    assert not_run.read(report) == Counter({"no Chromium": 3})


def test_a_browser_that_is_named_is_the_only_one_looked_for(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/no/such/browser")
    assert not_run.chromium() is None


@pytest.mark.parametrize(
    ("codes", "skipped", "in_ci", "expected"),
    [
        ({"sqlite": 0}, {}, "true", 0),
        ({"sqlite": 0}, {"no Chromium": 1}, "", 0),
        ({"sqlite": 0}, {"no Chromium": 1}, "true", 1),
        ({"sqlite": 1}, {}, "", 1),
        ({"sqlite": 0, "browser": 5}, {}, "", 0),
        ({"sqlite": 5, "browser": 5}, {}, "", 1),
    ],
    ids=["all run", "some left out", "some left out in CI", "a failure", "no browser test asked for", "no test at all"],
)
def test_the_run_fails_where_a_test_failed_or_ci_left_one_out(monkeypatch, codes, skipped, in_ci, expected):
    monkeypatch.setenv("CI", in_ci)
    assert runner.conclude(runner.Outcome(codes, Counter(skipped))) == expected


@pytest.mark.parametrize("longrepr", [("file.py", 3, "Skipped: no reason"), "Skipped: no reason"])
def test_the_reason_of_a_skipped_test_is_read_in_both_its_forms(longrepr):
    class Report:
        pass

    report = Report()
    report.longrepr = longrepr
    assert needs.reason(report) == "no reason"
