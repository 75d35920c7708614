"""How often impressions agreed with verdicts: for the clinic, by verdict, from ten on, and never by clinician."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from candidates.actions import assessments, candidates, team
from candidates.membership import Member
from candidates.models import Role
from tests.actions.test_assessments import a_member

pytestmark = pytest.mark.django_db

AT = datetime(2026, 9, 22, 9, tzinfo=UTC)


def conclude(by: Member, *impressions: str, **answers: object) -> None:
    """Conclude an assessment of one person for each impression, with these answers."""
    person = candidates.add({"family_name": "A", "given_names": "B"}, [("transfemoral", "left")], by=by, at=AT)
    for days, says in enumerate(impressions):
        at = AT + timedelta(days=days)
        assessment = assessments.begin(person, by=by, at=at)
        team.note_impression(assessment, says, by=by, at=at)
        if answers:
            assessments.record(assessment, answers, {}, by=by, at=at)
        assessments.conclude(assessment, by=by, at=at)


def page(client: Client, member: Member) -> str:
    """Return the page as an auditor of the clinic reads it."""
    client.force_login(a_member(member.clinic.name, Role.AUDITOR).user)
    return " ".join(client.get(reverse("clinic_agreement")).content.decode().split())


def test_fewer_than_ten_say_nothing(client: Client, member: Member) -> None:
    conclude(member, "more_needed", "more_needed", "for_referral", "against_for_now", "", "no_view")
    shown = page(client, member)
    assert "Too few to say: 4 of 10" in shown
    assert "agreed with the verdict." not in shown


def test_from_ten_on_it_is_counted_by_verdict_and_never_by_clinician(client: Client, member: Member) -> None:
    conclude(member, *["more_needed"] * 6, "for_referral")
    conclude(member, "against_for_now", "against_for_now", "for_referral", person_preference="does_not_want_it")
    # A sign that needs a doctor today held the verdict back.
    conclude(member, "more_needed", warning_signs=["injury_or_suspected_fracture"])
    shown = page(client, member)
    assert "In 8 of 10 concluded assessments the impression agreed with the verdict." in shown
    assert "Not enough is known yet" in shown.split("<tbody>")[1].split("6 of 7")[0]
    assert "Something comes first" in shown.split("6 of 7")[1].split("2 of 3")[0]
    assert str(member.user) not in shown
