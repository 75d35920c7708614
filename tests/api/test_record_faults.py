"""What is wrong with what is sent is told all at once, each fault at its place; and nothing is saved in part."""

from typing import Any

import pytest

from candidates.models import AnswerRevision, Assessment, Candidate
from tests.api.hostile import BODIES
from tests.api.records import ASA, LEFT_THIGH, places, problem, program
from tests.api.test_hostile import LONGEST_ANSWER
from tests.api.ways import posted

pytestmark = pytest.mark.django_db
# Where things are changed, nothing at all is no fault, and null takes an answer away.
HARMLESS = (("an empty object", "PATCH"), ("null as an answer", "PATCH"))


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ({}, ["family_name", "given_names"]),
        ({**ASA, "famly_name": "x"}, ["famly_name"]),
        ({**ASA, "birth_date": "03/02/1984"}, ["birth_date"]),
        ({**ASA, "birth_date": "2984-03-02"}, ["birth_date"]),
        ({**ASA, "birth_date": "1784-03-02"}, ["birth_date"]),
        ({**ASA, "birth_date": 19840302}, ["birth_date"]),
        ({**ASA, "family_name": None, "given_names": 5, "note": []}, ["family_name", "given_names", "note"]),
        ({**ASA, "family_name": "  "}, ["family_name"]),
        ({**ASA, "family_name": "x" * 201}, ["family_name"]),
        ({**ASA, "limbs": {}}, ["limbs"]),
        ({**ASA, "limbs": [{"level": "transfemur"}, 5, {}]}, ["limbs.0.level", "limbs.1", "limbs.2.level"]),
        ({**ASA, "limbs": [{"level": "none"}]}, ["limbs.0.level"]),
        ({**ASA, "limbs": [{**LEFT_THIGH, "side": "middle", "length": 5}]}, ["limbs.0.length", "limbs.0.side"]),
        ({**ASA, "limbs": [LEFT_THIGH, LEFT_THIGH]}, ["limbs.1"]),
        ({**ASA, "another_person": "yes"}, ["another_person"]),
        ([], [""]),
        (b"{", [""]),
        (b'{"family_name": "x", "family_name": "y"}', ["family_name"]),
        (b'{"family_name": NaN, "given_names": "x"}', ["family_name"]),
    ],
)
def test_a_person_with_faults_is_not_added(body: Any, wrong: list[str]):
    assert places(program().sends("POST", "candidates", body)) == wrong
    assert not Candidate.objects.exists()


def test_an_unknown_key_is_told_the_one_that_may_be_meant():
    told = program().sends("POST", "candidates", {**ASA, "famly_name": "x"}).json()["faults"][0]
    assert "Did you mean 'family_name'?" in told["wrong"]
    assert "another_person" in told["accepted"]


def test_a_number_is_given_once():
    surgeon = program()
    surgeon.adds(reference="OI-7")
    other = {**ASA, "family_name": "Roe", "reference": "OI-7"}
    assert places(surgeon.sends("POST", "candidates", other)) == ["reference"]
    person = surgeon.sends("POST", "candidates", {**other, "reference": "OI-8"}).json()
    assert places(surgeon.sends("PATCH", f"candidates/{person['id']}", {"reference": "OI-7"})) == ["reference"]
    assert surgeon.sends("PATCH", f"candidates/{person['id']}", {"reference": "OI-8"}).status_code == 200


def test_somebody_of_the_same_name_is_added_only_on_purpose():
    surgeon = program()
    first = surgeon.adds()
    assert problem(surgeon.sends("POST", "candidates", ASA), 409, "same-name")["near"] == [first["id"]]
    assert surgeon.sends("POST", "candidates", {**ASA, "another_person": True}).status_code == 201


def test_a_limb_is_recorded_once():
    surgeon = program()
    limbs = f"candidates/{surgeon.adds()['id']}/limbs"
    problem(surgeon.sends("POST", limbs, LEFT_THIGH), 400, "refused-input")
    assert places(surgeon.sends("POST", limbs, {"levl": "transtibial"})) == ["level", "levl"]
    assert surgeon.sends("POST", limbs, {"level": "transtibial"}).json()["side"] is None


def test_answers_have_the_faults_that_an_evaluation_would_have():
    surgeon = program()
    assessment = surgeon.begins()
    (limb,) = assessment["answers"]["limbs"]
    facts = {"smoking": "sometimes", "hba1c": {"value": 6, "unit": "km"}, "smokng": "never", "age": 200}
    length = {"residual_bone_length": {"value": "x", "unit": "cm"}}
    response = surgeon.sends(
        "PATCH", f"assessments/{assessment['id']}/answers", {"facts": facts, "limbs": {limb: length}}
    )
    told = problem(response, 400, "refused-input")["faults"]
    judged = posted(
        b'{"facts": {"smoking": "sometimes", "hba1c": {"value": 6, "unit": "km"}, "smokng": "never"}}'
    ).json()
    assert [fault for fault in judged["faults"] if fault not in told] == []
    assert f"limbs.{limb}.residual_bone_length.value" in [fault["place"] for fault in told]
    assert AnswerRevision.objects.count() == 1


def test_faults_of_several_limbs_stand_under_their_ids():
    surgeon = program()
    assessment = surgeon.begins(limbs=[LEFT_THIGH, {"level": "transtibial", "side": "right"}])
    limbs = list(assessment["answers"]["limbs"])
    change = {"limbs": {limb: {"residual_bone_length": 5} for limb in limbs}}
    answers = f"assessments/{assessment['id']}/answers"
    assert places(surgeon.sends("PATCH", answers, change)) == sorted(
        f"limbs.{limb}.residual_bone_length" for limb in limbs
    )


def test_what_stands_in_the_wrong_place_is_told_with_all_the_rest():
    surgeon = program()
    assessment = surgeon.begins()
    (limb,) = assessment["answers"]["limbs"]
    change = {
        "facts": {"residual_bone_length": None, "smokng": None, "smoking": "sometimes"},
        "limbs": {limb: {"hba1c": {"unknown": "x"}}, "nobody": {}},
        "overides": [],
    }
    wrong = [
        "facts.residual_bone_length",
        "facts.smokng",
        "facts.smoking",
        f"limbs.{limb}.hba1c",
        "limbs.nobody",
        "overides",
    ]
    assert places(surgeon.sends("PATCH", f"assessments/{assessment['id']}/answers", change)) == sorted(wrong)


@pytest.mark.parametrize(
    ("body", "wrong"),
    [({"facts": []}, ["facts"]), ({"limbs": [1]}, ["limbs"]), ({"facts": {"smoking": True}}, ["facts.smoking"])],
)
def test_stray_types_of_answers_are_refused(body: Any, wrong: list[str]):
    surgeon = program()
    assert places(surgeon.sends("PATCH", f"assessments/{surgeon.begins()['id']}/answers", body)) == wrong


def test_answers_are_not_saved_over_those_of_somebody_else():
    surgeon = program()
    answers = f"assessments/{surgeon.begins()['id']}/answers"
    first = surgeon.sends("GET", answers)["ETag"]
    assert surgeon.sends("PATCH", answers, {"facts": {"smoking": "never"}}, **{"If-Match": first}).status_code == 200
    late = surgeon.sends("PATCH", answers, {"facts": {"smoking": "current_light"}}, **{"If-Match": first})
    problem(late, 412, "changed-meanwhile")
    assert surgeon.reads(answers)["facts"]["smoking"] == "never"
    # A proxy that compresses weakens the mark.
    assert surgeon.sends("PATCH", answers, {"facts": {}}, **{"If-Match": 'W/"2"'}).status_code == 200
    assert surgeon.sends("PATCH", answers, {"facts": {}}, **{"If-Match": "*"}).status_code == 200
    assert places(surgeon.sends("PATCH", answers, {"facts": {}}, **{"If-Match": "latest"})) == ["If-Match"]


def test_where_nothing_is_taken_something_is_refused():
    surgeon = program()
    assessment = surgeon.begins()
    for path in (f"candidates/{assessment['candidate']}/archive", f"assessments/{assessment['id']}/conclusion"):
        assert places(surgeon.sends("POST", path, {"because": "x"})) == ["because"]
    assert places(surgeon.sends("POST", f"assessments/{assessment['id']}/ready", {"ready": "yes"})) == ["ready"]
    assert Assessment.objects.get().state == "draft"


def test_a_change_whose_body_was_lost_on_the_way_is_not_called_saved():
    surgeon = program()
    assessment = surgeon.begins()
    for path in (f"candidates/{assessment['candidate']}", f"assessments/{assessment['id']}/answers"):
        (fault,) = problem(surgeon.sends("PATCH", path), 400, "refused-input")["faults"]
        assert fault["wrong"] == "The body is missing."


@pytest.mark.parametrize("name", BODIES)
def test_what_nobody_means_well_is_refused_and_changes_nothing(name: str):
    surgeon = program()
    assessment = surgeon.begins()
    (limb,) = assessment["answers"]["limbs"]
    body, *_ = BODIES[name]
    for method, path in (
        ("POST", "candidates"), ("PATCH", f"candidates/{assessment['candidate']}"), ("POST", "candidates/search"),
        ("POST", f"candidates/{assessment['candidate']}/limbs"), ("PATCH", f"assessments/{assessment['id']}/answers"),
        ("POST", f"limbs/{limb}/aftercare"), ("PATCH", f"limbs/{limb}"),
    ):  # fmt: skip
        if body or method == "POST":
            told = surgeon.sends(method, path, body)
            assert told.status_code in (400, 413) or (name, method) in HARMLESS, path
            assert len(told.content) < LONGEST_ANSWER
    assert (Candidate.objects.count(), Candidate.objects.get().limbs.count()) == (1, 1)


@pytest.mark.parametrize("id", ["00000000-0000-0000-0000-000000000000", "1", "%00"])
def test_what_is_not_there_is_not_found(id: str):
    surgeon = program()
    for kind in ("candidates", "assessments", "conclusions"):
        problem(surgeon.sends("GET", f"{kind}/{id}"), 404, "not-found")


def test_a_report_is_no_json():
    surgeon = program()
    concluded = surgeon.sends("POST", f"assessments/{surgeon.begins()['id']}/conclusion")["Location"]
    problem(surgeon.sends("GET", f"{concluded}/report.pdf", Accept="application/json"), 406, "not-acceptable")
