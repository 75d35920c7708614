"""One evaluation as bytes: JSON in, JSON out, the same on the command line and over the network."""

from datetime import date
from typing import Any

from candidates.engine import documents, encoding, reading
from candidates.engine.documents import MOST_BYTES
from candidates.engine.evaluate import Judge
from candidates.engine.faults import Fault

# Read no more of an input than tells that it is too large.
ENOUGH_BYTES = MOST_BYTES + 1
TOO_MANY_BYTES = Fault("", f"The body has more than {MOST_BYTES} bytes.", f"at most {MOST_BYTES} bytes")


def answer_to(body: bytes, judge: Judge, today: date) -> bytes:
    """Return the answer to an input as JSON; Refused with all its faults where it cannot be judged.

    `today` is the day of the call, which stands in for `as_of` where that is left out.
    """
    document, twice = documents.opened(body)
    case = reading.read(document, judge.knowledge, today, twice)
    return encoding.evaluated(judge, case, end=b"\n")


def as_json(document: Any) -> bytes:
    """Return plain data as JSON with sorted keys, ending in a new line: the same data have the same bytes."""
    return encoding.encoded(document) + b"\n"
