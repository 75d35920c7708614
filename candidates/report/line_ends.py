"""Streams of a PDF that end unmistakably: where the data happen to end in a carriage return, a whole line end follows.

Data that end in CR stand right before the LF that ends every stream: read as one CRLF, the stream seems a byte short.
"""

import re
from bisect import bisect_left

AMBIGUOUS = re.compile(rb"\r(?=\nendstream\nendobj)")
ENTRY = re.compile(rb"(\d{10}) (\d{5}) n")
START = re.compile(rb"startxref\n(\d+)")


def settled(pdf: bytes) -> bytes:
    """Return a PDF with a classic table of offsets, its streams closed so that their length can be told for sure."""
    put = [found.end() for found in AMBIGUOUS.finditer(pdf)]
    if not put:
        return pdf
    table = int(START.findall(pdf)[-1])
    body, offsets = pdf[:table], pdf[table:]
    parts = [body[start:end] for start, end in zip([0, *put], [*put, len(body)], strict=True)]
    moved = ENTRY.sub(lambda entry: b"%010d %s n" % (_moved(int(entry[1]), put), entry[2]), offsets)
    moved = START.sub(b"startxref\n%d" % _moved(table, put), moved)
    return b"\r".join(parts) + moved


def _moved(offset: int, put: list[int]) -> int:
    """Return where what stood at `offset` stands with a byte put in at each of these places."""
    return offset + bisect_left(put, offset)
