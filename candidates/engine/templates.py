"""JSON with sorted keys; documents put together from parts that are JSON already; and templates to be filled."""

from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from typing import Any

import msgspec

_ENCODER = msgspec.json.Encoder(order="sorted")
# No JSON text holds this byte as it is.
_HOLE = msgspec.Raw(b"\0")


def encoded(document: Any) -> bytes:
    """Return plain data as JSON."""
    return _ENCODER.encode(document)


class Ready:
    """A part of a document that is JSON already."""

    __slots__ = ("text",)

    def __init__(self, text: bytes) -> None:
        self.text = text


class Said:
    """A small document that is always the same, with its JSON."""

    __slots__ = ("_document", "text")

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self.text = encoded(document)

    def document(self) -> dict[str, Any]:
        """Return it as plain data."""
        return dict(self._document)


def listed(texts: Iterable[bytes]) -> bytes:
    """Return a list of documents that are JSON already."""
    return b"[%b]" % b",".join(texts)


def put_together(document: Any, end: bytes = b"") -> bytes:
    """Return a document as JSON, in which parts may be ready; they are copied once, with all the rest."""
    pieces, holes = _cut(document)
    parts = [pieces[0]]
    for hole, piece in zip(holes, pieces[1:], strict=True):
        parts += (hole.text, piece)
    return b"".join([*parts, end])


class Template:
    """An encoded document with holes, which are filled from a mapping of each hole to its text.

    Whatever JSON has no form for is a hole.
    """

    __slots__ = ("_form", "_pick", "holes")

    def __init__(self, document: Any) -> None:
        pieces, self.holes = _cut(document)
        self._form = b"%b".join([piece.replace(b"%", b"%%") for piece in pieces])
        self._pick: Callable[[Any], Any] = itemgetter(*self.holes) if self.holes else _nothing

    def filled(self, texts: Mapping[Any, bytes]) -> bytes:
        """Return the document as JSON."""
        filled: bytes = self._form % self._pick(texts)
        return filled


def _cut(document: Any) -> tuple[list[bytes], list[Any]]:
    """Return the JSON text before, between and behind the holes of a document, and the holes in the same order."""
    holes: list[Any] = []

    def hole(value: Any) -> msgspec.Raw:
        holes.append(value)
        return _HOLE

    text = msgspec.json.Encoder(order="sorted", enc_hook=hole).encode(document)
    return text.split(bytes(_HOLE)), holes


def _nothing(_: Mapping[Any, bytes]) -> tuple[()]:
    """Return what fills a document without holes."""
    return ()
