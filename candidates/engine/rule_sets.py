"""What one system and one policy say of one limb, as plain data, and why it is provisional."""

from collections.abc import Iterable, Iterator
from typing import Any

from candidates.engine.answers import LENGTH
from candidates.engine.evaluate import Judge, LimbJudgement, PolicyJudgement, SystemJudgement
from candidates.engine.findings import Document, Findings
from candidates.engine.limits import LimitJudgement, chart_limit, margin_of
from candidates.engine.missing import missing_for_policy
from candidates.engine.quantities import written
from candidates.engine.tables import Judgement


def system_document(judged: SystemJudgement, findings: Findings) -> Document:
    """Return what one system says."""
    failed = [limit for limit in judged.limits if limit.outcome == "not_met" and limit.limit.is_length]
    return {
        "available": judged.available,
        "availability": judged.system.availability,
        "findings": _system_findings(judged, findings),
        "id": judged.system.id,
        "incomplete_because": list(judged.incomplete_because),
        "instead": list(dict.fromkeys(place for limit in failed for place in limit.limit.instead)),
        "length": _length(judged, findings),
        "limits_to_confirm": [limit.limit.id for limit in judged.limits if limit.limit.is_open],
        "provisional": _is_provisional(judged),
        "verdict": judged.verdict,
    }


def _system_findings(judged: SystemJudgement, findings: Findings) -> Any:
    """Return the findings of one system; where they say the same of everybody, as they were kept."""
    if judged.kept is not None and findings.form in judged.kept and not findings.overrides:
        return judged.kept[findings.form]
    found = [findings.of_limit(limit) for limit in judged.limits] + findings.of_judgements(judged.rows)
    if judged.kept is None or findings.overrides or findings.any_varies(judged.rules.facts):
        return found
    judged.kept[findings.form] = findings.form(found)
    return judged.kept[findings.form]


def policy_document(judge: Judge, limb: LimbJudgement, judged: PolicyJudgement, findings: Findings) -> Any:
    """Return what one policy says."""
    kept = judged.kept
    if findings.form in kept and not findings.overrides:
        return kept[findings.form]
    if "document" not in kept:
        kept["document"] = _policy_without_findings(judge, limb, judged)
    found = findings.of_judgements(judged.rows) + findings.of_judgements(judged.statements)
    document = {**kept["document"], "findings": found}
    if findings.overrides or findings.any_varies(judged.rules.facts):
        return document
    kept[findings.form] = findings.form(document)
    return kept[findings.form]


def _policy_without_findings(judge: Judge, limb: LimbJudgement, judged: PolicyJudgement) -> Document:
    """Return what the marks alone say of a policy."""
    policy = judged.policy
    return {
        "complete": policy.complete,
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
    length = findings.limb.answer(LENGTH)
    shown = chart_limit(judged.limits, length)
    if shown is None:
        return None
    seen = findings.observed(LENGTH) or {}
    return {
        "comparator": shown.limit.comparator,
        "landmark": shown.limit.landmark,
        "limit_status": shown.limit.status,
        "margin_mm": written(margin_of(shown.limit, length)) if shown.compared else None,
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
