"""What one system and one policy say of one limb, as plain data, and why it is provisional."""

from collections.abc import Iterable, Iterator

from candidates.engine.evaluate import Judge, LimbJudgement, PolicyJudgement, SystemJudgement
from candidates.engine.findings import Document, Findings
from candidates.engine.limits import LimitJudgement, chart_limit
from candidates.engine.missing import missing_for_policy
from candidates.engine.quantities import written
from candidates.engine.tables import Judgement


def system_document(judged: SystemJudgement, findings: Findings) -> Document:
    """Return what one system says."""
    failed = [limit for limit in judged.limits if limit.outcome == "not_met" and limit.limit.is_length]
    return {
        "available": judged.available,
        "availability": judged.system.availability,
        "findings": [findings.of_limit(limit) for limit in judged.limits] + findings.of_judgements(judged.rows),
        "id": judged.system.id,
        "incomplete_because": list(judged.incomplete_because),
        "instead": list(dict.fromkeys(place for limit in failed for place in limit.limit.instead)),
        "length": _length(judged, findings),
        "limits_to_confirm": [limit.limit.id for limit in judged.limits if limit.limit.is_open],
        "provisional": _is_provisional(judged),
        "verdict": judged.verdict,
    }


def policy_document(judge: Judge, limb: LimbJudgement, judged: PolicyJudgement, findings: Findings) -> Document:
    """Return what one policy says."""
    policy = judged.rules.policy
    return {
        "complete": policy.complete,
        "findings": findings.of_judgements(judged.rows) + findings.of_judgements(judged.statements),
        "id": policy.id,
        "jurisdiction": policy.jurisdiction,
        "kind": policy.kind,
        "missing": missing_for_policy(judge, limb, judged),
        "verdict": judged.verdict,
    }


def provisional_because(limb: LimbJudgement) -> list[Document]:
    """Return why the verdict is provisional: rows that were not read, limits that nobody has confirmed."""
    because = list(_rows_not_read(limb.general))
    for judged in limb.systems:
        if judged.available and judged.verdict == limb.verdict:
            because += _limits_not_confirmed(judged)
            because += _rows_not_read(judged.rows)
    return because


def _length(judged: SystemJudgement, findings: Findings) -> Document | None:
    """Return the length limit with the smallest margin, unrounded in millimetres."""
    shown = chart_limit(judged.limits)
    if shown is None:
        return None
    seen = findings.observed("residual_bone_length") or {}
    return {
        "comparator": shown.limit.comparator,
        "landmark": shown.limit.landmark,
        "limit_status": shown.limit.status,
        "margin_mm": None if shown.margin is None else written(shown.margin),
        "observed_mm": seen.get("value"),
        "required_mm": None if shown.limit.value is None else written(shown.limit.value),
        "uncertainty_mm": seen.get("uncertainty_mm"),
    }


def _is_provisional(judged: SystemJudgement) -> bool:
    """Return whether a system's own part rests on a limit that nobody confirmed, or on a row that was not read."""
    return any(limit.limit.status != "confirmed" for limit in judged.limits) or any(_rows_not_read(judged.rows))


def _rows_not_read(judgements: Iterable[Judgement]) -> Iterator[Document]:
    """Yield why findings with an effect are provisional: their row was not read in its source."""
    for judgement in judgements:
        if judgement.row and judgement.row.basis != "read" and judgement.effect:
            criterion = judgement.criterion
            why = f"row {judgement.row.basis}, not read"
            yield {"criterion": criterion.id, "rule_set": criterion.rule_set, "why": why}


def _limits_not_confirmed(judged: SystemJudgement) -> list[Document]:
    return [
        {"criterion": limit.limit.id, "rule_set": judged.system.id, "why": _why(limit)}
        for limit in judged.limits
        if limit.limit.status != "confirmed"
    ]


def _why(limit: LimitJudgement) -> str:
    if limit.limit.status == "unknown":
        return "limit unknown"
    return f"limit {limit.limit.status}, not confirmed"
