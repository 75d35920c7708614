"""What one row of a screening says: the verdicts of an answer, without its findings."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from candidates.engine.evaluate import Judge
from candidates.engine.faults import Refused
from candidates.evaluation import answer_to


class Clinical(msgspec.Struct):
    """The verdict by the general findings alone."""

    verdict: str
    incomplete_because: list[str]


class OfSystem(msgspec.Struct):
    """The verdict of an implant system; with several limbs it has a side."""

    id: str
    available: bool
    verdict: str
    provisional: bool
    incomplete_because: list[str]
    side: str | None = None


class OfPolicy(msgspec.Struct):
    """The verdict of a policy; with several limbs it has a side."""

    id: str
    verdict: str
    complete: bool
    side: str | None = None


class Edition(msgspec.Struct):
    """By which edition it was judged."""

    name: str
    sha256: str
    adopted: bool


class Scope(msgspec.Struct):
    """Whether this is within what is known, and if not, why."""

    in_scope: bool
    reason: str | None


class Verdicts(msgspec.Struct):
    """The verdicts of one answer, by the names of the contract."""

    edition: Edition
    engine: str
    as_of: str
    intended_use: str
    limits_of_knowledge: str
    scope: Scope
    warnings: list[str]
    referral: str
    clinical: Clinical
    verdict: str
    verdict_with_overrides: str | None
    incomplete_because: list[str]
    provisional: bool
    systems: list[OfSystem]
    policies: list[OfPolicy]


class WrongAt(msgspec.Struct):
    """A fault of a row: where, what, and what would be accepted."""

    place: str
    wrong: str
    accepted: str


class Row(msgspec.Struct):
    """One row: its number, from one, and either its verdicts or its faults."""

    row: int
    verdicts: Verdicts | None
    faults: list[WrongAt]


def judged(inputs: Iterable[tuple[int, bytes]], judge: Judge, today: date) -> Iterator[Row]:
    """Judge inputs (their row and their JSON) one by one; a refused one gives its faults and stops nobody else's."""
    decoder = msgspec.json.Decoder(Verdicts)
    for row, body in inputs:
        try:
            yield Row(row, decoder.decode(answer_to(body, judge, today)), [])
        except Refused as refused:
            yield Row(row, None, [msgspec.convert(fault.document(), WrongAt) for fault in refused.faults])
