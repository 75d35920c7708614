"""The door through which the production server hands in requests."""

import os
from collections.abc import Mapping
from typing import Any

import django
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.utils.http import parse_header_parameters

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "osseo.settings")


class Request(WSGIRequest):
    """A request of which address and forms are read in UTF-8, whatever its header calls them.

    No browser says otherwise. Django would take any codec by its name, of which some fail over an address and others
    over a form, a second time in the page of the error.
    """

    def _set_content_type_params(self, meta: Mapping[str, Any]) -> None:
        self.content_type, self.content_params = parse_header_parameters(meta.get("CONTENT_TYPE", ""))


class Handler(WSGIHandler):
    """Hands in such requests."""

    request_class = Request


django.setup(set_prefix=False)
application = Handler()
