"""Settings come from the environment, and a wrong one is refused in words that tell how to mend it."""

import re
import stat
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from osseo import environment


def refusal(read, *arguments, **named) -> str:
    """The words with which `read` refuses."""
    with pytest.raises(ImproperlyConfigured) as refused:
        read(*arguments, **named)
    return str(refused.value)


@pytest.mark.parametrize(
    ("value", "expected"), [("on", True), ("TRUE", True), ("1", True), ("off", False), ("", False)]
)
def test_a_switch_is_on_or_off(value, expected):
    assert environment.switch("DEBUG", {"DEBUG": value}) is expected


def test_a_switch_that_is_left_out_is_off():
    assert environment.switch("DEBUG", {}) is False


def test_a_switch_that_is_neither_is_refused():
    words = refusal(environment.switch, "DEBUG", {"DEBUG": "perhaps"})
    assert words == "DEBUG is 'perhaps'. Set it to on or off, or leave it out (then it is off)."


def test_host_names_are_separated_by_commas():
    assert environment.names("ALLOWED_HOSTS", {"ALLOWED_HOSTS": "a.example, b.example"}, default="") == [
        "a.example",
        "b.example",
    ]


@pytest.mark.parametrize("value", ["https://osseo.example.org", "a.example b.example", "", ","])
def test_what_is_no_host_name_is_refused(value):
    words = refusal(environment.names, "ALLOWED_HOSTS", {"ALLOWED_HOSTS": value}, default="")
    assert "Write host names without scheme or path" in words


def test_a_short_secret_is_refused_without_repeating_it(tmp_path):
    words = refusal(environment.secret_key, {"SECRET_KEY": "hunter2"}, tmp_path / "secret_key")
    assert "has 7 characters and needs at least 50" in words
    assert "hunter2" not in words


def test_a_secret_is_made_once_and_is_its_owners_alone(tmp_path):
    kept = tmp_path / "var" / "secret_key"
    first = environment.secret_key({}, kept)
    assert environment.secret_key({}, kept) == first
    assert len(first) >= 50
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert list(kept.parent.iterdir()) == [kept]


def test_without_an_address_the_database_is_sqlite_in_its_folder():
    entry = environment.database({}, Path("/somewhere"))
    assert entry["ENGINE"] == "django.db.backends.sqlite3"
    assert entry["NAME"] == Path("/somewhere/osseo.sqlite3")


def test_sqlite_waits_for_writers_and_loses_nothing_when_the_power_goes():
    options = environment.database({}, Path("/somewhere"))["OPTIONS"]
    assert options["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in options["init_command"]
    assert "synchronous=FULL" in options["init_command"]


def test_an_address_of_postgresql_is_taken_apart():
    address = "postgresql://osseo:p%40ss@db.example:5433/clinic?sslmode=require"
    entry = environment.database({"DATABASE_URL": address}, Path("/somewhere"))
    assert entry["ENGINE"] == "django.db.backends.postgresql"
    taken_apart = [entry[part] for part in ("USER", "PASSWORD", "HOST", "PORT", "NAME")]
    assert taken_apart == ["osseo", "p@ss", "db.example", "5433", "clinic"]
    assert entry["OPTIONS"] == {"sslmode": "require"}


def test_postgresql_may_listen_on_a_socket_in_a_folder():
    entry = environment.database({"DATABASE_URL": "postgres://osseo@/osseo?host=/run/postgresql"}, Path("/somewhere"))
    assert (entry["HOST"], entry["NAME"], entry["OPTIONS"]) == ("/run/postgresql", "osseo", {})


def test_sqlite_may_stand_anywhere():
    entry = environment.database({"DATABASE_URL": "sqlite:////data/osseo.sqlite3"}, Path("/somewhere"))
    assert entry["NAME"] == Path("/data/osseo.sqlite3")


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("mysql://root:hunter2@db/osseo", "DATABASE_URL begins with 'mysql'"),
        ("osseo.sqlite3", "DATABASE_URL begins with 'no scheme'"),
        ("postgresql://osseo:hunter2@db", "DATABASE_URL names no database"),
        ("postgresql://osseo:hunter2@db:many/osseo", "DATABASE_URL cannot be read"),
        ("sqlite://", "DATABASE_URL begins with 'sqlite'"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_without_its_password(address, words):
    said = refusal(environment.database, {"DATABASE_URL": address}, Path("/somewhere"))
    assert said.startswith(words)
    assert re.search(r"Write it as postgresql://user:password@host", said)
    assert "hunter2" not in said


def test_the_address_on_paper_stands_without_a_slash_at_its_end():
    given = {"PUBLIC_ADDRESS": "https://osseo.example.org/"}
    assert environment.public_address("PUBLIC_ADDRESS", given, default="") == "https://osseo.example.org"


@pytest.mark.parametrize(
    "wrong", ["osseo.example.org", "ftp://osseo.example.org", "https://", "https://a.example/?x=1"]
)
def test_an_address_on_paper_that_is_not_whole_is_refused(wrong):
    words = refusal(environment.public_address, "PUBLIC_ADDRESS", {"PUBLIC_ADDRESS": wrong}, default="")
    assert words == f"PUBLIC_ADDRESS is {wrong!r}. Write it whole, for example PUBLIC_ADDRESS=https://osseo.example.org"
