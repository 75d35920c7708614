"""People, assessments, answers and conclusions, as they are sent and as they are answered."""

from candidates.api.description.facts import name_of
from candidates.api.description.forms import (
    COUNT,
    DAY,
    TEXT,
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
from candidates.engine.rules import Knowledge
from candidates.models import State

KEY: Form = {"type": "string", "format": "uuid"}
MOMENT: Form = {"type": "string", "format": "date-time"}
ASSESSMENT_STATES = tuple(State.values)
STATES = ("none", *ASSESSMENT_STATES)
PAGED: dict[str, Form] = {
    "count": told(COUNT, "How many there are on all pages."),
    "page": COUNT,
    "page_size": COUNT,
    "pages": COUNT,
    "next": or_null(TEXT, "The address of the next page; null on the last, and in a search."),
    "previous": or_null(TEXT, "The address of the page before."),
}


def levels(knowledge: Knowledge) -> list[str]:
    """Return the levels that a residual limb can be at."""
    return [level for level in knowledge.facts["level"].options if level != "none"]


def records(knowledge: Knowledge) -> dict[str, Form]:
    """Return the forms of records."""
    return {**_people(knowledge), **_assessments(knowledge), **_conclusions(knowledge)}


def _people(knowledge: Knowledge) -> dict[str, Form]:
    where: dict[str, Form] = {"level": word(levels(knowledge)), "side": or_null(word(knowledge.facts["side"].options))}
    line = _line()
    fields: dict[str, Form] = {
        "family_name": {**TEXT, "minLength": 1, "maxLength": 200},
        "given_names": {**TEXT, "minLength": 1, "maxLength": 200},
        "birth_date": or_null(DAY, "Null where it is not known. The age is worked out from it."),
        "reference": {**TEXT, "maxLength": 60, "description": "The clinic's own number; nobody else has it."},
        "note": {**TEXT, "maxLength": 4000, "description": "Neither judged nor printed."},
    }
    new = {
        **fields,
        "limbs": each(ref("NewLimb")),
        "another_person": told(YES_NO, "That it is another person than those of the same name."),
    }
    return {
        "Limb": record({"id": KEY, **where}, "Where a residual limb is."),
        "NewLimb": strict(where, without=["side"]),
        "LimbList": record({"candidate": KEY, "results": each(ref("Limb"))}),
        "PersonLine": record(line, "A person as the lists have it."),
        "Person": record({**line, "note": TEXT}, "A person with everything that is recorded but the answers."),
        "NewPerson": strict(new, without=[key for key in new if key not in ("family_name", "given_names")]),
        "PersonChanges": strict(fields, "What is left out stays.", without=fields),
        "PersonList": record({**PAGED, "results": each(ref("PersonLine"))}),
        "PersonSearch": _search(knowledge),
    }


def _line() -> dict[str, Form]:
    return {
        "id": KEY,
        "family_name": TEXT,
        "given_names": TEXT,
        "birth_date": or_null(DAY),
        "reference": TEXT,
        "limbs": each(ref("Limb")),
        "archived_at": or_null(MOMENT),
        "created_at": MOMENT,
        "latest_assessment": or_null(KEY),
        "state": word(STATES, "Of the latest assessment."),
        "assessment_changed_at": or_null(MOMENT),
    }


def _search(knowledge: Knowledge) -> Form:
    filters: dict[str, Form] = {
        "words": {**TEXT, "minLength": 1, "maxLength": 200},
        "state": word(STATES),
        "level": word(levels(knowledge)),
        "archived": YES_NO,
        "changed_since": TEXT,
        "reference": TEXT,
        "page": {**COUNT, "minimum": 1},
        "page_size": {**COUNT, "minimum": 1, "maximum": 100},
    }
    return strict(
        filters, "The words, and the filters of the list.", without=[key for key in filters if key != "words"]
    )


def _assessments(knowledge: Knowledge) -> dict[str, Form]:
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
    use: dict[str, Form] = {"edition": ref("Edition"), "intended_use": TEXT, "limits_of_knowledge": TEXT}
    more: dict[str, Form] = {
        "answers": record(_answers()),
        "evaluation": or_null(ref("SummedUp"), "Null where the answers cannot be judged by the edition in force."),
        "frozen": told(YES_NO, "Whether the evaluation is the one that was concluded."),
        "faults": each(ref("Fault"), "Why the answers cannot be judged."),
    }
    revision = record({"number": COUNT, "author": TEXT, "at": MOMENT, "sha256": TEXT})
    answers = record({"assessment": KEY, "state": word(ASSESSMENT_STATES), "revision": or_null(COUNT), **_answers()})
    return {
        "AssessmentLine": record(line, "An assessment as the lists have it."),
        "Assessment": record({**use, **line, **more}, "An assessment with its answers and what they add up to."),
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


def _conclusions(knowledge: Knowledge) -> dict[str, Form]:
    line: dict[str, Form] = {
        "id": KEY,
        "number": told(TEXT, "The number of the report."),
        "assessment": KEY,
        "candidate": KEY,
        "superseded": YES_NO,
        "concluded_at": MOMENT,
        "concluded_by": TEXT,
        "sha256": told(TEXT, "Of the document that was frozen."),
        "verdict": ref("Verdict"),
        "referral": TEXT,
        "provisional": YES_NO,
        "edition": record({"name": TEXT, "sha256": TEXT}, "The edition that judged."),
    }
    use: dict[str, Form] = {"edition": ref("Edition"), "intended_use": TEXT, "limits_of_knowledge": TEXT}
    summed_up: dict[str, Form] = {
        "edition": ref("AnswerEdition"),
        "as_of": DAY,
        "engine": TEXT,
        "intended_use": TEXT,
        "limits_of_knowledge": TEXT,
        "provisional": YES_NO,
        "referral": TEXT,
        "verdict": ref("Verdict"),
        "warnings": each(TEXT, "Signs that need a doctor today."),
    }
    set_aside: dict[str, Form] = {
        "overrides": told(each(ref("KeptOverride")), "Findings set aside. They change no verdict."),
        "lapsed_overrides": told(
            each(ref("KeptOverride")), "Set aside in the assessment before, still holding, and not carried over."
        ),
    }
    whole = {**line, **summed_up, **set_aside}
    return {
        "SummedUp": record(summed_up, "What is read first of an evaluation."),
        "ConclusionLine": record(line, "A conclusion as the lists have it."),
        "Conclusion": record(whole, "A conclusion, with what is read first of what was frozen."),
        "ConclusionList": record({**use, **PAGED, "results": each(ref("ConclusionLine"))}),
    }
