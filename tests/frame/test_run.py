"""`make run` checks the port first, and does nothing twice."""

import errno
import socket

import pytest
from django.core.exceptions import ImproperlyConfigured

from tools import run
from tools.fingerprint import fingerprint


@pytest.mark.parametrize("text", ["", "http", "0", "65536", "-1", "80.5", "²"])
def test_what_is_no_port_is_refused(text):
    with pytest.raises(ImproperlyConfigured, match="Set it to a number from 1 to 65535"):
        run.chosen_port(text)


def test_a_taken_port_is_refused_with_another_to_try():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(ImproperlyConfigured, match=f"Port {port} is in use .* make run PORT={port + 1}"):
            run.refuse_a_taken_port("127.0.0.1", port)


def test_a_free_port_is_accepted():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    run.refuse_a_taken_port("127.0.0.1", port)


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.EACCES, "reserved for the system"), (errno.EADDRNOTAVAIL, "Set HOST to an address of this machine")],
)
def test_a_port_that_cannot_be_had_is_explained(number, words):
    assert words in run.in_words(OSError(number, "no"), "192.0.2.1", 80)


def test_a_fingerprint_changes_with_content_and_name_and_with_nothing_else(tmp_path):
    file = tmp_path / "osseo.css"
    file.write_text("a")
    first = fingerprint(tmp_path)
    assert fingerprint(tmp_path) == first
    file.write_text("b")
    second = fingerprint(tmp_path)
    file.rename(tmp_path / "other.css")
    assert len({first, second, fingerprint(tmp_path)}) == 3
