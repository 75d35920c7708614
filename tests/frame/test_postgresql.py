"""The tests' own PostgreSQL is the newest that is there, starts on a socket and leaves nothing behind."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import psycopg2
import pytest

from tools import postgresql


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """A machine on which these versions are installed."""
    monkeypatch.setattr(postgresql, "PLACES", (f"{tmp_path}/*/bin",))
    monkeypatch.setattr(postgresql.shutil, "which", lambda name: None)

    def install(version: str, *programs: str) -> Path:
        folder = tmp_path / version / "bin"
        folder.mkdir(parents=True)
        for program in programs:
            (folder / program).touch()
        return folder

    return install


def test_the_newest_version_is_taken(installed):
    installed("9", "initdb", "postgres")
    newest = installed("17", "initdb", "postgres")
    assert postgresql.programs() == newest


def test_a_client_alone_is_no_postgresql(installed):
    installed("17", "psql")
    assert postgresql.programs() is None


@pytest.mark.postgresql
def test_a_cluster_starts_on_a_socket_and_is_gone_afterwards():
    with postgresql.cluster(postgresql.programs()) as address:
        folder = Path(parse_qs(urlsplit(address).query)["host"][0])
        connection = psycopg2.connect(address)
        connection.close()
    assert not folder.exists()
