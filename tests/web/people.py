"""Invented people at the quick screen: what is answered to each of the ten questions."""

Answers = dict[str, str | list[str]]

SMOKER: dict[int, Answers] = {
    1: {"level": "transfemoral", "side": "left", "age": "41"},
    2: {"person_preference": "wants_to_look_into_it"},
    3: {"indication_socket_problem": ["socket_pain", "back_pain_from_gait"]},
    4: {"amputation_cause": "trauma", "months_since_amputation": "24"},
    5: {"active_infection": "none", "warning_signs": "none"},
    6: {"malignancy": "never", "irradiated_bone": "no"},
    7: {"immunosuppression": "none"},
    8: {"peripheral_vascular_disease": "none", "diabetes": "controlled_no_complications"},
    9: {"smoking": "current_light"},
    10: {"hygiene_capability": "independent"},
}
NOTHING_IN_THE_WAY = SMOKER | {
    8: {"peripheral_vascular_disease": "none", "diabetes": "none"},
    9: {"smoking": "never"},
}
UNSURE = SMOKER | {6: {"malignancy": "never", "irradiated_bone": "unknown"}}
IRRADIATED = SMOKER | {
    6: {"malignancy": "remission_over_2y", "irradiated_bone": "yes_in_field", "chemotherapy": "never"}
}
FEVERISH = SMOKER | {5: {"active_infection": "superficial_skin", "warning_signs": ["fever_or_spreading_redness"]}}
UNWILLING = SMOKER | {2: {"person_preference": "does_not_want_it"}}
AT_THE_HIP = SMOKER | {1: {"level": "hip_disarticulation", "side": "right", "age": "60"}}
WITHOUT_AMPUTATION = SMOKER | {1: {"level": "none", "age": "60"}}
AT_THE_ARM = NOTHING_IN_THE_WAY | {
    1: {"level": "transhumeral", "side": "right", "age": "30"},
    8: {"diabetes": "none"},
}

EVERYONE = {
    "a smoker": SMOKER,
    "a person with nothing in the way": NOTHING_IN_THE_WAY,
    "a person of whom something is not known": UNSURE,
    "a person with an irradiated bone": IRRADIATED,
    "a feverish person": FEVERISH,
    "a person who does not want it": UNWILLING,
    "a person without a hip": AT_THE_HIP,
    "a person without an amputation": WITHOUT_AMPUTATION,
    "a person without a forearm": AT_THE_ARM,
}


def all_answers(person: dict[int, Answers]) -> Answers:
    """Everything that a person answers, in one form."""
    return {fact: answer for answers in person.values() for fact, answer in answers.items()}
