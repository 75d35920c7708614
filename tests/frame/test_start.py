"""Osseo starts on an empty machine, skips what is done when it starts again, and stops at the first Ctrl-C."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest

from tools.run import ROOT

LONGEST_START = 600


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return trial.getsockname()[1]


def front_page(port: int) -> int:
    """The status of the front page, as soon as there is one."""
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
                return answer.status
        except urllib.error.HTTPError as answer:
            return answer.code
        except OSError:
            time.sleep(0.05)
    pytest.fail(f"nothing answered within {LONGEST_START} seconds")


@contextmanager
def started(database, port):
    """Osseo as `make run` starts it, in a terminal of its own."""
    surroundings = {**os.environ, "DATABASE_URL": f"sqlite:///{database}", "PORT": str(port)}
    del surroundings["DJANGO_SETTINGS_MODULE"]
    server = subprocess.Popen(
        [sys.executable, "-m", "tools.run"],
        cwd=ROOT,
        env=surroundings,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        yield server
    finally:
        if server.poll() is None:
            server.terminate()
            server.wait(20)


def interrupt(server) -> str:
    """Press Ctrl-C once, and return all that was printed until the end."""
    os.killpg(server.pid, signal.SIGINT)
    printed, _ = server.communicate(timeout=LONGEST_START)
    return printed


def test_the_first_start_prepares_and_the_second_skips_what_is_done(tmp_path):
    printed = []
    for _ in range(2):
        port = free_port()
        with started(tmp_path / "osseo.sqlite3", port) as server:
            assert front_page(port) == 200
            printed.append(interrupt(server))
    assert "Preparing the database" in printed[0]
    assert "Preparing the database" not in printed[1]
    assert "Collecting static files" not in printed[1]
    assert f"Osseo is running at http://127.0.0.1:{port}/ . Stop it with Ctrl-C." in printed[1]


def test_a_start_that_cannot_be_ends_with_a_sentence(tmp_path):
    port = free_port()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        with started(tmp_path / "osseo.sqlite3", port) as server:
            printed, _ = server.communicate(timeout=LONGEST_START)
    assert printed.startswith(f"Osseo cannot start. Port {port} is in use")
    assert "Traceback" not in printed
    assert server.returncode == 1
