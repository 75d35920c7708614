"""`manage.py worker`: makes bundles of reports, and drops what is kept for a time only. One beside each server."""

import logging
import os
import signal
from threading import Event
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from candidates.actions import bundles, drafts, idempotency
from candidates.actions.bundling import make_or_fail

PAUSE = 2.0  # seconds between two looks
LOG = logging.getLogger("osseo.worker")


class Command(BaseCommand):
    """Works until it is told to end; what it was at is begun again by the next one."""

    help = "Make the bundles of reports that are asked for, until the command is ended."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Add when to end."""
        parser.add_argument("--once", action="store_true", help="end as soon as nothing waits")
        parser.add_argument("--beside-server", action="store_true", help="end when what started it has ended")

    def handle(self, *, once: bool, beside_server: bool, **options: Any) -> None:
        """Make one bundle after the other."""
        ended, server = Event(), os.getppid()
        if not once:
            for name in (signal.SIGTERM, signal.SIGINT):
                signal.signal(name, lambda *_: ended.set())
        while not ended.is_set():
            idle = not _worked()
            # A server that was killed could not tell its worker to end.
            if (once and idle) or (beside_server and os.getppid() != server):
                return
            if idle:
                ended.wait(PAUSE)
                close_old_connections()


def _worked() -> bool:
    """Make the next bundle; return whether there was one. What goes wrong is noted without anything about anybody."""
    try:
        bundles.forget_old(at=timezone.now())
        drafts.forget_old(at=timezone.now())
        idempotency.forget_old(at=timezone.now())
        bundle = bundles.take(at=timezone.now())
        if bundle is not None:
            make_or_fail(bundle)
    except DatabaseError as reason:
        LOG.warning("The database does not answer (%s); trying again.", type(reason).__name__)
        return False
    except Exception as reason:  # whatever is wrong with one bundle must not end the work on others
        LOG.error("A bundle could not be made: %s", type(reason).__name__)
        return True
    return bundle is not None
