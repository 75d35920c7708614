"""Examples for the description: a published person with the answer, and an input that is refused."""

import json
from datetime import date
from typing import Any

from candidates.api.description.forms import Form
from candidates.api.problems import of_input
from candidates.engine.evaluate import Judge
from candidates.engine.faults import Refused
from candidates.evaluation import answer_to

# The person of docs/examples/HSS-TF-25M.json; a test holds the two together.
PERSON: Form = {
    "as_of": "2026-11-22",
    "facts": {
        "age": 25,
        "sex": "male",
        "level": "transfemoral",
        "side": "left",
        "amputation_cause": "trauma",
        "months_since_amputation": {"value": "24", "unit": "months"},
        "indication_socket_problem": ["short_residual_limb", "poor_retention_or_suspension", "socket_pain"],
        "residual_bone_length": {"value": "6.5", "unit": "cm", "landmark": "lesser_trochanter_midline"},
        "muscle_strength_rom": {"value": "5", "unit": "MRC_grade"},
        "proximal_joint_contracture": {
            "unknown": "slight flexion and abduction contracture of the hip, degrees not stated"
        },
        "proximal_joint_arthritis": "none",
        "soft_tissue": ["heterotopic_ossification"],
        "height": {"unknown": "not stated"},
        "body_weight": {"unknown": "not stated"},
    },
}
SUMMARY = "A published person: man of 25, femur of 6.5 cm (HSS Grand Rounds Complex Case)"
REFUSED_SUMMARY = "An input with three faults"
REFUSED: Form = {"facts": {"smoking": "sometimes", "body_weight": 82, "hight": {"value": 180, "unit": "cm"}}}


def inputs() -> Form:
    """Return the examples of inputs."""
    return {
        "published_person": {"summary": SUMMARY, "value": PERSON},
        "refused": {"summary": REFUSED_SUMMARY, "value": REFUSED},
    }


def answers(judge: Judge) -> Form:
    """Return the answer to the published person, by the knowledge in force."""
    as_of = date.fromisoformat(PERSON["as_of"])
    answer: Any = json.loads(answer_to(json.dumps(PERSON).encode(), judge, as_of))
    return {"published_person": {"summary": SUMMARY, "value": answer}}


def problems(judge: Judge) -> Form:
    """Return the problem that the refused input is."""
    try:
        answer_to(json.dumps(REFUSED).encode(), judge, date.fromisoformat(PERSON["as_of"]))
    except Refused as refused:
        return {"refused": {"summary": REFUSED_SUMMARY, "value": of_input(refused).document()}}
    raise AssertionError("The input that is to be refused was accepted.")
