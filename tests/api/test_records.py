"""From adding a person to the report that leaves the building, by a program with a key."""

import json

import pytest
from django.test import Client

from candidates.api.problems import NO_KNOWLEDGE
from candidates.api.records import problem_of
from candidates.models import AnswerRevision, AuditLine, Conclusion, Edition
from candidates.queries.dossiers import of_conclusion
from candidates.report.pdf import pdf_of
from tests.api.described import differences
from tests.api.records import ASA, LEFT_THIGH, LENGTH, program

pytestmark = pytest.mark.django_db


def test_a_program_goes_from_adding_a_person_to_the_report():
    surgeon = program()
    added = surgeon.sends("POST", "candidates", {**ASA, "reference": "OI-7", "limbs": [LEFT_THIGH]})
    assert added.status_code == 201
    person = surgeon.reads(added["Location"])
    assert person == added.json()
    limb = person["limbs"][0]["id"]

    begun = surgeon.sends("POST", f"candidates/{person['id']}/assessments")
    assert begun.status_code == 201
    address = begun["Location"]
    assert begun.json()["answers"]["limbs"] == {limb: LEFT_THIGH}
    assert surgeon.sends("POST", f"candidates/{person['id']}/assessments").status_code == 200

    facts = {"smoking": "never", "hba1c": {"unknown": "not measured"}}
    change = {"facts": facts, "limbs": {limb: {"residual_bone_length": LENGTH}}}
    saved = surgeon.sends("PATCH", f"{address}/answers", change)
    assert (saved.status_code, saved["ETag"]) == (200, '"2"')
    assert saved.json() == surgeon.reads(f"{address}/answers")
    assert saved.json()["limbs"][limb]["residual_bone_length"] == LENGTH

    assert surgeon.sends("POST", f"{address}/ready").json()["state"] == "ready"
    now = surgeon.reads(f"{address}/evaluation")
    assert surgeon.reads(address)["evaluation"]["verdict"] == now["verdict"]

    concluded = surgeon.sends("POST", f"{address}/conclusion")
    assert concluded.status_code == 201
    place = concluded["Location"]
    assert surgeon.reads(place) == concluded.json()
    assert surgeon.reads(f"{place}/evaluation") == now
    paper = surgeon.sends("GET", f"{place}/report.pdf")
    assert paper["Content-Type"] == "application/pdf"
    assert paper.content == pdf_of(of_conclusion(Conclusion.objects.get()))
    assert "Lindqvist" in surgeon.sends("GET", f"{place}/summary.txt").content.decode()
    assert surgeon.reads(address)["frozen"]


def test_what_is_sent_and_answered_is_as_described():
    surgeon = program()
    assessment = surgeon.begins()
    address, person = f"assessments/{assessment['id']}", f"candidates/{assessment['candidate']}"
    change = {"facts": {"smoking": "never", "age": None}, "limbs": {}}
    assert differences(change, "AnswerChanges") == []
    assert differences(surgeon.sends("PATCH", f"{address}/answers", change).json(), "Answers") == []
    shown = {
        person: "Person", f"{person}/limbs": "LimbList", f"{person}/assessments": "AssessmentList",
        "candidates": "PersonList", "assessments": "AssessmentList", address: "Assessment",
        f"{address}/answers": "Answers", f"{address}/revisions": "RevisionList", f"{address}/evaluation": "Answer",
    }  # fmt: skip
    for path, form in shown.items():
        assert differences(surgeon.reads(path), form) == [], path
    concluded = surgeon.sends("POST", f"{address}/conclusion")
    assert differences(concluded.json(), "Conclusion") == []
    assert differences(surgeon.reads("conclusions"), "ConclusionList") == []
    assert differences(surgeon.reads(f"{concluded['Location']}/evaluation"), "Answer") == []
    assert differences(surgeon.reads(address), "Assessment") == []
    found = surgeon.sends("POST", "candidates/search", {"words": "lindqvist"})
    assert differences(found.json(), "PersonList") == []


def test_the_frozen_evaluation_has_the_bytes_that_the_browser_gets():
    surgeon = program()
    concluded = surgeon.sends("POST", f"assessments/{surgeon.begins()['id']}/conclusion")
    browser = Client()
    browser.force_login(surgeon.member.user)
    page = browser.get(f"/conclusions/{concluded.json()['id']}/evaluation.json")
    assert surgeon.sends("GET", f"{concluded['Location']}/evaluation").content == page.content


def test_findings_never_travel_without_edition_and_limits():
    surgeon = program()
    assessment = surgeon.begins()
    concluded = surgeon.sends("POST", f"assessments/{assessment['id']}/conclusion").json()
    for path in ("conclusions", f"conclusions/{concluded['id']}", f"assessments/{assessment['id']}",
                 f"assessments/{assessment['id']}/evaluation"):  # fmt: skip
        document = surgeon.reads(path)
        assert document["edition"]["sha256"]
        assert document["intended_use"]
        assert document["limits_of_knowledge"]


def test_a_number_without_a_unit_is_kept_with_the_only_unit_it_can_have():
    surgeon = program()
    assessment = surgeon.begins(birth_date=None)
    address = f"assessments/{assessment['id']}"
    assert surgeon.sends("PATCH", f"{address}/answers", {"facts": {"age": 42}}).status_code == 200
    assert surgeon.reads(address)["faults"] == []
    assert surgeon.reads(f"{address}/answers")["facts"]["age"] == {"value": 42, "unit": "years"}


def test_a_limb_that_was_recorded_later_takes_its_answers_too():
    surgeon = program()
    assessment = surgeon.begins()
    right = surgeon.sends(
        "POST", f"candidates/{assessment['candidate']}/limbs", {"level": "transtibial", "side": "right"}
    ).json()
    length = {"value": 12, "unit": "cm", "landmark": "medial_tibial_plateau", "method": "ct"}
    answers = f"assessments/{assessment['id']}/answers"
    saved = surgeon.sends("PATCH", answers, {"limbs": {right["id"]: {"residual_bone_length": length}}}).json()
    assert saved["limbs"][right["id"]]["level"] == "transtibial"
    assert {system["side"] for system in surgeon.reads(f"assessments/{assessment['id']}/evaluation")["systems"]} == {
        "left",
        "right",
    }


def test_null_takes_an_answer_away_and_what_is_not_named_stays():
    surgeon = program()
    answers = f"assessments/{surgeon.begins()['id']}/answers"
    surgeon.sends("PATCH", answers, {"facts": {"smoking": "never", "hba1c": {"unknown": "not asked"}}})
    left = surgeon.sends("PATCH", answers, {"facts": {"smoking": None}}).json()["facts"]
    assert "smoking" not in left
    assert left["hba1c"] == {"unknown": "not asked"}


def test_an_answer_that_is_no_longer_asked_is_kept_aside_and_comes_back():
    surgeon = program()
    answers = f"assessments/{surgeon.begins()['id']}/answers"
    hba1c = {"value": "7.5", "unit": "percent"}
    surgeon.sends("PATCH", answers, {"facts": {"diabetes": "uncontrolled", "hba1c": hba1c}})
    shut = surgeon.sends("PATCH", answers, {"facts": {"diabetes": "none"}}).json()
    assert differences(shut, "Answers") == []
    assert (shut["kept_aside"], "hba1c" in shut["facts"]) == ({"facts": {"hba1c": hba1c}, "limbs": {}}, False)
    back = surgeon.sends("PATCH", answers, {"facts": {"diabetes": "uncontrolled"}}).json()
    assert (back["facts"]["hba1c"], back["kept_aside"]) == (hba1c, {"facts": {}, "limbs": {}})


def test_each_save_is_a_revision_with_its_author_and_digest():
    surgeon = program()
    assessment = surgeon.begins()
    surgeon.sends("PATCH", f"assessments/{assessment['id']}/answers", {"facts": {"smoking": "never"}})
    first, second = surgeon.reads(f"assessments/{assessment['id']}/revisions")["results"]
    assert (first["number"], second["number"]) == (1, 2)
    assert second["author"] == str(surgeon.member.user)
    assert second["sha256"] == AnswerRevision.objects.get(number=2).link.digest
    assert "document" not in second


def test_reading_a_record_is_noted_by_its_key_alone():
    surgeon = program()
    assessment = surgeon.begins()
    AuditLine.objects.all().delete()
    for path in (f"candidates/{assessment['candidate']}", f"assessments/{assessment['id']}/answers", "candidates"):
        surgeon.reads(path)
    lines = AuditLine.objects.order_by("id").values_list("verb", "kind", "subject")
    assert list(lines) == [
        ("read", "candidate", assessment["candidate"]),
        ("read", "assessment", assessment["id"]),
        ("listed", "clinic", str(surgeon.member.clinic.pk)),
    ]


def test_what_is_answered_to_a_change_of_nothing_is_noted_as_read():
    surgeon = program()
    assessment = surgeon.begins()
    person = f"candidates/{assessment['candidate']}"
    AuditLine.objects.all().delete()
    surgeon.sends("PATCH", person, {})
    surgeon.sends("POST", f"{person}/bring-back")
    surgeon.sends("POST", f"{person}/assessments")
    lines = AuditLine.objects.order_by("id").values_list("verb", "subject")
    read = ("read", assessment["candidate"])
    assert list(lines) == [read, read, ("read", assessment["id"])]


def test_a_conclusion_whose_edition_is_not_here_says_so():
    told = problem_of(Edition.DoesNotExist())
    assert told.kind is NO_KNOWLEDGE
    assert "edition" in told.detail


def test_a_person_is_changed_archived_and_brought_back():
    surgeon = program()
    person = f"candidates/{surgeon.adds(reference='OI-1')['id']}"
    changed = surgeon.sends("PATCH", person, {"note": "Prefers mornings", "birth_date": None}).json()
    assert (changed["note"], changed["birth_date"], changed["reference"]) == ("Prefers mornings", None, "OI-1")
    assert surgeon.sends("POST", f"{person}/archive").json()["archived_at"]
    assert surgeon.reads("candidates")["count"] == 0
    assert surgeon.sends("POST", f"{person}/bring-back", {}).json()["archived_at"] is None
    assert surgeon.reads("candidates")["count"] == 1


def test_ready_can_be_taken_back():
    surgeon = program()
    ready = f"assessments/{surgeon.begins()['id']}/ready"
    assert surgeon.sends("POST", ready).json()["state"] == "ready"
    assert surgeon.sends("POST", ready, {"ready": False}).json()["state"] == "draft"


def test_a_concluded_assessment_takes_no_more_answers_and_the_next_begins_from_it():
    surgeon = program()
    assessment = surgeon.begins()
    address = f"assessments/{assessment['id']}"
    surgeon.sends("PATCH", f"{address}/answers", {"facts": {"smoking": "never"}})
    surgeon.sends("POST", f"{address}/conclusion")
    for method, path, body in (
        ("PATCH", "answers", {"facts": {}}),
        ("POST", "conclusion", None),
        ("POST", "ready", None),
    ):
        assert surgeon.sends(method, f"{address}/{path}", body).json()["type"].endswith("#closed")
    following = surgeon.sends("POST", f"candidates/{assessment['candidate']}/assessments")
    assert following.status_code == 201
    assert following.json()["supersedes"] == assessment["id"]
    assert following.json()["answers"]["facts"]["smoking"] == "never"
    surgeon.sends("POST", f"assessments/{following.json()['id']}/conclusion")
    assert sorted(entry["superseded"] for entry in surgeon.reads("conclusions")["results"]) == [False, True]
    assert json.loads(Conclusion.objects.latest("concluded_at").document)["person"]["family_name"] == "Lindqvist"
