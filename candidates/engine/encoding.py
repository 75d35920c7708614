"""The answer as JSON: keys sorted, decimals as text, so that the same answer has the same bytes."""

from candidates.engine.case import Case
from candidates.engine.evaluate import Judge
from candidates.engine.templates import encoded as encoded
from candidates.engine.writing import written


def evaluated(judge: Judge, case: Case, *, adopted: bool = False, end: bytes = b"") -> bytes:
    """Return the whole answer to a case as JSON, followed by `end`."""
    return written(judge, case, adopted=adopted, end=end)
