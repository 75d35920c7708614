"""What one system and one policy say of one limb, as plain data, and why it is provisional."""

from typing import Any

from candidates.engine.answers import LENGTH
from candidates.engine.judgements import LimbJudgement, PolicyJudgement, SystemJudgement
from candidates.engine.limits import LimitJudgement, bound_of, chart_limit
from candidates.engine.quantities import written
from candidates.engine.seen import Document, Seen
from candidates.engine.tables import Judgement, Weight
from candidates.engine.templates import Said


def system_document(judged: SystemJudgement, *, length: Any, findings: Any) -> Document:
    """Return what one system says."""
    rules = judged.rules
    return {
        "available": judged.available,
        "availability": rules.system.availability,
        "findings": findings,
        "id": rules.system.id,
        "incomplete_because": list(judged.incomplete_because),
        "instead": list(instead_of(judged)),
        "length": length,
        "limits_to_confirm": list(rules.to_confirm),
        "provisional": bool(rules.not_confirmed or judged.weight & Weight.NOT_READ),
        "verdict": judged.verdict,
    }


def policy_document(judged: PolicyJudgement, *, missing: Any, findings: Any) -> Document:
    """Return what one policy says."""
    policy = judged.policy
    return {
        "complete": policy.complete,
        "findings": findings,
        "id": policy.id,
        "jurisdiction": policy.jurisdiction,
        "kind": policy.kind,
        "missing": missing,
        "verdict": judged.verdict,
    }


def instead_of(judged: SystemJudgement) -> tuple[str, ...]:
    """Return where to turn where the length is against a system."""
    if not judged.weight & Weight.EXCLUDES:
        return ()
    failed = [limit.limit for limit in judged.limits if limit.outcome == "not_met" and limit.limit.is_length]
    return tuple(dict.fromkeys(place for limit in failed for place in limit.instead))


def length_shown(judged: SystemJudgement, seen: Seen) -> LimitJudgement | None:
    """Return the limit of the length with the smallest margin; None where a system has none."""
    lengths = [limit for limit in judged.limits if limit.limit.is_length]
    return chart_limit(lengths, seen.limb.answer(LENGTH)) if lengths else None


def length_document(shown: LimitJudgement, seen: Seen) -> Document:
    """Return a limit of the length beside the length, unrounded in millimetres."""
    limit, known = shown.limit, seen.is_known(LENGTH)
    return {
        "comparator": limit.comparator,
        "landmark": limit.landmark,
        "limit_status": limit.status,
        "margin_mm": seen.margin(LENGTH, (bound_of(limit),)) if shown.compared else None,
        "observed_mm": seen.value(LENGTH) if known else None,
        "required_mm": None if limit.value is None else written(limit.value),
        "uncertainty_mm": seen.uncertainty() if known else None,
    }


def provisional_because(limb: LimbJudgement) -> list[Said]:
    """Return why the verdict is provisional: rows that were not read, limits that nobody has confirmed."""
    because = _rows_not_read(limb.general) if limb.general_weight & Weight.NOT_READ else []
    for judged in limb.systems:
        if judged.available and judged.verdict == limb.verdict:
            because += judged.rules.not_confirmed
            if judged.weight & Weight.NOT_READ:
                because += _rows_not_read(judged.rows)
    return because


def _rows_not_read(judgements: tuple[Judgement, ...]) -> list[Said]:
    """Return why findings with an effect are provisional: their row was not read in its source."""
    return [judgement.provisional for judgement in judgements if judgement.provisional]
