"""Decoding the text of an input: JSON as RFC 8259 has it, with exact decimals and without repeated keys."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from candidates.engine.faults import Faults, Refused, printable, quoted
from candidates.engine.quantities import parsed
from candidates.engine.templates import encoded

MOST_BYTES = 1_000_000
MOST_DEPTH = 20
OBJECT = "an object with the key 'facts'"


class Unreadable(str):
    """A number that is no plain decimal: NaN, infinite, too long, or of an exponent beyond reason. Kept as written."""

    __slots__ = ()


class Repeated(dict[str, Any]):
    """An object in which a key stood twice."""

    def __init__(self, pairs: Sequence[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        seen: set[str] = set()
        self.keys_repeated = [key for key, _ in pairs if key in seen or seen.add(key)]  # type: ignore[func-returns-value]


def decoded(body: bytes, root: str = OBJECT) -> dict[str, Any]:
    """Return the object that `body` holds; Refused with all faults where it holds none.

    `root` says what is accepted in place of a list or a text.
    """
    document, twice = opened(body, root)
    if twice:
        raise Refused(twice)
    return document


def opened(body: bytes, root: str = OBJECT) -> tuple[dict[str, Any], Faults]:
    """Return the object that `body` holds, and the faults of keys that stand twice in it: the rest can still be read.

    Refused where there is no object, or none that could be read further.
    """
    faults = Faults()
    if len(body) > MOST_BYTES:
        faults.add("", f"The body has {len(body)} bytes.", f"at most {MOST_BYTES} bytes")
        raise Refused(faults)
    document = _at_once(body)
    if document is not None:
        return document, faults
    document, doubtful = _parsed(body)
    twice = Faults()
    if doubtful:
        _check(document, "", 0, faults, twice)
    if not isinstance(document, dict):
        faults.add("", f"The root is {_kind(document)}.", root)
        raise Refused(faults)
    if faults:
        raise Refused([*twice, *faults])
    return document, twice


def _at_once(body: bytes) -> Any:
    """Return the object that the JSON text holds; None where that is to be found out with care.

    Of a key that stands twice only one is kept, and with the other a colon is lost. Only behind a backslash can a colon
    be spelled otherwise, or half a character or a NUL at all.
    """
    if b"\\" in body:
        return None
    try:
        document = _DECODER.decode(body)
        colons = encoded(document).count(b":")
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, TypeError):
        return None
    return document if document.__class__ is dict and colons == body.count(b":") else None


def _parsed(body: bytes) -> tuple[Any, bool]:
    """Return what the JSON text holds, and whether a key stands twice in it or a text may hold what is no text."""
    faults = Faults()
    repeated: list[Repeated] = []

    def object_of(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
        plain = dict(pairs)
        if len(plain) == len(pairs):
            return plain
        repeated.append(Repeated(pairs))
        return repeated[-1]

    try:
        document = json.loads(
            body.decode("utf-8"),
            parse_float=_number,
            parse_int=_number,
            parse_constant=Unreadable,
            object_pairs_hook=object_of,
        )
    except UnicodeDecodeError as error:
        faults.add("", f"The body is not in UTF-8: byte {error.start} cannot be read.", "JSON in UTF-8")
    except RecursionError:
        faults.add("", "The body is nested too deeply.", f"at most {MOST_DEPTH} levels")
    except json.JSONDecodeError as error:
        faults.add("", f"This is no JSON: {error.msg} (line {error.lineno}, column {error.colno}).", "JSON in UTF-8")
    else:
        # Only an escape can spell half a character or a NUL.
        return document, bool(repeated) or b"\\u" in body
    raise Refused(faults)


def _number(text: str) -> Decimal | Unreadable:
    number = parsed(text)
    return Unreadable(text) if number is None else number


_DECODER = msgspec.json.Decoder(float_hook=_number)


def _check(value: Any, place: str, depth: int, faults: Faults, twice: Faults) -> None:
    """Add a fault for nesting beyond reason and for text that is none; to `twice` for every key that stands twice."""
    if depth > MOST_DEPTH:
        faults.add(place, "This is nested too deeply.", f"at most {MOST_DEPTH} levels")
    elif isinstance(value, Mapping):
        for key in getattr(value, "keys_repeated", ()):
            twice.add(joined(place, key), f"The key {quoted(key)} stands here twice.", "each key once")
        for key, inner in value.items():
            _check(key, joined(place, key), depth, faults, twice)
            _check(inner, joined(place, key), depth + 1, faults, twice)
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            _check(inner, joined(place, str(at)), depth + 1, faults, twice)
    elif isinstance(value, str) and not _is_text(value):
        faults.add(place, "This text holds half a character or a NUL.", "text in Unicode without NUL")


def _is_text(value: str) -> bool:
    """Return whether a text can be written as UTF-8 and kept in a database."""
    return "\0" not in value and (value.isascii() or printable(value) == value)


def joined(place: str, key: str) -> str:
    """Return the place of a key inside another place."""
    return f"{place}.{key}" if place else key


def _kind(value: Any) -> str:
    names = {
        list: "a list", str: "a text", bool: "true or false", type(None): "null", Decimal: "a number", int: "a number",
        Unreadable: "a number",
    }  # fmt: skip
    return names.get(type(value), "no object")
