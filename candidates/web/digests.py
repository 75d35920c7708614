"""Digests in addresses."""

from django.urls import register_converter
from django.urls.converters import StringConverter


class Digest(StringConverter):
    """A SHA-256 as it is printed."""

    regex = "[0-9a-f]{64}"


register_converter(Digest, "sha256")
