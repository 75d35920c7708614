"""A request that is sent again with its key is answered again, and nothing is written twice."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from candidates.actions import candidates, idempotency
from candidates.models import (
    AftercareEntry,
    Assessment,
    AuditLine,
    Candidate,
    Conclusion,
    IdempotencyKey,
    ResidualLimb,
    Role,
)
from tests.actions.test_assessments import a_person
from tests.api.limbs import limb_of
from tests.api.records import ASA, LEFT_THIGH, Program, places, problem, program, program_of

pytestmark = pytest.mark.django_db
KEY = "8e03978e-40d5-43e8-bc93-6894a57f9324"
HOUR = timedelta(hours=1)


def keyed(owner: Program, path: str, body: Any = None, key: str = KEY) -> Any:
    """Post something with a key."""
    return owner.sends("POST", path, body, **{"Idempotency-Key": key})


def same(first: Any, second: Any) -> None:
    """Say that two requests were answered alike."""
    assert (first.status_code, first.content) == (second.status_code, second.content)
    assert first.get("Location") == second.get("Location")


def test_a_person_is_added_once():
    surgeon = program()
    first, second = keyed(surgeon, "candidates", ASA), keyed(surgeon, "candidates", ASA)
    assert first.status_code == 201
    same(first, second)
    assert Candidate.objects.count() == 1


def test_an_entry_is_recorded_once():
    limb = limb_of()
    body = {"kind": "load", "on": timezone.now().date().isoformat(), "said": {"measured": "7.5"}}
    path = f"limbs/{limb.id}/aftercare"
    same(keyed(limb.program, path, body), keyed(limb.program, path, body))
    assert AftercareEntry.objects.count() == 1


def test_everything_else_that_is_posted_is_done_once():
    surgeon = program()
    person = surgeon.adds()["id"]
    limb = {**LEFT_THIGH, "side": "right"}
    same(*(keyed(surgeon, f"candidates/{person}/limbs", limb, "limb") for _ in range(2)))
    same(*(keyed(surgeon, f"candidates/{person}/archive", None, "out") for _ in range(2)))
    same(*(keyed(surgeon, f"candidates/{person}/bring-back", None, "in") for _ in range(2)))
    begun = [keyed(surgeon, f"candidates/{person}/assessments", None, "begin") for _ in range(2)]
    assert begun[0].status_code == 201
    same(*begun)
    assessment = begun[0].json()["id"]
    same(*(keyed(surgeon, f"assessments/{assessment}/ready", None, "ready") for _ in range(2)))
    # A second conclusion without the key is refused; with it, the first one is answered.
    same(*(keyed(surgeon, f"assessments/{assessment}/conclusion", None, "end") for _ in range(2)))
    assert (ResidualLimb.objects.count(), Assessment.objects.count(), Conclusion.objects.count()) == (2, 1, 1)


def test_without_a_key_everything_is_as_it_was():
    surgeon = program()
    person = surgeon.adds()["id"]
    problem(surgeon.sends("POST", f"candidates/{person}/limbs", LEFT_THIGH), 400, "refused-input")
    assert not IdempotencyKey.objects.exists()


def test_what_changed_in_between_is_answered_as_it_stands_now():
    surgeon = program()
    person = keyed(surgeon, "candidates", ASA).json()
    surgeon.sends("PATCH", f"candidates/{person['id']}", {"note": "Rings on Mondays."})
    assert keyed(surgeon, "candidates", ASA).json() == {**person, "note": "Rings on Mondays."}


def test_the_repeated_answer_is_a_reading_and_is_noted():
    surgeon = program()
    person = keyed(surgeon, "candidates", ASA).json()
    AuditLine.objects.all().delete()
    keyed(surgeon, "candidates", ASA)
    assert list(AuditLine.objects.values_list("verb", "subject")) == [("read", person["id"])]


def test_a_key_is_for_one_request():
    surgeon = program()
    person = keyed(surgeon, "candidates", ASA).json()["id"]
    for path, body in (("candidates", {**ASA, "note": "x"}), (f"candidates/{person}/archive", None)):
        problem(keyed(surgeon, path, body), 422, "key-used-otherwise")
    assert Candidate.objects.filter(archived_at=None, note="").count() == 1


def test_a_refused_request_leaves_the_key_free_for_the_mended_one():
    surgeon = program()
    assert places(keyed(surgeon, "candidates", {**ASA, "birth_date": "soon"})) == ["birth_date"]
    assert keyed(surgeon, "candidates", ASA).status_code == 201
    problem(keyed(surgeon, "candidates", {**ASA, "family_name": "Roe"}), 422, "key-used-otherwise")
    problem(keyed(surgeon, "candidates", ASA, "another"), 409, "same-name")
    assert keyed(surgeon, "candidates", {**ASA, "another_person": True}, "another").status_code == 201


def test_another_clinic_and_another_member_have_keys_of_their_own():
    north, south, colleague = program(), program(place="Southern clinic"), program(Role.PROSTHETIST)
    for owner in (north, south):
        assert keyed(owner, "candidates", ASA).status_code == 201
    assert keyed(colleague, "candidates", {**ASA, "family_name": "Roe"}).status_code == 201
    assert Candidate.objects.count() == 3


def test_another_key_of_the_same_member_is_the_same_caller():
    first = program()
    second = program_of(first.member)
    same(keyed(first, "candidates", ASA), keyed(second, "candidates", ASA))
    assert Candidate.objects.count() == 1


def test_while_a_request_is_answered_the_same_one_is_asked_to_wait():
    surgeon = program()
    keyed(surgeon, "candidates", ASA)
    IdempotencyKey.objects.update(status=None, subject=None)
    problem(keyed(surgeon, "candidates", ASA), 409, "still-at-it")
    assert Candidate.objects.count() == 1


def test_what_was_ended_in_the_middle_can_be_sent_again():
    surgeon = program()
    keyed(surgeon, "candidates", ASA)
    Candidate.objects.all().delete()
    IdempotencyKey.objects.update(status=None, subject=None, at=timezone.now() - timedelta(minutes=2))
    assert keyed(surgeon, "candidates", ASA).status_code == 201


def test_a_request_that_another_has_taken_over_writes_nothing():
    member = program().member
    sent, now = idempotency.Sent(KEY, "/api/v1/candidates", b"{}"), timezone.now()

    def write() -> idempotency.Made:
        return idempotency.Made(201, a_person(member).pk)

    slow = idempotency.taken(sent, member, now)
    idempotency.once(sent, write, by=member, at=now + timedelta(minutes=2))
    with pytest.raises(idempotency.StillAtItError):
        idempotency.written(slow, write)
    assert Candidate.objects.count() == 1


def test_a_key_is_kept_for_a_day():
    member = program().member
    sent, now = idempotency.Sent(KEY, "/api/v1/candidates", b"{}"), timezone.now()

    def write() -> idempotency.Made:
        person = candidates.add({**ASA, "birth_date": None}, [], by=member, at=now)
        return idempotency.Made(201, person.pk)

    first = idempotency.once(sent, write, by=member, at=now)
    assert idempotency.once(sent, write, by=member, at=now + 23 * HOUR).subject == first.subject
    assert idempotency.forget_old(at=now + 23 * HOUR) == 0
    assert idempotency.once(sent, write, by=member, at=now + 25 * HOUR).subject != first.subject
    assert idempotency.forget_old(at=now + 50 * HOUR) == 1
    assert not IdempotencyKey.objects.exists()


def test_nothing_of_what_was_sent_or_answered_is_kept():
    surgeon = program()
    keyed(surgeon, "candidates", ASA, "of-Lindqvist-1984-03-02")
    (kept,) = IdempotencyKey.objects.values()
    told = json.dumps(kept, default=str)
    assert not [word for word in ("Lindqvist", "Åsa", "1984") if word in told]


@pytest.mark.parametrize("key", ["", " ", "two words", "ä", "x" * 256, '"', '"open', 'in"side', "a\tb"])
def test_a_header_that_names_no_key_is_refused_rather_than_passed_over(key: str):
    surgeon = program()
    assert places(keyed(surgeon, "candidates", ASA, key)) == ["Idempotency-Key"]
    assert not Candidate.objects.exists()


def test_a_key_is_the_same_in_quotation_marks_and_without():
    surgeon = program()
    same(keyed(surgeon, "candidates", ASA, f'"{KEY}"'), keyed(surgeon, "candidates", ASA, KEY))
    assert Candidate.objects.count() == 1
