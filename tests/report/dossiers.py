"""Dossiers for tests: people of the examples and people about whom everything is known, without a database."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from candidates.dossier import Clinic, Dossier, Person, State
from candidates.engine.encoding import encoded
from tests.engine.asking import AS_OF, somebody
from tests.engine.edition import answer_to, knowledge, tree

Words = dict[str, Any]
EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
AT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
NORTHERN = Clinic("Northern clinic", "1 High Street\nLeeds", "0113 496 0000", is_demonstration=False)
DEMONSTRATION = Clinic("Demonstration clinic", "", "", is_demonstration=True)
LINDQVIST = Person("Lindqvist", "Åsa", date(1984, 3, 2), "N-17")
DIGEST = "5e" * 32


def example(name: str) -> Words:
    """The input of one of the published examples."""
    given: Words = json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    return given


def given(person: str = "above_the_knee", *, beside: Words | None = None, **changes: Any) -> Words:
    """The input about a person of whom everything is known, with changes, and what stands beside the facts."""
    return {"as_of": AS_OF, "facts": somebody(person, **changes), **(beside or {})}


def dossier_of(
    document: Words,
    *,
    state: State = "concluded",
    clinic: Clinic = NORTHERN,
    person: Person = LINDQVIST,
    by: str = "Dr Grey",
) -> Dossier:
    """The dossier of an input, as it would have been frozen."""
    draft = state == "draft"
    # What was frozen was JSON once.
    evaluation = json.loads(encoded(answer_to(document)))
    number, digest = ("", "") if draft else ("2026-0001", DIGEST)
    check_at = "" if draft else f"https://osseo.example.org/verify/{digest}"
    return Dossier(state, number, digest, clinic, person, AT, by, document, evaluation, tree(), knowledge(), check_at)


OVERRIDDEN = {"overrides": [{"criterion": "smoking", "reason": "Stops in the clinic next week.", "by": "Dr Grey"}]}
CONFIRMED = {
    "confirmations": [
        {
            "system": "badalx-transfemoral-long", "limit": "min_residual_bone_length", "value": "140", "unit": "mm",
            "landmark": "lesser_trochanter_midline", "document": "Instructions for use", "revision": "C",
            "date": "2026-05-02", "look_again": "2027-05-02", "by": "Dr Grey",
        }
    ]
}  # fmt: skip

LEILA, SARA = Person("الخطيب", "ليلى", None, ""), Person("כהן", "שרה", None, "")
PRIYA = Person("शर्मा", "प्रिया", None, "")

# People who together show every referral, every verdict, both arms and legs, names in seven scripts, and every state
# of a report.
PEOPLE: dict[str, Callable[[], Dossier]] = {
    "a short femur": lambda: dossier_of(example("HSS-TF-25M")),
    "a published tibia": lambda: dossier_of(example("PVD-TT-74M"), clinic=DEMONSTRATION),
    "nothing in the way": lambda: dossier_of(given(), person=Person("Παπαδοπούλου", "Ελένη", None, "")),
    "something to weigh": lambda: dossier_of(given(hygiene_capability="with_carer"), person=PRIYA),
    "a smoker": lambda: dossier_of(given(smoking="current_light"), person=Person("Шевченко", "Ївга", None, "")),
    "a stop": lambda: dossier_of(given(irradiated_bone="yes_in_field"), person=Person("你好", "李", None, "")),
    "unwilling": lambda: dossier_of(given(person_preference="does_not_want_it"), state="superseded", person=LEILA),
    "an arm": lambda: dossier_of(given("above_the_elbow"), state="draft", person=SARA),
    "set aside": lambda: dossier_of(given(beside=OVERRIDDEN, smoking="current_light")),
    "a confirmed limit": lambda: dossier_of(given(beside=CONFIRMED)),
    "nobody judged": lambda: dossier_of({"as_of": AS_OF, "facts": {"level": "hip_disarticulation", "side": "right"}}),
    "nothing known": lambda: dossier_of({"as_of": AS_OF, "facts": {}}, clinic=DEMONSTRATION, state="draft"),
    "two limbs": lambda: dossier_of(two_limbs()),
}


def two_limbs() -> Words:
    """The input about a person who lost both legs."""
    limbs = [{"level": "transfemoral", "side": "left"}, {"level": "transtibial", "side": "right"}]
    return {"as_of": AS_OF, "facts": {"age": 40, "sex": "female"}, "limbs": limbs}


THIGH, ARM = "LEFT, above the knee (transfemoral)", "LEFT, above the elbow (transhumeral)"


def thigh_and_arm_of_one_side() -> Words:
    """The input about a person whose left leg and left arm end, their muscles of different strength."""
    limbs = [
        {"level": "transfemoral", "side": "left", "muscle_strength_rom": 2},
        {"level": "transhumeral", "side": "left", "muscle_strength_rom": 3},
    ]
    return {**two_limbs(), "limbs": limbs}
