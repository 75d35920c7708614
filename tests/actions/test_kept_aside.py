"""An answer whose question is no longer asked is kept aside, judged no longer, and comes back with its question."""

import json
from typing import Any

import pytest

from candidates import kept_aside
from candidates.actions import assessments, candidates, chain
from candidates.actions.freezing import evaluated_again
from candidates.engine.encoding import encoded
from candidates.engine.faults import Refused
from candidates.membership import Member
from candidates.models import Assessment, AuditLine, Candidate, Role
from candidates.queries import assessments as queries
from candidates.queries.judging import current_judge
from tests.actions.test_assessments import NOW, a_member, a_person, limb_of

pytestmark = pytest.mark.django_db

HBA1C = {"value": "7.5", "unit": "percent"}
FEMUR = {"value": "18.2", "unit": "cm", "landmark": "lesser_trochanter_midline", "method": "ct"}


@pytest.fixture
def prosthetist() -> Member:
    """A prosthetist of a clinic."""
    return a_member("Northern clinic", Role.PROSTHETIST)


@pytest.fixture
def assessment(prosthetist: Member) -> Assessment:
    """An assessment of a person with one leg lost above the knee."""
    return assessments.begin(a_person(prosthetist), by=prosthetist, at=NOW)


def save(assessment: Assessment, by: Member, of_limb: dict[str, Any] | None = None, **shared: Any) -> None:
    """Save answers of the person, and of the only limb."""
    limbs = {limb_of(assessment.candidate): of_limb} if of_limb else {}
    assessments.record(assessment, shared, limbs, by=by, at=NOW)


def number(fact: str, value: str) -> dict[str, Any]:
    """Return a number in the unit of a fact."""
    return {"value": value, "unit": current_judge().knowledge.facts[fact].unit}


def aside(assessment: Assessment) -> dict[str, Any]:
    """Return what is kept aside by fact."""
    return {fact: answer for (_, fact), answer in kept_aside.aside(queries.answers_of(assessment)).items()}


def judged(assessment: Assessment) -> dict[str, Any]:
    """Return the answers that are judged, those of the only limb among them."""
    answers = queries.answers_of(assessment)
    return {**answers["facts"], **answers["limbs"][limb_of(assessment.candidate)]}


def test_an_answer_whose_gate_shuts_is_kept_aside_and_judged_no_longer(assessment, prosthetist):
    save(assessment, prosthetist, diabetes="controlled_no_complications", hba1c=HBA1C)
    save(assessment, prosthetist, diabetes="none")
    assert aside(assessment) == {"hba1c": HBA1C}
    assert "hba1c" not in queries.input_of(assessment, seen_by=prosthetist, on=NOW.date())["facts"]


def test_it_comes_back_by_itself_when_its_question_is_asked_again(assessment, prosthetist):
    save(assessment, prosthetist, diabetes="controlled_no_complications", hba1c=HBA1C)
    save(assessment, prosthetist, diabetes="none")
    save(assessment, prosthetist, diabetes="uncontrolled")
    assert judged(assessment)["hba1c"] == HBA1C
    assert "kept_aside" not in queries.answers_of(assessment)


def test_both_moves_are_noted_without_saying_which_answer(assessment, prosthetist):
    save(assessment, prosthetist, diabetes="controlled_no_complications", hba1c=HBA1C)
    save(assessment, prosthetist, diabetes="none")
    save(assessment, prosthetist, diabetes="uncontrolled")
    lines = AuditLine.objects.filter(verb__in=["kept answers aside in", "brought answers back in"]).order_by("id")
    assert [(line.verb, line.detail) for line in lines] == [
        ("kept answers aside in", "1"),
        ("brought answers back in", "1"),
    ]


def test_a_gate_that_becomes_unknown_keeps_the_answer_and_brings_one_back(assessment, prosthetist):
    save(assessment, prosthetist, diabetes="controlled_no_complications", hba1c=HBA1C)
    save(assessment, prosthetist, diabetes={"unknown": "not asked"})
    assert judged(assessment)["hba1c"] == HBA1C
    save(assessment, prosthetist, diabetes="none")
    save(assessment, prosthetist, diabetes=None)
    assert judged(assessment)["hba1c"] == HBA1C


def test_what_hangs_on_an_answer_that_is_kept_aside_goes_with_it_and_comes_back_with_it(assessment, prosthetist):
    measured = {"falls_last_12_months": "3", "timed_up_and_go": "14"}
    of_leg = {"k_level": "K2", **{fact: number(fact, value) for fact, value in measured.items()}}
    save(assessment, prosthetist, None, **of_leg)
    save(assessment, prosthetist, {"level": "transhumeral"})
    assert set(of_leg) <= set(aside(assessment))
    save(assessment, prosthetist, {"level": "transtibial"})
    assert set(of_leg) <= set(judged(assessment))
    assert aside(assessment) == {}


def test_a_length_from_a_landmark_that_the_new_level_lacks_is_kept_aside_where_no_length_is_asked(
    assessment, prosthetist
):
    save(assessment, prosthetist, {"residual_bone_length": FEMUR})
    save(assessment, prosthetist, {"level": "hip_disarticulation"})
    assert aside(assessment) == {"residual_bone_length": FEMUR}
    save(assessment, prosthetist, {"level": "transfemoral"})
    assert judged(assessment)["residual_bone_length"] == FEMUR


def test_an_answer_that_cannot_stand_beside_the_others_stays_aside_when_it_is_asked_again(assessment, prosthetist):
    save(assessment, prosthetist, {"residual_bone_length": FEMUR})
    save(assessment, prosthetist, {"level": "hip_disarticulation"})
    save(assessment, prosthetist, {"level": "transtibial"})
    assert aside(assessment) == {"residual_bone_length": FEMUR}
    assert "residual_bone_length" not in judged(assessment)


def test_what_is_no_answer_is_refused_though_it_is_not_asked(assessment, prosthetist):
    with pytest.raises(Refused):
        save(assessment, prosthetist, diabetes="none", hba1c={"value": "7.5", "unit": "km"})
    assert queries.latest_revision(assessment).number == 1


def test_a_new_answer_takes_the_place_of_the_one_kept_aside_and_null_takes_it_away(assessment, prosthetist):
    save(assessment, prosthetist, diabetes="controlled_no_complications", hba1c=HBA1C)
    save(assessment, prosthetist, diabetes="none")
    save(assessment, prosthetist, diabetes="uncontrolled", hba1c={"value": "9", "unit": "percent"})
    assert judged(assessment)["hba1c"] == {"value": "9", "unit": "percent"}
    save(assessment, prosthetist, diabetes="none")
    save(assessment, prosthetist, hba1c=None)
    assert aside(assessment) == {}


def test_of_two_limbs_each_keeps_its_own_and_the_person_is_asked_what_either_asks(prosthetist):
    fields = {"family_name": "Two", "given_names": "Limbs", "birth_date": None}
    limbs = [("transhumeral", "left"), ("transfemoral", "right")]
    person: Candidate = candidates.add(fields, limbs, by=prosthetist, at=NOW)
    arm, leg = (str(person.limbs.get(level=level).pk) for level, _ in limbs)
    assessment = assessments.begin(person, by=prosthetist, at=NOW)
    worn = {"weekly_prosthesis_hours": "40", "socket_comfort_score": "6"}
    comfort = {fact: number(fact, value) for fact, value in worn.items()}
    assessments.record(assessment, {"k_level": "K2"}, {arm: comfort, leg: comfort}, by=prosthetist, at=NOW)
    none_worn = {"weekly_prosthesis_hours": number("weekly_prosthesis_hours", "0")}
    assessments.record(assessment, {}, {arm: none_worn}, by=prosthetist, at=NOW)
    kept = kept_aside.aside(queries.answers_of(assessment))
    assert list(kept) == [(arm, "socket_comfort_score")]


def test_a_new_assessment_starts_with_what_the_earlier_one_kept_aside(assessment, prosthetist):
    save(assessment, prosthetist, diabetes="controlled_no_complications", hba1c=HBA1C)
    save(assessment, prosthetist, diabetes="none")
    conclusion = assessments.conclude(assessment, by=prosthetist, at=NOW)
    frozen = json.loads(conclusion.document)
    assert "hba1c" not in json.dumps(frozen["input"])
    assert evaluated_again(current_judge(), frozen) == encoded(frozen["evaluation"])
    again = assessments.begin(assessment.candidate, by=prosthetist, at=NOW)
    assert aside(again) == {"hba1c": HBA1C}
    save(again, prosthetist, diabetes="uncontrolled")
    assert judged(again)["hba1c"] == HBA1C
    assert chain.verify(prosthetist.clinic) == []


def test_what_the_team_said_is_kept_aside_while_the_record_is_not_ready_for_it(assessment, prosthetist):
    assessments.set_ready(assessment, ready=True, by=prosthetist, at=NOW)
    save(assessment, prosthetist, mdt_complete=["orthopaedic_surgeon"])
    assessments.set_ready(assessment, ready=False, by=prosthetist, at=NOW)
    assert aside(assessment) == {"mdt_complete": ["orthopaedic_surgeon"]}
    assessments.set_ready(assessment, ready=True, by=prosthetist, at=NOW)
    assert judged(assessment)["mdt_complete"] == ["orthopaedic_surgeon"]


def test_a_warning_sign_carried_over_is_noted_like_a_new_one(assessment, prosthetist):
    save(assessment, prosthetist, warning_signs=["injury_or_suspected_fracture"])
    assessments.conclude(assessment, by=prosthetist, at=NOW)
    assessments.begin(assessment.candidate, by=prosthetist, at=NOW)
    assert AuditLine.objects.filter(verb="recorded a warning sign in").count() == 2
