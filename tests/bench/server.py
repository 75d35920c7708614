"""The server as `make run` starts it, on a free port of this machine, with a database that is gone afterwards."""

import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from tests.bench.ratios import NotMeasuredError

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
PATIENCE = 600


class Served(NamedTuple):
    """Where the server listens, and the surroundings in which another program finds its database."""

    host: str
    port: int
    surroundings: dict[str, str]


class NoServerError(NotMeasuredError):
    """The server did not start; the message is what it said."""


@contextmanager
def serving(database: str = "", *, worker: bool = True) -> Iterator[Served]:
    """Give a running server, on a new SQLite or on the empty `database`; it is stopped at the end."""
    with tempfile.TemporaryDirectory(prefix="osseo-bench-") as folder, (Path(folder) / "log").open("w+b") as log:
        port = free_port()
        surroundings = environment(folder, port, database) | {"WORKER": "on" if worker else "off"}
        server = subprocess.Popen(
            [sys.executable, "-m", "tools.run"], stdout=log, stderr=log, cwd=ROOT, env=surroundings
        )
        try:
            wait_for(server, port, Path(log.name))
            yield Served(HOST, port, surroundings)
        finally:
            server.terminate()
            server.wait(PATIENCE)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as trial:
        trial.bind((HOST, 0))
        port: int = trial.getsockname()[1]
        return port


def environment(folder: str, port: int, database: str) -> dict[str, str]:
    """Return the surroundings of the server: nothing of this machine's own Osseo is touched."""
    left_out = ("DEBUG", "HTTPS", "ALLOWED_HOSTS")
    return {name: value for name, value in os.environ.items() if name not in left_out} | {
        "DATABASE_URL": database or f"sqlite:///{folder}/osseo.sqlite3",
        "DEMONSTRATION": "off",
        "BENCH_FOLDER": folder,
        "DJANGO_SETTINGS_MODULE": "tests.bench.settings",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "HOST": HOST,
        "PORT": str(port),
    }


def wait_for(server: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    """Return when the server takes connections; NoServerError where it ends or takes too long."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            socket.create_connection((HOST, port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise NoServerError(f"The server did not start: {log.read_text().strip()}")
