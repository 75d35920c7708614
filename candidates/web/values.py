"""Recorded values as they are read: options in words, amounts with their unit, and what was required of them."""

from typing import Any

from django.utils.translation import gettext as _

from candidates.engine.rules import Knowledge
from candidates.web.amounts import amount, number, rounded
from candidates.web.conditions import COMPARATORS, label_of
from candidates.web.dates import day
from candidates.web.preferred import beside

Document = dict[str, Any]


def shown(fact: str, value: Any, knowledge: Knowledge) -> str:
    """Return a value of a fact, as the answer document has it, in words."""
    if isinstance(value, list):
        return "; ".join(knowledge.facts[fact].options[option] for option in value)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    known = knowledge.facts.get(fact)
    if known is not None and known.options:
        return known.options[value]
    if known is not None and known.kind == "date":
        return day(value)
    return str(value)


def observed(seen: Document, knowledge: Knowledge) -> str:
    """Return what a finding was judged on: the value with its unit and, of a length, its uncertainty."""
    if seen["unit"] is None:
        return shown(seen["fact"], seen["value"], knowledge)
    uncertainty = seen.get("uncertainty_mm")
    shown_to = amount(rounded(seen["value"], seen["unit"]), seen["unit"])
    shown_to += f" ± {number(rounded(uncertainty, 'mm'))}" if uncertainty else ""
    return shown_to + beside(knowledge.facts.get(seen["fact"]), seen["value"], knowledge)


def all_observed(finding: Document, knowledge: Knowledge) -> str:
    """Return everything a finding was judged on; with several facts each with its name."""
    seen = [finding["observed"], *finding["also_observed"]] if finding["observed"] else []
    if len(seen) == 1:
        return observed(seen[0], knowledge)
    return "; ".join(f"{label_of(one['fact'], knowledge)}: {observed(one, knowledge)}" for one in seen)


def required(finding: Document) -> str:
    """Return what was required of a number, nothing where no number was compared."""
    wanted = finding["required"]
    return str(COMPARATORS[wanted["comparator"]]) % amount(wanted["value"], wanted["unit"]) if wanted else ""
