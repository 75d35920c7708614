"""What stands in the way, disease by disease, and how each system stands by its own limits: for the side panel."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from candidates.engine.rules import Knowledge
from candidates.web import findings, words
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.findings import Line
from candidates.web.words import Mark

Document = dict[str, Any]

LENGTH_LIMIT = "min_residual_bone_length"
# Where somebody stands decides which questions are asked; it is no disease that others follow from.
NO_DISEASE = frozenset({"level", "side", "age", "sex"})

NOT_MET = Mark("not-met", _("A limit is not met"))
BORDERLINE = Mark("borderline", _("Borderline"))
LIMIT_TO_ASK = Mark("unknown", _("Limit to ask"))
NOT_MEASURED = Mark("unknown", _("Not measured yet"))
SOME_TO_CONFIRM = Mark("unknown", _("No limit exceeded; some to confirm"))
KEPT = Mark("met", _("Its limits are kept"))


@dataclass(frozen=True, slots=True)
class Disease:
    """Findings that belong to one disease: its name where there are several, else nothing, and the findings."""

    title: str
    lines: list[Line]


@dataclass(frozen=True, slots=True)
class SystemNow:
    """A system within reach: its name, the side where there are several limbs, and how it stands by its own limits."""

    name: str
    side: str
    mark: Mark


def in_the_way(opened: OpenAssessment) -> list[Disease]:
    """Return what stands in the way, stops first, with what belongs to one disease together."""
    knowledge = opened.edition.knowledge
    groups: dict[str, list[Line]] = {}
    for one in findings.lines(opened.evaluation["findings"], findings.stands_in_the_way, opened.edition):
        groups.setdefault(disease_of(one.criterion, knowledge), []).append(one)
    return [Disease(_title(fact, lines, knowledge), lines) for fact, lines in groups.items()]


def _title(fact: str, lines: list[Line], knowledge: Knowledge) -> str:
    return knowledge.facts[fact].label if len(lines) > 1 and fact in knowledge.facts else ""


def disease_of(criterion: str, knowledge: Knowledge) -> str:
    """Return the fact that what a criterion judges is asked because of: of an HbA1c the diabetes."""
    known = knowledge.criteria.get(criterion)
    fact = known.rows[0].when[0].fact if known and known.rows else criterion
    for _step in range(len(knowledge.facts)):
        because = next(_asked_because_of(fact, knowledge), None)
        if because is None:
            break
        fact = because
    return fact


def _asked_because_of(fact: str, knowledge: Knowledge) -> Iterator[str]:
    """Yield the facts of the same section that open the question."""
    known = knowledge.facts.get(fact)
    for condition in (one for way in known.asked_when.alternatives for one in way) if known else ():
        other = knowledge.facts.get(condition.fact)
        if other and known and condition.fact not in NO_DISEASE and other.section == known.section:
            yield condition.fact


def systems(opened: OpenAssessment) -> list[SystemNow]:
    """Return the systems within reach in alphabetical order, never sorted by margin or verdict."""
    facts, known = opened.edition.knowledge.facts, opened.edition.knowledge.systems
    within_reach = [one for one in opened.evaluation["systems"] if one["available"]]
    found = [
        SystemNow(
            known[one["id"]].name if one["id"] in known else one["id"],
            facts["side"].options.get(one.get("side"), ""),
            own_mark(one),
        )
        for one in within_reach
    ]
    return sorted(found, key=lambda one: (one.name.casefold(), one.side))


def own_mark(system: Document) -> words.Mark:
    """Return how a system stands by its own limits and rows alone; what concerns the person is said elsewhere."""
    own = system["findings"]
    to_confirm = system["limits_to_confirm"]
    if any(one["effect"] == "exclude" for one in own):
        return NOT_MET
    if any(one["outcome"] == "borderline" for one in own):
        return BORDERLINE
    if LENGTH_LIMIT in to_confirm and any(
        one["criterion"] == LENGTH_LIMIT and one["outcome"] == "unknown" for one in own
    ):
        return LIMIT_TO_ASK
    if any(
        one["outcome"] == "unknown" and one["could_be"] == "exclude" and one["criterion"] not in to_confirm
        for one in own
    ):
        return NOT_MEASURED
    return SOME_TO_CONFIRM if to_confirm else KEPT
