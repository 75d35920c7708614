"""Plans: begun from what an assessment found, seen in the clinic's list, in a calendar, and first next time."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar

from candidates.actions import assessments, plans
from candidates.membership import Member, NotAllowedError
from candidates.models import Assessment, AuditLine, Candidate, PlanItem, PlanState, Role
from tests.actions.test_assessments import a_member
from tests.engine.asking import somebody
from tests.web.html import Page
from tests.web.reports import AT, begun

pytestmark = pytest.mark.django_db
SMOKER = {"smoking": "current_light"}


@pytest.fixture
def smoker(member: Member) -> Assessment:
    """The assessment of somebody who smokes and in whom nothing else stands in the way."""
    return begun(member, somebody(**SMOKER))


def in_days(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def planned(assessment: Assessment, by: Member, days: int = 30, criterion: str = "smoking") -> PlanItem:
    """A part of a plan that is looked at again in so many days."""
    day = timezone.localdate() + timedelta(days=days)
    fields = {"action": "Help with stopping", "owner": "the stop-smoking service", "member": None, "look_again": day}
    return plans.begin(plans.About(criterion), fields, assessment=assessment, by=by, at=AT)


def page_at(client: Client, name: str, *key: object) -> Page:
    answer = client.get(reverse(name, args=key))
    assert answer.status_code == 200
    return Page(answer.content.decode())


def sends(client: Client, person: Candidate, **fields: object) -> int:
    """Send the form about smoking."""
    sent = {f"smoking-{name}": value for name, value in fields.items()}
    return client.post(reverse("candidate_plan", args=[person.pk]), {"about": "smoking", **sent}).status_code


def test_a_plan_begins_with_what_the_knowledge_says_and_without_a_day(signed_in: Client, smoker: Assessment):
    page = page_at(signed_in, "candidate_plan", smoker.candidate.pk)
    fields = {field.get("name"): field.get("value") for field in page.inputs}
    assert "Tobacco" in page.headings
    assert "Help with stopping; exhaled carbon monoxide" in page.text
    assert fields["smoking-owner"] == "the stop-smoking service"
    assert not fields["smoking-look_again"]


def test_without_a_day_nothing_is_planned_and_what_was_typed_stays(signed_in: Client, smoker: Assessment):
    person = smoker.candidate
    answer = signed_in.post(
        reverse("candidate_plan", args=[person.pk]), {"about": "smoking", "smoking-action": "Written by hand"}
    )
    assert answer.status_code == 422
    assert "Written by hand" in answer.content.decode()
    assert "Say who leads it" in answer.content.decode()
    assert not PlanItem.objects.exists()


@pytest.mark.parametrize("days", [-1, 3000])
def test_a_day_that_is_over_or_absurdly_far_is_refused(signed_in: Client, smoker: Assessment, days: int):
    given = {"action": "Stop", "owner": "the service", "look_again": in_days(days)}
    assert sends(signed_in, smoker.candidate, **given) == 422


def test_what_was_planned_stands_on_the_record_and_in_the_clinics_list(signed_in: Client, smoker: Assessment):
    given = {"action": "Stop", "owner": "the service", "look_again": in_days(30)}
    assert sends(signed_in, smoker.candidate, **given) == 302
    for page in (page_at(signed_in, "candidate", smoker.candidate.pk), page_at(signed_in, "plan")):
        assert "Tobacco" in page.text
        assert "in 30 days" in page.text
    assert "Make a plan of this" not in page_at(signed_in, "candidate_plan", smoker.candidate.pk).text


def test_what_cannot_be_changed_is_no_matter_for_a_plan(signed_in: Client, member: Member):
    irradiated = begun(member, somebody(irradiated_bone="yes_in_field"))
    assert "Make a plan of this" not in page_at(signed_in, "candidate_plan", irradiated.candidate.pk).text


@pytest.mark.parametrize(
    ("days", "said"), [(-3, "overdue by 3 days"), (-1, "overdue by 1 day"), (0, "today"), (1, "in 1 day")]
)
def test_how_far_off_a_day_is_is_said_in_words(
    signed_in: Client, smoker: Assessment, member: Member, days: int, said: str
):
    planned(smoker, member, days)
    assert said in page_at(signed_in, "plan").text


def test_the_list_is_sorted_by_day_and_can_be_narrowed_to_who_leads(
    signed_in: Client, smoker: Assessment, member: Member
):
    later, sooner = planned(smoker, member, 40), planned(smoker, member, 20, "hba1c")
    plans.change(
        sooner,
        {"action": "Measure", "owner": "", "member": member.user, "look_again": sooner.look_again},
        by=member,
        at=AT,
    )
    links = page_at(signed_in, "plan").links
    assert links.index(reverse("plan_item", args=[sooner.pk])) < links.index(reverse("plan_item", args=[later.pk]))
    narrowed = signed_in.get(reverse("plan"), {"owner": member.user.pk}).content.decode()
    assert str(sooner.pk) in narrowed
    assert str(later.pk) not in narrowed
    assert signed_in.get(reverse("plan"), {"owner": "9" * 40}).status_code == 200


def test_a_calendar_names_the_clinics_number_and_nothing_else_of_the_person(
    signed_in: Client, smoker: Assessment, member: Member
):
    item = planned(smoker, member)
    Candidate.objects.filter(pk=smoker.candidate.pk).update(reference="N-17")
    for name, key in (("candidate_plan_calendar", [smoker.candidate.pk]), ("plan_calendar", [])):
        answer = signed_in.get(reverse(name, args=key))
        assert answer["Content-Type"] == "text/calendar; charset=utf-8"
        (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
        assert event["SUMMARY"] == "Look again: N-17"
        assert event.decoded("DTSTART") == item.look_again
        for personal in ("Lindqvist", "Åsa", "Tobacco", "smoking", "stopping"):
            assert personal not in answer.content.decode()


def test_a_new_assessment_asks_first_what_is_planned(signed_in: Client, smoker: Assessment, member: Member):
    assessments.conclude(smoker, by=member, at=AT)
    planned(smoker, member)
    again = assessments.begin(smoker.candidate, by=member, at=AT + timedelta(days=60))
    page = page_at(signed_in, "assessment", again.pk)
    assert "Look at these first" in page.headings
    assert page.headings.index("Look at these first") < page.headings.index("Quick screen")
    assert "Tobacco so far: Now, up to ten a day" in page.text


def test_done_or_dropped_can_be_opened_again(signed_in: Client, smoker: Assessment, member: Member):
    item = planned(smoker, member)
    for state in ("done", "open", "dropped"):
        assert signed_in.post(reverse("plan_item", args=[item.pk]), {"do": state}).status_code == 302
        assert PlanItem.objects.get(pk=item.pk).state == state
    assert "Nothing is planned." in page_at(signed_in, "plan").text


def test_one_thing_is_planned_once_at_a_time(smoker: Assessment, member: Member):
    first = planned(smoker, member)
    with pytest.raises(ValidationError, match="This is planned already"):
        planned(smoker, member)
    plans.close(first, PlanState.DONE, by=member, at=AT)
    planned(smoker, member)
    with pytest.raises(ValidationError, match="This is planned already"):
        plans.close(first, PlanState.OPEN, by=member, at=AT)


def test_every_step_of_a_plan_leaves_its_line_without_saying_what_is_planned(smoker: Assessment, member: Member):
    item = planned(smoker, member)
    plans.close(item, PlanState.DROPPED, by=member, at=AT)
    lines = AuditLine.objects.filter(kind="planitem", subject=str(item.pk)).order_by("pk")
    assert [(line.verb, line.detail) for line in lines] == [("planned", ""), ("dropped", "")]


def test_who_only_reads_cannot_plan(smoker: Assessment, member: Member):
    with pytest.raises(NotAllowedError):
        planned(smoker, a_member("Northern clinic", Role.AUDITOR))


def test_an_overdue_plan_is_due_in_the_list_and_on_the_record(signed_in: Client, smoker: Assessment, member: Member):
    planned(smoker, member, 3)
    assert "a plan is overdue" not in page_at(signed_in, "candidates").text
    PlanItem.objects.update(look_again=timezone.localdate() - timedelta(days=1))
    for page in (page_at(signed_in, "candidates"), page_at(signed_in, "candidate", smoker.candidate.pk)):
        assert "Answers to complete; a plan is overdue" in page.text
