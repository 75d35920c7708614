"""How a clinic stands to the edition in force, as a program reads it, and what evaluations say of it."""

import pytest
from django.test import Client

from candidates.models import Role
from candidates.queries.editions import current_edition
from tests.actions.test_adoption import adopts, withdraw_all
from tests.api.described import differences
from tests.api.records import Program, problem, program, sent
from tests.api.ways import example

pytestmark = pytest.mark.django_db


def adopted(surgeon: Program, path: str) -> bool:
    """What an evaluation at an address says of the edition."""
    document = surgeon.reads(path)
    told: bool = document.get("evaluation", document)["edition"]["adopted"]
    return told


def test_a_program_reads_that_nobody_adopted_it_yet():
    page = program().reads("adoption")
    assert differences(page, "Adoption") == []
    assert (page["adopted"], page["entries"]) == (False, [])
    assert page["edition"]["name"] == current_edition().name


def test_a_program_reads_who_approves_and_what_was_withdrawn_the_last_first():
    surgeon = program()
    entry = adopts(surgeon.member)
    assert surgeon.reads("adoption")["adopted"] is True
    withdraw_all(surgeon.member)
    page = surgeon.reads("adoption")
    assert differences(page, "Adoption") == []
    assert page["adopted"] is False
    withdrawal, adoption = page["entries"]
    assert (withdrawal["withdraws"], withdrawal["reason"]) == (str(entry.pk), "Read anew.")
    assert adoption["clinicians"] == ["Anna Visser, orthopaedic surgeon", "Jan de Boer, rehabilitation physician"]
    assert adoption["edition"] == {"name": current_edition().name, "sha256": current_edition().sha256}
    assert adoption["role"] == Role.SURGEON


def test_another_clinics_adoption_is_not_read_and_nothing_is_adopted_by_a_program():
    surgeon = program()
    adopts(surgeon.member)
    assert program(place="Southern clinic").reads("adoption")["entries"] == []
    problem(surgeon.sends("POST", "adoption", {}), 405, "wrong-method")


def test_every_evaluation_of_an_assessment_says_how_the_clinic_stood():
    surgeon = program()
    key = surgeon.begins()["id"]
    addresses = (f"assessments/{key}", f"assessments/{key}/evaluation")
    assert [adopted(surgeon, one) for one in addresses] == [False, False]
    adopts(surgeon.member)
    assert [adopted(surgeon, one) for one in addresses] == [True, True]
    conclusion = surgeon.sends("POST", f"assessments/{key}/conclusion", {}).json()["id"]
    withdraw_all(surgeon.member)
    frozen = (f"assessments/{key}", f"conclusions/{conclusion}", f"conclusions/{conclusion}/evaluation")
    assert [adopted(surgeon, one) for one in frozen] == [True, True, True]


def test_the_evaluation_that_knows_nobody_calls_nothing_adopted_whoever_shows_a_key():
    surgeon = program()
    adopts(surgeon.member)
    for way in (Client(), None):
        body = example("contract")
        answer = sent(way, "POST", "evaluate", body) if way else surgeon.sends("POST", "evaluate", body)
        assert answer.json()["edition"]["adopted"] is False
