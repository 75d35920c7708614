"""A PostgreSQL of our own for one run of the tests: on a socket in a temporary folder, gone afterwards."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")
ACCOUNTS = ("postgres", "nobody")
PATIENCE = 60
# Nothing of a test has to outlive a power cut.
HASTE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "listen_addresses=", "max_connections=100")


class PostgreSQLError(Exception):
    """PostgreSQL is there but did not start; the message says what it said."""


def programs() -> Path | None:
    """The folder of initdb and postgres, the newest where there are several, or None."""
    on_path = shutil.which("initdb")
    found = [Path(on_path).parent] if on_path else []
    for place in PLACES:
        found += sorted(Path("/").glob(place.lstrip("/")), key=_version, reverse=True)
    return next((folder for folder in found if (folder / "initdb").exists() and (folder / "postgres").exists()), None)


def _version(folder: Path) -> int:
    digits = "".join(letter for letter in folder.parent.name if letter.isdigit())
    return int(digits or 0)


@contextmanager
def cluster(binaries: Path) -> Iterator[str]:
    """The DATABASE_URL of a new, empty cluster, which is stopped and removed at the end."""
    # Short, since the path of a socket may have only about a hundred characters.
    folder = Path(tempfile.mkdtemp(prefix="osseo-pg-", dir="/tmp"))
    owner = _owner(folder)
    try:
        _make(binaries, folder, owner)
        with _server(binaries, folder, owner):
            yield f"postgresql://osseo@/postgres?host={folder}"
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _owner(folder: Path) -> dict[str, Any]:
    """As whom to run it: PostgreSQL refuses root, so root hands it to another account."""
    if os.geteuid() != 0:
        return {}
    account = _account()
    os.chown(folder, account.pw_uid, account.pw_gid)
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _account() -> pwd.struct_passwd:
    for name in ACCOUNTS:
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise PostgreSQLError("PostgreSQL does not run as root. Make an account for it, with: useradd --system postgres")


def _make(binaries: Path, folder: Path, owner: dict[str, Any]) -> None:
    """Write an empty cluster whose only user, osseo, comes in without a password through the folder's socket."""
    options = ("-U", "osseo", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    command = [str(binaries / "initdb"), "-D", str(folder / "data"), *options]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=_environment(), **owner)
    if done.returncode:
        raise PostgreSQLError(f"initdb failed: {done.stderr.strip()}")


@contextmanager
def _server(binaries: Path, folder: Path, owner: dict[str, Any]) -> Iterator[None]:
    settings = [word for setting in HASTE for word in ("-c", setting)]
    command = [str(binaries / "postgres"), "-D", str(folder / "data"), "-k", str(folder), *settings]
    with (folder / "log").open("wb") as log:
        # In a session of its own, so that Ctrl-C reaches the tests first and the server stops after them.
        server = subprocess.Popen(
            command, stdout=log, stderr=log, cwd=folder, env=_environment(), start_new_session=True, **owner
        )
    try:
        _wait_for(server, folder)
        yield
    finally:
        server.send_signal(signal.SIGINT)
        _end(server)


def _wait_for(server: "subprocess.Popen[Any]", folder: Path) -> None:
    """Return when the server takes connections; raises PostgreSQLError where it ends or takes too long."""
    state = folder / "data" / "postmaster.pid"
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        if state.exists() and "ready" in state.read_text():
            return
        time.sleep(0.05)
    raise PostgreSQLError(f"PostgreSQL did not start: {(folder / 'log').read_text().strip()}")


def _end(server: "subprocess.Popen[Any]") -> None:
    try:
        server.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        server.kill()


def _environment() -> dict[str, str]:
    """The environment without a locale or address of somebody else's PostgreSQL."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
    return {**kept, "LC_ALL": "C"}
