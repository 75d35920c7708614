"""What follows from the entries after surgery of one limb."""

from candidates.aftercare.watch import Sign
from candidates.api.description.forms import (
    COUNT,
    DAY,
    NUMBER_AS_TEXT,
    TEXT,
    USE,
    YES_NO,
    Form,
    each,
    or_null,
    record,
    ref,
    told,
    word,
)
from candidates.api.description.record_forms import KEY, MOMENT
from candidates.api.description.words import meanings
from candidates.forms.aftercare import FORMS
from candidates.models import Role

PAIN: Form = {**COUNT, "maximum": 10}
SIGNS = {
    Sign.PAIN: "pain beyond the limit of its plan, and neither a week changed nor a new plan made since",
    Sign.MISHAP: "a fall, an overload, a fever or the like",
    Sign.INFECTION: "an infection that is not over",
    Sign.LOOSENING: "signs that can belong to loosening",
    Sign.OVER: "more was measured than prescribed",
    Sign.KNEE_MOVED: "the knee was found otherwise than it was last left",
    Sign.KNEE_ELSEWHERE: "the knee was adjusted outside the clinic since it was last set",
    Sign.OVERDUE: "the day to look again is past: of a visit, a check of the knee, or a part",
}


def status() -> dict[str, Form]:
    """Return what follows, and the forms that it is made of."""
    keys: dict[str, Form] = {
        **USE,
        "limb": ref("Limb"),
        "candidate": KEY,
        "as_of": told(DAY, "The day of the answer."),
        "loading": or_null(ref("LoadingPlan"), "The plan in force; null where there is none."),
        "to_look_at": each(ref("ToLookAt"), "What has to be looked at, the most pressing first; not what is closed."),
        "knee": or_null(ref("KneeState"), "Null where nothing is recorded of a knee."),
    }
    return {
        "AftercareStatus": record(keys, "What follows from the entries of a limb. It says what is there, not why."),
        "LoadingPlan": _plan(),
        "LoadingWeek": _week(),
        "ToLookAt": _watch(),
        "KneeState": _knee(),
        "KneeSetting": record(
            {
                "id": KEY,
                "kind": {"const": "knee"},
                "on": DAY,
                "said": ref("SaidKnee"),
                "name": told(TEXT, "Of who set it."),
                "role": word(Role.values),
                "at": MOMENT,
            },
            "A setting by the clinic: who set it, and how it was found and left.",
        ),
    }


def _plan() -> Form:
    limit = record(
        {
            "number": PAIN,
            "included": told(YES_NO, "Whether the load still rises at this number itself."),
            "next_morning": told(YES_NO, "Whether the pain of the next morning counts as well."),
        },
        "Up to which pain the load rises; the clinic's own.",
    )
    keys: dict[str, Form] = {
        "plan": told(KEY, "The entry."),
        "begins": told(DAY, "The first day of week 1."),
        "until": or_null(DAY, "The first day of the plan that follows; null where none does."),
        "unit": {"const": "kg"},
        "body_weight": NUMBER_AS_TEXT,
        "pain_limit": or_null(limit, "Null where the plan has none; then no week is marked for pain."),
        "week": or_null(COUNT, "The week of the day of the answer; null before the plan and after it."),
        "weeks": each(ref("LoadingWeek")),
    }
    return record(keys, "How much the limb is loaded, as a clinician set it.")


def _week() -> Form:
    keys: dict[str, Form] = {
        "number": told(COUNT, "Counted from 1."),
        "begins": DAY,
        "prescribed": told(NUMBER_AS_TEXT, "In kg."),
        "measured": or_null(NUMBER_AS_TEXT, "The most of the week on a scale; null where nothing was measured."),
        "over": or_null(
            NUMBER_AS_TEXT,
            "The most above what was prescribed at the time; null where nothing was measured.",
        ),
        "heaviest": or_null(KEY, "The entry with what was measured."),
        "pain": or_null(PAIN, "The worst under load or on the next morning; null where none was recorded."),
        "most_painful": or_null(KEY, "The entry with it."),
        "changed": or_null(KEY, "The entry that put this week in; those planned follow a week later."),
    }
    return record(keys, "One week of a loading plan.")


def _watch() -> Form:
    means = {sign.name.lower(): words for sign, words in SIGNS.items()}
    keys: dict[str, Form] = {
        "sign": word(means, meanings("The most pressing first.", means)),
        "entry": told(KEY, "The entry that tells of it."),
        "kind": word(FORMS),
        "plan": or_null(KEY, "For pain and load, the plan of that day."),
        "week": or_null(COUNT, "Its week; null after the last."),
        "over": or_null(NUMBER_AS_TEXT, "In kg: how much lies above what was prescribed at the time."),
    }
    return record(keys, "One thing that somebody has to look at.")


def _knee() -> Form:
    keys: dict[str, Form] = {
        "latest": or_null(ref("KneeSetting"), "The latest setting by the clinic."),
        "before": or_null(ref("KneeSetting"), "The one before it."),
        "moved": or_null(YES_NO, "Whether it was found otherwise than last left; null where that cannot be said."),
        "adjusted_elsewhere": each(KEY, "Reported since as adjusted elsewhere: no setting of the clinic."),
    }
    return record(keys, "The prosthetic knee. Only a prosthetist of the clinic sets it.")
