"""Conclusions, as they are answered: nobody sends one."""

from candidates.api.description.forms import DAY, TEXT, USE, YES_NO, Form, each, record, ref, told
from candidates.api.description.record_forms import KEY, MOMENT, PAGED


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
    whole = {**line, **summed_up, **set_aside}
    return {
        "SummedUp": record(summed_up, "What is read first of an evaluation."),
        "ConclusionLine": record(line, "A conclusion as the lists have it."),
        "Conclusion": record(whole, "A conclusion, with what is read first of what was frozen."),
        "ConclusionList": record({**USE, **PAGED, "results": each(ref("ConclusionLine"))}),
    }
