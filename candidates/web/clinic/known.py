"""How far an edition is known, in numbers, so that whoever adopts it sees what is adopted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from candidates.engine.rules import Criterion, Knowledge
from candidates.web.clinic.limits import Checks, counts
from candidates.web.clinic.systems import judged_systems
from candidates.web.words import BASES, Basis, Word


@dataclass(frozen=True, slots=True)
class Line:
    """Rules of one kind: how many rest on each basis, in the order of the bases, and how many there are."""

    title: Word
    numbers: list[tuple[Basis, int]]
    all: int


@dataclass(frozen=True, slots=True)
class Known:
    """How far the rules are known, and how many limits of judged systems have a value or are confirmed."""

    lines: list[Line]
    limits: int
    with_value: int
    confirmed: int


def known(knowledge: Knowledge, checks: Checks, today: date) -> Known:
    """Return how far an edition is known, and what the clinic confirmed of its limits by today."""
    limits = [limit for system in judged_systems(knowledge) for limit in system.limits]
    return Known(
        lines=_lines(knowledge),
        limits=len(limits),
        with_value=sum(limit.value is not None for limit in limits),
        confirmed=sum(counts(checks.get((limit.system, limit.id)), today) for limit in limits),
    )


def _lines(knowledge: Knowledge) -> list[Line]:
    policies = knowledge.policies.values()
    asked = [statement.basis for policy in policies for statement in policy.statements]
    return [
        _line(_("General selection"), _bases(knowledge.criteria.values())),
        _line(_("Implant systems"), _bases(row for system in judged_systems(knowledge) for row in system.rows)),
        _line(_("Policies"), [*_bases(row for policy in policies for row in policy.rows), *asked]),
    ]


def _bases(criteria: Iterable[Criterion]) -> list[str]:
    return [row.basis for criterion in criteria for row in criterion.rows]


def _line(title: Word, bases: list[str]) -> Line:
    found: Mapping[str, int] = Counter(bases)
    return Line(title, [(basis, found[id]) for id, basis in BASES.items()], len(bases))
