"""The smallest changes that plans can reach: who leads them, what helps, and what it takes to try them on."""

from dataclasses import dataclass
from typing import Any

from candidates.web import values, words
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.page_form import question_about

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One answer that a plan can reach: from what to what, who leads it, and what helps and when to look again."""

    title: str
    side: str
    before: str
    after: str
    led_by: str
    action: str


@dataclass(frozen=True, slots=True)
class Way:
    """Changes that lead to another sentence together, and what a form carries to try them on, as names and values."""

    changes: list[Change]
    leads_to: words.Mark
    carried: list[tuple[str, str]]


def ways(opened: OpenAssessment) -> list[Way]:
    """Return the smallest sets of changes, the best first."""
    return [
        Way(
            [_change(change, opened) for change in way["changes"]],
            words.LEADS_TO[way["to"]],
            [pair for change in way["changes"] for pair in _carried(change, opened)],
        )
        for way in opened.evaluation["what_would_change"]
    ]


def _change(change: Document, opened: OpenAssessment) -> Change:
    known = opened.edition.knowledge
    criterion = known.criteria[change["criterion"]]
    return Change(
        criterion.title,
        known.facts["side"].options.get(change.get("side") or "", ""),
        values.shown(change["fact"], change["from"], known),
        values.shown(change["fact"], change["to"], known),
        change["led_by"] or "",
        criterion.action or "",
    )


def _carried(change: Document, opened: OpenAssessment) -> list[tuple[str, str]]:
    """Return what a form sends to try a change: which question, and its answer."""
    fact, to, side = opened.edition.knowledge.facts[change["fact"]], change["to"], change.get("side")
    limbs = [limb for limb in opened.limbs if side is None or limb.answers.get("side") == side]
    name = question_about(fact, (limbs or opened.limbs)[0], opened).name
    given = [{True: "yes", False: "no"}.get(one, str(one)) for one in (to if isinstance(to, list) else [to])]
    unit = [(f"{name}.unit", fact.unit)] if fact.is_numeric and fact.unit else []
    return [("asked", name), *((name, value) for value in given), *unit]
