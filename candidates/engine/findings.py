"""Findings as plain data: every one with its rule, the value it was judged on, what was required, and the source."""

from collections.abc import Mapping

from candidates.engine.case import Override
from candidates.engine.facts import Bound
from candidates.engine.limits import LimitJudgement, bound_of
from candidates.engine.quantities import written
from candidates.engine.rules import Knowledge
from candidates.engine.seen import Bounds, Document, Seen, observed
from candidates.engine.tables import Judgement

# What a limit's status says in the words that rows use for their basis.
BASIS_OF_STATUS = {"confirmed": "read", "read": "read", "derived": "mixed", "unverified": "unverified", "unknown": None}
NOTHING_COMPARED: Document = {"comparator": None, "margin": None, "required": None}

AnyJudgement = Judgement | LimitJudgement


def finding_of(judgement: AnyJudgement, seen: Seen) -> Document:
    """Return the finding that a judgement is."""
    return _of_limit(judgement, seen) if isinstance(judgement, LimitJudgement) else _of_criterion(judgement, seen)


def override_of(judgement: AnyJudgement, overrides: Mapping[tuple[str, str], Override]) -> Override | None:
    """Return a professional's reason to set a finding aside; only a criterion that excludes or defers can be."""
    if isinstance(judgement, LimitJudgement) or judgement.effect not in ("exclude", "defer"):
        return None
    return overrides.get((judgement.criterion.rule_set, judgement.criterion.id))


def _of_criterion(judgement: Judgement, seen: Seen) -> Document:
    """Return the finding that a criterion's judgement is."""
    criterion, decided = judgement.criterion, judgement.row if judgement.outcome != "unknown" else None
    facts, not_known = _facts_shown(judgement, seen), _not_known(judgement, seen)
    ranges = criterion.permitted
    number = next((fact for fact in facts if ranges.get(fact)), None)
    return {
        "action": criterion.action if judgement.row or judgement.undecided else None,
        "also_observed": [observed(fact, seen) for fact in facts[1:]],
        "basis": decided.basis if decided else None,
        "could_be": judgement.could_be,
        "criterion": criterion.id,
        "effect": judgement.effect,
        "holds_up": decided.holds_up if decided else None,
        "led_by": decided.led_by if decided else None,
        "modifiable": bool(decided and decided.modifiable),
        "not_known": not_known,
        "observed": observed(facts[0], seen) if facts else None,
        "origin": decided.origin if decided else None,
        "outcome": judgement.outcome,
        "override": None,
        "rule_set": criterion.rule_set,
        "says": decided.says if decided else _says_without_row(judgement, not_known, seen.knowledge),
        "section": criterion.section,
        "sources": list(decided.sources) if decided else [],
        "tier": criterion.tier,
        **(NOTHING_COMPARED if number is None else _compared(number, ranges[number], seen)),
    }


def _of_limit(judgement: LimitJudgement, seen: Seen) -> Document:
    """Return the finding that a device limit's judgement is."""
    limit, fact = judgement.limit, judgement.limit.fact
    tier, section, _ = seen.knowledge.places[fact]
    shown = judgement.outcome != "not_applicable" and seen.is_known(fact)
    document = {
        "action": limit.note or None,
        "also_observed": [],
        "basis": BASIS_OF_STATUS[limit.status],
        "comparator": limit.comparator,
        "could_be": judgement.could_be,
        "criterion": limit.id,
        "effect": judgement.effect,
        "holds_up": None,
        "landmark": limit.landmark,
        "led_by": None,
        "limit_status": limit.status,
        "margin": None,
        "modifiable": False,
        "not_known": [fact] if judgement.is_missing else [],
        "observed": observed(fact, seen) if shown else None,
        "origin": None if limit.value is None else "published_oi",
        "outcome": judgement.outcome,
        "override": None,
        "required": None if limit.value is None else _required(bound_of(limit), limit.unit),
        "rule_set": limit.system,
        "says": judgement.says,
        "section": section,
        "sources": [limit.source] if limit.source else [],
        "tier": tier,
    }
    return document if not judgement.compared else {**document, **_compared(fact, (bound_of(limit),), seen)}


def _compared(fact: str, bounds: Bounds, seen: Seen) -> Document:
    """Return what a number was compared with: the nearest end of its permitted range, and the margin to it."""
    comparator, unit = seen.comparator(fact, bounds), seen.knowledge.unit_of(fact)
    return {
        "comparator": comparator,
        "margin": {"unit": unit, "value": seen.margin(fact, bounds)},
        "required": {"comparator": comparator, "unit": unit, "value": seen.required(fact, bounds)},
    }


def _required(bound: Bound, unit: str | None) -> Document:
    """Return what is required of a number that was not compared."""
    return {"comparator": bound.comparator, "unit": unit, "value": written(bound.value)}


def label_of(fact: str, knowledge: Knowledge) -> str:
    """Return the label of a fact, derived or not."""
    return knowledge.facts[fact].label if fact in knowledge.facts else knowledge.derived[fact].label


def _facts_shown(judgement: Judgement, seen: Seen) -> list[str]:
    """Return the known facts whose values a finding shows: of the row that decided, else of the whole criterion."""
    if judgement.outcome == "not_applicable":
        return []
    facts = judgement.criterion.facts
    if judgement.outcome != "unknown" and judgement.row:
        facts = tuple(dict.fromkeys(condition.fact for condition in judgement.row.when))
    return [fact for fact in facts if seen.is_known(fact)]


def _not_known(judgement: Judgement, seen: Seen) -> list[str]:
    """Return the unknown facts of the rows that keep a criterion undecided."""
    conditions = [condition for row in judgement.undecided for condition in judgement.criterion.rows[row].when]
    return [fact for fact in dict.fromkeys(condition.fact for condition in conditions) if seen.is_unknown(fact)]


def _says_without_row(judgement: Judgement, not_known: list[str], knowledge: Knowledge) -> str | None:
    """Return what to say where no row decided."""
    if judgement.outcome != "unknown":
        return None
    if not not_known:
        return "Not answered yet; it is never taken as given."
    return f"Not recorded: {', '.join(label_of(fact, knowledge) for fact in not_known)}. It is never taken as normal."
