"""Answers as they were given, in words: the same for screen and paper."""

from datetime import date
from typing import Any

from candidates.report.content.naming import Naming, day
from candidates.wording import marks
from candidates.wording.amounts import amount
from candidates.wording.tongue import Tongue


def said(fact: str, answer: Any, naming: Naming, tongue: Tongue) -> str:
    """Return an answer in words; what has none is not recorded, never "no"."""
    if answer is None:
        return tongue.say("not recorded")
    if isinstance(answer, dict):
        return _said_of_parts(fact, answer, naming, tongue)
    known = naming.knowledge.facts[fact]
    if known.is_numeric:
        return amount(str(answer), known.unit or "", tongue)
    if known.kind == "date":
        return day(date.fromisoformat(str(answer)))
    return tongue.say(naming.shown(fact, answer)) if isinstance(answer, bool) else naming.shown(fact, answer)


def _said_of_parts(fact: str, answer: dict[str, Any], naming: Naming, tongue: Tongue) -> str:
    """Return an answer that is unknown, does not apply, or is a quantity with how it was measured."""
    if "unknown" in answer:
        reason = answer["unknown"]
        return tongue.say("not known") + ("" if reason == "not known" else f": {reason}")
    if "not_applicable" in answer:
        return tongue.say("does not apply")
    margin = answer.get("uncertainty")
    told = amount(str(answer["value"]), answer.get("unit") or naming.knowledge.unit_of(fact), tongue)
    told += f" ± {amount(str(margin['value']), margin['unit'], tongue)}" if margin else ""
    start, method = naming.start(answer.get("landmark")), marks.METHODS.get(answer.get("method", ""), "")
    how = [tongue.say("from: %s") % start if start else "", tongue.say(method) if method else ""]
    return "; ".join(part for part in (told, *how) if part)
