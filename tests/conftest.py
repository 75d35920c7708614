"""What all tests share: a database with the knowledge in it, and the rules on what can be run where."""

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from hypothesis import settings as hypothesis_settings
from pytest_django import DjangoDbBlocker
from pytest_django.plugin import blocking_manager_key

from tests.needs import (
    pytest_addoption,
    pytest_collection_modifyitems,
    pytest_terminal_summary,
)

__all__ = ["pytest_addoption", "pytest_collection_modifyitems", "pytest_terminal_summary"]

# The same invented people in every run: a test that fails on one machine fails on all.
hypothesis_settings.register_profile("osseo", deadline=None, derandomize=True, print_blob=True)
hypothesis_settings.load_profile("osseo")

TRUNCATING_FIXTURES = frozenset({"transactional_db", "live_server"})
# The database as each test finds it, where it is a file.
AS_IT_BEGAN = pytest.StashKey[sqlite3.Connection]()


@pytest.fixture(scope="session")
def django_db_setup(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, pytestconfig: pytest.Config
) -> Iterator[None]:
    """The edition of the repository stands in the database of every test."""
    with closing(sqlite3.connect(":memory:")) as kept:
        with django_db_blocker.unblock():
            call_command("load_knowledge", verbosity=0)
            if connection.vendor == "sqlite":
                connection.connection.backup(kept)
                pytestconfig.stash[AS_IT_BEGAN] = kept
        yield


@pytest.fixture(autouse=True)
def _nothing_was_tried_before() -> None:
    """Wrong passwords and codes of one test are not counted in the next."""
    cache.clear()


def pytest_collection_finish() -> None:
    """Let the search for garbage pass over what stays to the end: every module and every test that was collected."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Put the knowledge back after a test whose database was emptied at its end, as it is where a server ran."""
    yield
    # After the last test the database itself is gone.
    if nextitem is not None and empties_the_database(item):
        with item.config.stash[blocking_manager_key].unblock():
            puts_the_knowledge_back(item.config)


def puts_the_knowledge_back(config: pytest.Config) -> None:
    """Make the database what it was before the first test, or load the edition anew where it is no file."""
    if AS_IT_BEGAN not in config.stash:
        call_command("load_knowledge", verbosity=0)
        return
    connection.ensure_connection()
    config.stash[AS_IT_BEGAN].backup(connection.connection)


def empties_the_database(item: pytest.Item) -> bool:
    """Whether the test commits, so that the tables are emptied after it instead of rolled back."""
    marker = item.get_closest_marker("django_db")
    commits = marker is not None and bool(marker.kwargs.get("transaction"))
    return commits or bool(TRUNCATING_FIXTURES & set(getattr(item, "fixturenames", ())))
