"""The log: what was asked for and how it ended, never about whom. No query, body, address or message of an error."""

import logging
import traceback
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

requests = logging.getLogger("osseo.requests")


class RequestLog:
    """Writes method, path template and status of each request."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.answer(request)
        requests.info("%s %s %s", request.method, path_template(request), response.status_code)
        return response


def path_template(request: HttpRequest) -> str:
    """The pattern that the path fits, such as /knowledge/facts/<str:fact>, and never what stands in its places."""
    if request.resolver_match is None:
        return "(no page)"
    return f"/{request.resolver_match.route}"


class WithoutContent(logging.Formatter):
    """Says of a failure where in the code and of which kind, but leaves out its message, which may quote an answer."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and below it the places in the code where there was an error."""
        status = getattr(record, "status_code", "")
        head = f"{self.formatTime(record)} {record.levelname} {record.name} {status}".rstrip()
        if not record.exc_info or record.exc_info[0] is None:
            return head
        kind, _, places = record.exc_info
        return f"{head} {kind.__qualname__}\n{''.join(traceback.format_tb(places))}".rstrip()


LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"format": "{asctime} {levelname} {message}", "style": "{"},
        "without_content": {"()": "osseo.logs.WithoutContent"},
    },
    "handlers": {
        "lines": {"class": "logging.StreamHandler", "formatter": "line"},
        "failures": {"class": "logging.StreamHandler", "formatter": "without_content"},
    },
    "root": {"handlers": ["lines"], "level": "WARNING"},
    "loggers": {
        "osseo": {"handlers": ["lines"], "level": "INFO", "propagate": False},
        # Handlers of Django's own would write paths, hosts and messages, and mail the administrators.
        "django": {"handlers": ["failures"], "level": "WARNING", "propagate": False},
        "django.request": {"handlers": ["failures"], "level": "ERROR", "propagate": False},
        "django.security": {"handlers": ["failures"], "level": "WARNING", "propagate": False},
        # It writes who knocked, and from where, at every level.
        "axes": {"handlers": ["failures"], "level": "WARNING", "propagate": False},
    },
}
