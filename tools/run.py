"""`make run`: bring database, knowledge and static files up to date, then run the production server."""

import errno
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import CommandError, call_command
from django.db import DEFAULT_DB_ALIAS, OperationalError, connections
from django.db.migrations.executor import MigrationExecutor
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server as Granian

from osseo import environment
from tools.fingerprint import fingerprint

ROOT = Path(__file__).resolve().parent.parent
# One process: with two, writers on SQLite wait for each other up to a second. Threads share the time of the rules.
WORKERS, THREADS = 1, 4
# Whether it was started with nohup.
KEPT_WITHOUT_TERMINAL = signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
# Seconds in which requests may end when the server is stopped.
PATIENCE = 10


def main() -> None:
    """Prepare, say where, and serve until Ctrl-C."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "osseo.settings")
    try:
        host, port = os.environ.get("HOST", "127.0.0.1"), chosen_port(os.environ.get("PORT", "8000"))
        refuse_a_taken_port(host, port)
        # What is printed can be checked where it was printed, whatever the port.
        os.environ.setdefault("PUBLIC_ADDRESS", f"http://127.0.0.1:{port}")
        prepare()
    except (ImproperlyConfigured, CommandError, OSError) as reason:
        raise SystemExit(f"Osseo cannot start. {reason}") from None
    except OperationalError as reason:
        raise SystemExit(f"Osseo cannot start. Its database says: {reason}\nCheck DATABASE_URL.") from None
    with worker():
        serve(host, port)


@contextmanager
def worker() -> Iterator[None]:
    """Keep what makes bundles of reports at work beside the server, unless WORKER says that it runs elsewhere."""
    if not environment.switch("WORKER", os.environ, default="on"):
        yield
        return
    command = [sys.executable, str(ROOT / "manage.py"), "worker", "--beside-server"]
    # Out of the terminal's group: the server ends it, after the last request.
    beside = subprocess.Popen(command, process_group=0)
    try:
        yield
    finally:
        beside.terminate()
        beside.wait(PATIENCE)


def chosen_port(text: str) -> int:
    """The port in `text`; raises ImproperlyConfigured where it is none."""
    if not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise ImproperlyConfigured(f"PORT is {text!r}. Set it to a number from 1 to 65535: make run PORT=8001")
    return int(text)


def refuse_a_taken_port(host: str, port: int) -> None:
    """Raises ImproperlyConfigured where another program listens there already, or this one may not."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as reason:
            raise ImproperlyConfigured(in_words(reason, host, port)) from None


def in_words(reason: OSError, host: str, port: int) -> str:
    """Why the port cannot be had, and what to do."""
    if reason.errno == errno.EADDRINUSE:
        other = f"make run PORT={port + 1}"
        return (
            f"Port {port} is in use by another program, perhaps another Osseo. Stop it, or take another port: {other}"
        )
    if reason.errno == errno.EACCES:
        return f"Port {port} is reserved for the system. Take one from 1024: make run PORT=8000"
    return f"Cannot listen on {host} port {port}: {reason.strerror}. Set HOST to an address of this machine."


def prepare() -> None:
    """Do what has not been done yet; a second start finds nothing to do."""
    django.setup()
    migrate()
    call_command("load_knowledge")
    collect_static()
    if environment.switch("DEMONSTRATION", os.environ, default="on"):
        call_command("demonstration")


def migrate() -> None:
    """Bring the tables of the database up to date."""
    plans = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    if plans.migration_plan(plans.loader.graph.leaf_nodes()):
        print("Preparing the database", flush=True)
        call_command("migrate", verbosity=0, interactive=False)


def collect_static() -> None:
    """Gather, compress and name static files by their content, unless none has changed since the last time."""
    from django.conf import settings

    done = Path(settings.STATIC_ROOT) / ".collected"
    now = fingerprint(ROOT / "candidates" / "static", ROOT / "requirements.txt", ROOT / "osseo")
    if done.exists() and done.read_text() == now:
        return
    print("Collecting static files", flush=True)
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    done.write_text(now)


def serve(host: str, port: int) -> None:
    """Serve until this process is interrupted or told to end."""
    connections.close_all()
    server = Granian(
        "osseo.wsgi:application",
        interface=Interfaces.WSGI,
        address=host,
        port=port,
        workers=WORKERS,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
        workers_kill_timeout=PATIENCE,
    )
    server.on_startup(lambda: started(server, f"[{host}]" if ":" in host else host, port))
    server.serve(target_loader=application)


def started(server: Any, host: str, port: int) -> None:
    """Say where Osseo is, and see to it that it ends with its terminal, which to the server would mean to reload."""
    if not KEPT_WITHOUT_TERMINAL:
        signal.signal(signal.SIGHUP, server.signal_handler_interrupt)
    print(f"\nOsseo is running at http://{host}:{port}/ . Stop it with Ctrl-C.\n", flush=True)


def application(_: str) -> WSGIHandler:
    """What answers requests, in a worker that only the server stops.

    Ctrl-C reaches every process of the terminal's group. A worker that heard of it twice, from there and from the
    server, would often not stop at all, so it leaves that group.
    """
    os.setpgrp()
    from osseo.wsgi import application

    return application


if __name__ == "__main__":
    main()
