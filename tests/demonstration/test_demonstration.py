"""The demonstration shows everything that a clinic may meet, and nobody real."""

import json
from datetime import UTC, date, datetime

import pytest
from django.core.management import CommandError, call_command

from candidates.actions import candidates
from candidates.demonstration import building
from candidates.demonstration.building import NAME, USERS, build
from candidates.demonstration.removing import remove
from candidates.engine import reading, writing
from candidates.engine.verdict import REFERRALS, VERDICTS
from candidates.membership import Member, member_of
from candidates.models import AftercareEntry, Candidate, Clinic, Role, State, User
from candidates.queries import assessments as queries
from candidates.queries.adoption import is_adopted
from candidates.queries.editions import NoEditionError, current_edition
from candidates.queries.judging import current_judge
from tests.actions.test_adoption import adopts, withdraw_all
from tests.actions.test_assessments import a_member

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def member() -> Member:
    """The prosthetist of the demonstration clinic."""
    clinic = build("a password for the demonstration", at=NOW)
    found = member_of(User.objects.get(email=USERS[Role.PROSTHETIST][0]), clinic)
    assert found is not None
    return found


@pytest.fixture
def answers(member: Member) -> list[dict]:
    """What every assessment of the demonstration adds up to."""
    assessed = [queries.input_of(one, seen_by=member, on=NOW.date()) for one in queries.assessments_of(member)]
    judge = current_judge()
    return [writing.evaluate(judge, reading.read(given, judge.knowledge, date(2026, 11, 22))) for given in assessed]


def test_every_referral_and_every_verdict_is_shown(answers: list[dict]) -> None:
    assert {answer["referral"] for answer in answers} == set(REFERRALS)
    assert {answer["verdict"] for answer in answers} == set(VERDICTS)


def test_an_arm_and_two_limbs_of_one_person_are_shown(member: Member) -> None:
    levels = [{limb.level for limb in person.limbs.all()} for person in Candidate.objects.filter(clinic=member.clinic)]
    assert {"transhumeral"} in levels
    assert any(person.limbs.count() == 2 for person in Candidate.objects.filter(clinic=member.clinic))


def test_borderline_override_and_warning_signs_are_shown(answers: list[dict]) -> None:
    of_systems = [finding for answer in answers for system in answer["systems"] for finding in system["findings"]]
    assert any(finding["outcome"] == "borderline" for finding in of_systems)
    assert any(finding["override"] for answer in answers for finding in answer["findings"])
    assert any(answer["warnings"] for answer in answers)


def test_confirmed_and_unconfirmed_limits_are_shown(answers: list[dict]) -> None:
    of_systems = [finding for answer in answers for system in answer["systems"] for finding in system["findings"]]
    statuses = {finding.get("limit_status") for finding in of_systems}
    assert {"confirmed", "unverified", "unknown"} <= statuses


def test_one_person_was_assessed_again_and_the_first_report_is_superseded(member: Member) -> None:
    states = [one.state for one in queries.assessments_of(member)]
    assert State.SUPERSEDED in states


def test_at_least_eight_people_are_invented_and_everyone_is_marked(member: Member) -> None:
    names = [person.family_name for person in Candidate.objects.filter(clinic=member.clinic)]
    assert set(names) == {"Invented", "Published"}
    assert names.count("Invented") >= 8


def test_a_conclusion_of_the_demonstration_says_so_and_that_nobody_adopted_the_edition(member: Member) -> None:
    documents = [json.loads(one.document) for one in queries.conclusions_of(member)]
    assert documents
    assert all(document["clinic"]["is_demonstration"] for document in documents)
    assert not any(document["evaluation"]["edition"]["adopted"] for document in documents)
    assert not is_adopted(current_edition(), by=member.clinic)


def test_making_it_anew_touches_no_other_clinic(member: Member) -> None:
    other = a_member("Northern clinic", Role.PROSTHETIST)
    candidates.add({"family_name": "Ek", "given_names": "Bo"}, [], by=other, at=NOW)
    # Whoever tries the demonstration may adopt the edition there, and withdraw that.
    surgeon = member_of(User.objects.get(email=USERS[Role.SURGEON][0]), member.clinic)
    assert surgeon is not None
    adopts(surgeon)
    withdraw_all(surgeon)
    adopts(surgeon)
    remove()
    assert not Clinic.objects.filter(name=NAME).exists()
    assert not AftercareEntry.objects.exists()
    assert Candidate.objects.filter(clinic=other.clinic).count() == 1
    anew = build("another", at=NOW)
    assert anew.candidates.count() >= 11
    assert not is_adopted(current_edition(), by=anew)


def test_without_an_edition_the_clinic_stays_and_one_is_told_how_to_load_one(
    member: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nothing() -> None:
        raise NoEditionError("No edition of the knowledge is loaded. Load it with: python manage.py load_knowledge")

    monkeypatch.setattr(building, "current_judge", nothing)
    with pytest.raises(CommandError, match="load_knowledge"):
        call_command("demonstration", "--reset", verbosity=0)
    assert Clinic.objects.get(name=NAME) == member.clinic
