"""Evidence on demand: what each answer to a question would mean, on what that rests, and who disagrees."""

from dataclasses import dataclass

from candidates.engine.facts import Condition, Fact
from candidates.engine.rules import Criterion, Row
from candidates.web import words
from candidates.web.conditions import said
from candidates.web.in_force import InForce, SourceLink


@dataclass(frozen=True, slots=True)
class Meaning:
    """One row of a criterion: for which answers it holds, and what it says of them."""

    answers: str
    mark: words.Mark
    says: str
    basis: words.Basis | None
    origin: words.Word
    sources: tuple[SourceLink, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a criterion makes of the answers to one fact."""

    criteria: tuple[Criterion, ...]
    meanings: tuple[Meaning, ...]

    @property
    def why(self) -> str:
        """Return in one line why the question matters; empty where no criterion says it."""
        return next((criterion.why for criterion in self.criteria if criterion.why), "")

    @property
    def more_whys(self) -> tuple[str, ...]:
        """Return what further criteria say of why it matters."""
        return tuple(criterion.why for criterion in self.criteria if criterion.why and criterion.why != self.why)


def evidence(fact: Fact, edition: InForce) -> Evidence | None:
    """Return what the criteria of a fact's own tier make of it, or else of what is worked out from it; None if none."""
    worked_out = [one.id for one in edition.knowledge.derived.values() if fact.id in one.bases]
    names = next((names for names in ([fact.id], worked_out) if _criteria(names, fact.tier, edition)), [])
    criteria = _criteria(names, fact.tier, edition)
    meanings = [meaning for criterion in criteria for meaning in _meanings(criterion, fact, names, edition)]
    return Evidence(criteria, tuple(meanings)) if criteria else None


def _criteria(names: list[str], tier: str, edition: InForce) -> tuple[Criterion, ...]:
    """Return the criteria of a tier that judge one of these facts."""
    every = edition.knowledge.criteria.values()
    return tuple(one for one in every if one.tier == tier and not set(names).isdisjoint(one.facts))


def _meanings(criterion: Criterion, fact: Fact, names: list[str], edition: InForce) -> list[Meaning]:
    rows = [row for row in criterion.rows if any(condition.fact in names for condition in row.when)]
    meanings = [_meaning(row, fact, edition) for row in rows]
    for name in names:
        if name in criterion.neutral:
            answers = _answers((criterion.neutral[name],), fact, edition)
            meanings.append(Meaning(answers, words.NEUTRAL, "", None, "", ()))
    return meanings


def _meaning(row: Row, fact: Fact, edition: InForce) -> Meaning:
    return Meaning(
        _answers(row.when, fact, edition),
        words.EFFECTS[row.effect],
        row.says,
        words.BASES[row.basis],
        words.ORIGINS[row.origin],
        edition.sources(row.sources),
    )


def _answers(when: tuple[Condition, ...], fact: Fact, edition: InForce) -> str:
    """Return for which answers to a fact a row holds, and after it what else has to hold."""
    own = [_own(condition, edition) for condition in when if condition.fact == fact.id]
    others = [str(said(condition, edition.knowledge)) for condition in when if condition.fact != fact.id]
    return ", ".join([*own, *others])


def _own(condition: Condition, edition: InForce) -> str:
    if condition.test == "any_of":
        options = edition.knowledge.facts[condition.fact].options
        return "; ".join(options.get(option, option) for option in condition.options)
    return said(condition, edition.knowledge).what
