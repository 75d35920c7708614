"""The answer as JSON: keys sorted, decimals as text, so that the same answer has the same bytes."""

from typing import Any

import msgspec

from candidates.engine.case import Case
from candidates.engine.evaluate import Judge
from candidates.engine.writing import evaluate

_ENCODER = msgspec.json.Encoder(order="sorted")


def encoded(document: Any) -> bytes:
    """Return plain data as JSON."""
    return _ENCODER.encode(document)


def kept(finding: Any) -> msgspec.Raw:
    """Return a finding as JSON that is put into answers as it stands."""
    return msgspec.Raw(_ENCODER.encode(finding))


def evaluated(judge: Judge, case: Case, *, adopted: bool = False) -> bytes:
    """Return the whole answer to a case as JSON."""
    return _ENCODER.encode(evaluate(judge, case, adopted=adopted, form=kept))
