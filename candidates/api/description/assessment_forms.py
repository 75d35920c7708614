"""Assessments and their answers, as they are sent and as they are answered."""

from candidates.api.description.facts import name_of
from candidates.api.description.forms import (
    COUNT,
    DAY,
    TEXT,
    USE,
    YES_NO,
    Form,
    each,
    either,
    or_null,
    record,
    ref,
    strict,
    told,
    word,
)
from candidates.api.description.record_forms import ASSESSMENT_STATES, KEY, MOMENT, PAGED
from candidates.engine.rules import Knowledge


def assessments(knowledge: Knowledge) -> dict[str, Form]:
    """Return the forms of assessments, their revisions and their answers."""
    line: dict[str, Form] = {
        "id": KEY,
        "candidate": KEY,
        "state": word(ASSESSMENT_STATES),
        "revision": or_null(COUNT, "The number of the last revision of the answers."),
        "supersedes": or_null(KEY),
        "conclusion": or_null(KEY),
        "created_at": MOMENT,
        "created_by": TEXT,
        "changed_at": MOMENT,
    }
    more: dict[str, Form] = {
        "answers": record(_answers()),
        "evaluation": or_null(ref("SummedUp"), "Null where the answers cannot be judged by the edition in force."),
        "frozen": told(YES_NO, "Whether the evaluation is the one that was concluded."),
        "faults": each(ref("Fault"), "Why the answers cannot be judged."),
        "own_policies": each(ref("OwnPolicy"), "Those of the clinic that judge beside the edition."),
    }
    revision = record({"number": COUNT, "author": TEXT, "at": MOMENT, "sha256": TEXT})
    answers = record({"assessment": KEY, "state": word(ASSESSMENT_STATES), "revision": or_null(COUNT), **_answers()})
    return {
        "AssessmentLine": record(line, "An assessment as the lists have it."),
        "Assessment": record({**USE, **line, **more}, "An assessment with its answers and what they add up to."),
        "AssessmentList": record({**PAGED, "results": each(ref("AssessmentLine"))}),
        "Readiness": strict({"ready": YES_NO}, without=["ready"]),
        "Revision": revision,
        "RevisionList": record({**PAGED, "results": each(ref("Revision"))}),
        "Answers": answers,
        "KeptOverride": _kept_override(),
        **_changes(knowledge),
    }


def _kept_override() -> Form:
    forms: dict[str, Form] = {
        "rule_set": told(TEXT, "Where the criterion stands; left out, among the general ones."),
        "criterion": TEXT,
        "reason": TEXT,
        "by": TEXT,
        "on": told(DAY, "When it was made; left out by versions before days were kept."),
        "carried_by": told(TEXT, "Who carried it over from the assessment before."),
        "carried_on": DAY,
        "assessment_of": told(DAY, "The day on which that assessment was begun."),
    }
    optional = ["rule_set", "on", "carried_by", "carried_on", "assessment_of"]
    return record(forms, "A finding set aside, with what the evaluation does not read of it.", without=optional)


def _answers() -> dict[str, Form]:
    of_limbs: Form = {"type": "object", "additionalProperties": ref("LimbFacts")}
    return {
        "facts": ref("Facts"),
        "limbs": told(of_limbs, "What is known of each limb, under its id."),
        "policy_statements": ref("PolicyStatements"),
        "overrides": each(ref("KeptOverride")),
        "kept_aside": told(
            record({"facts": ref("Facts"), "limbs": of_limbs}),
            "Answers whose question is no longer asked: not judged, and back by themselves once it is asked again.",
        ),
    }


def _changes(knowledge: Knowledge) -> dict[str, Form]:
    of_limb = knowledge.levels.limb_facts
    of_limbs: Form = {"type": "object", "additionalProperties": ref("LimbFactChanges")}
    said = {"facts": ref("FactChanges"), "limbs": told(of_limbs, "What is to be changed of each limb, under its id.")}
    return {
        "AnswerChanges": strict(said, "What is not named stays.", without=said),
        "FactChanges": _holder([id for id in knowledge.facts if id not in of_limb], "Answers about the person."),
        "LimbFactChanges": _holder([id for id in knowledge.facts if id in of_limb], "Answers about one limb."),
    }


def _holder(facts: list[str], says: str) -> Form:
    changes = {fact: either(ref(name_of(fact)), {"type": "null"}) for fact in facts}
    return strict(changes, f"{says} Null takes an answer away.", without=facts)
