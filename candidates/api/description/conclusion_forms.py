"""Conclusions, as they are answered: nobody sends one."""

from candidates.api.description.forms import COUNT, DAY, OWN_ID, TEXT, USE, YES_NO, Form, each, record, ref, told, word
from candidates.api.description.record_forms import KEY, MOMENT, PAGED
from candidates.knowledge.rule_shapes import POLICY_KINDS


def conclusions() -> dict[str, Form]:
    """Return the forms of conclusions."""
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
    own: dict[str, Form] = {"own_policies": each(ref("OwnPolicy"), "Those of the clinic that were judged by, frozen.")}
    whole = {**line, **summed_up, **own, **set_aside}
    return {
        "SummedUp": record(summed_up, "What is read first of an evaluation."),
        "ConclusionLine": record(line, "A conclusion as the lists have it."),
        "Conclusion": record(whole, "A conclusion, with what is read first of what was frozen."),
        "OwnPolicy": record(_own_policy(), "A policy that the clinic wrote down itself; no part of the edition."),
        "ConclusionList": record({**USE, **PAGED, "results": each(ref("ConclusionLine"))}),
    }


def _own_policy() -> dict[str, Form]:
    return {
        "id": OWN_ID,
        "mark": told(TEXT, "That it is the clinic's own, in words, to be shown wherever it is named."),
        "title": TEXT,
        "kind": word(POLICY_KINDS),
        "jurisdiction": TEXT,
        "source": told(TEXT, "The document as it was typed, who read it when, and who put the policy in force."),
        "basis": word(("read", "unverified")),
        "complete": told(YES_NO, "Whether the text was read to its end."),
        "version": COUNT,
        "put_in_force_by": TEXT,
        "put_in_force_at": MOMENT,
    }
