"""Many people save at once: nobody is refused, nothing is lost, and the chain holds."""

import threading

import pytest
from django.db import connections

from candidates.actions import assessments, chain
from candidates.models import AnswerRevision, Candidate, Clinic, Role
from candidates.queries.assessments import answers_of
from tests.actions.test_assessments import NOW, a_member, a_person
from tests.api.records import ASA, program

pytestmark = pytest.mark.django_db(transaction=True)

PEOPLE, SAVES = 8, 3


def test_eight_people_save_at_once_and_nothing_is_lost() -> None:
    member = a_member("Northern clinic", Role.PROSTHETIST)
    assessment = assessments.begin(a_person(member), by=member, at=NOW)
    facts = ["smoking", "diabetes", "malignancy", "immunosuppression", "hygiene_capability", "active_infection"]
    answers = dict(zip(facts, ["never", "none", "never", "none", "independent", "none"], strict=True))
    faults: list[BaseException] = []

    def save(person: int) -> None:
        try:
            for turn in range(SAVES):
                fact = facts[(person + turn) % len(facts)]
                assessments.record(assessment, {fact: answers[fact]}, {}, by=member, at=NOW)
        except BaseException as fault:
            faults.append(fault)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=save, args=(person,)) for person in range(PEOPLE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert AnswerRevision.objects.count() == 1 + PEOPLE * SAVES
    assert set(facts) <= set(answers_of(assessment)["facts"])
    assert chain.verify(Clinic.objects.get()) == []


def test_the_same_request_four_times_at_once_writes_once() -> None:
    surgeon = program()
    codes: list[int] = []

    def send() -> None:
        try:
            codes.append(surgeon.sends("POST", "candidates", ASA, **{"Idempotency-Key": "four-at-once"}).status_code)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(codes) == 4
    assert 201 in codes
    assert set(codes) <= {201, 409}
    assert Candidate.objects.count() == 1
