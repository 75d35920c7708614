"""A finding that was set aside keeps its reason, name and day, and never lapses silently in a later assessment."""

import json
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from candidates.actions import assessments, professional
from candidates.membership import Member
from candidates.models import Assessment, AuditLine
from candidates.queries.assessments import answers_of, input_of
from tests.web.test_team import begun

pytestmark = pytest.mark.django_db

SPRING = datetime(2026, 3, 2, 9, tzinfo=UTC)
AUTUMN = datetime(2026, 9, 22, 9, tzinfo=UTC)
REASON = "Stops next week."


@pytest.fixture
def again(member: Member) -> Assessment:
    """A second assessment of somebody who smokes, whose tobacco was set aside in the first."""
    first = begun(member)
    Assessment.objects.filter(pk=first.pk).update(created_at=SPRING)
    assessments.record(first, {"smoking": "current_light"}, {}, by=member, at=SPRING)
    given = [{"criterion": "smoking", "reason": REASON, "by": str(member.user)}]
    professional.override(first, given, by=member, at=SPRING)
    assessments.conclude(first, by=member, at=SPRING)
    return assessments.begin(first.candidate, by=member, at=AUTUMN)


def decide(client: Client, assessment: Assessment, **given: str) -> None:
    """Send the page of findings set aside."""
    address = reverse("assessment_overrides", args=[assessment.pk])
    assert client.post(address, {name.replace("__", "."): value for name, value in given.items()}).status_code == 302


def text(client: Client, name: str, key: object) -> str:
    """Return a page."""
    return " ".join(client.get(reverse(name, args=[key])).content.decode().split())


def lines(verb: str) -> int:
    """Return how often something is noted."""
    return AuditLine.objects.filter(verb=verb).count()


def test_an_override_carries_its_day_and_the_engine_is_not_told(again: Assessment, member: Member) -> None:
    first = again.supersedes
    assert answers_of(first)["overrides"] == [
        {"criterion": "smoking", "reason": REASON, "by": str(member.user), "on": "2026-03-02"}
    ]
    (judged,) = input_of(first, seen_by=member, on=SPRING.date())["overrides"]
    assert set(judged) == {"criterion", "reason", "by"}


def test_the_report_says_the_day(signed_in: Client, again: Assessment, member: Member) -> None:
    said = f"{member.user} on 2 Mar 2026"
    key = again.supersedes.conclusion.pk
    assert f"by {said}: {REASON}" in text(signed_in, "conclusion", key)
    assert said in signed_in.get(reverse("conclusion_summary", args=[key])).content.decode()


def test_what_was_set_aside_before_is_said_on_the_list_and_before_concluding(
    signed_in: Client, again: Assessment, member: Member
) -> None:
    said = f"Set aside in the assessment of 2 March 2026 by {member.user} because: {REASON}"
    for name in ("assessment", "assessment_overrides", "assessment_conclude"):
        assert said in text(signed_in, name, again.pk), name


def test_it_is_carried_over_by_choice_with_its_reason_name_and_day(
    signed_in: Client, again: Assessment, member: Member
) -> None:
    decide(signed_in, again, smoking__before="carry")
    (kept,) = answers_of(again)["overrides"]
    assert (kept["reason"], kept["by"], kept["on"]) == (REASON, str(member.user), "2026-03-02")
    assert kept["carried_by"] == str(member.user)
    assert lines("carried overrides over into") == 1
    assert "carried over by" in text(signed_in, "draft", again.pk)
    # Saved again as it stands on the page, it stays what it is.
    decide(signed_in, again, smoking=REASON)
    assert answers_of(again)["overrides"] == [kept]


def test_it_lapses_by_choice_and_that_is_said(signed_in: Client, again: Assessment) -> None:
    decide(signed_in, again, smoking__before="lapse")
    assert answers_of(again)["overrides"] == []
    assert lines("let overrides lapse in") == 1
    assert "Set aside before, not here" not in text(signed_in, "assessment", again.pk)
    assert "No longer set aside" in text(signed_in, "draft", again.pk)


def test_what_nobody_decided_lapses_with_the_conclusion_which_says_so(
    signed_in: Client, again: Assessment, member: Member
) -> None:
    conclusion = assessments.conclude(again, by=member, at=AUTUMN)
    assert lines("let overrides lapse in") == 1
    assert json.loads(conclusion.document)["set_aside"]["lapsed"][0]["reason"] == REASON
    report = text(signed_in, "conclusion", conclusion.pk)
    assert f"set aside by {member.user} in the assessment of 2 Mar 2026: {REASON}" in report


def test_a_finding_that_holds_no_longer_asks_for_no_decision(
    signed_in: Client, again: Assessment, member: Member
) -> None:
    assessments.record(again, {"smoking": "never"}, {}, by=member, at=AUTUMN)
    assert "Set aside before, not here" not in text(signed_in, "assessment", again.pk)
    assessments.conclude(again, by=member, at=AUTUMN)
    assert lines("let overrides lapse in") == 0
