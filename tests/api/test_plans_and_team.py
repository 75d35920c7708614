"""Plans, signed views and comments, as a program reads them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from candidates.actions import candidates, plans, team
from candidates.models import Assessment, AuditLine, Candidate, PlanItem, PlanState, Say
from candidates.roles import Act
from tests.api.described import differences
from tests.api.records import Program, problem, program

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def planned(surgeon: Program, days: int) -> PlanItem:
    """Plan something of a new person, to be looked at again in so many days."""
    assessment = Assessment.objects.get(pk=surgeon.begins(family_name=f"In {days}", given_names="Days")["id"])
    fields = {"action": "Stops", "owner": "the service", "member": surgeon.member.user}
    fields |= {"look_again": TODAY + timedelta(days=days)}
    return plans.begin(plans.About("smoking"), fields, assessment=assessment, by=surgeon.member, at=timezone.now())


def test_plans_are_listed_with_owner_action_and_day_the_earliest_first():
    surgeon = program()
    later, overdue = planned(surgeon, 30), planned(surgeon, -2)
    page = surgeon.reads("plans")
    assert differences(page, "PlanList") == []
    assert [entry["id"] for entry in page["results"]] == [str(overdue.pk), str(later.pk)]
    first = page["results"][0]
    assert (first["action"], first["owner"], first["member"]) == ("Stops", "the service", str(surgeon.member.user))
    assert first["look_again"] == (TODAY - timedelta(days=2)).isoformat()
    assert [entry["overdue"] for entry in page["results"]] == [True, False]
    assert AuditLine.objects.filter(verb="listed", detail="plan").count() == 1


def test_plans_are_narrowed_by_state_person_and_day_and_archived_people_are_left_out():
    surgeon = program()
    later, sooner = planned(surgeon, 30), planned(surgeon, 2)
    plans.close(later, PlanState.DONE, by=surgeon.member, at=timezone.now())

    def found(narrowed: str) -> list[str]:
        return [entry["id"] for entry in surgeon.reads(f"plans?{narrowed}")["results"]]

    assert found("state=done") == [str(later.pk)]
    assert found(f"due_by={TODAY + timedelta(days=2)}") == [str(sooner.pk)]
    candidates.archive(Candidate.objects.get(pk=sooner.candidate_id), by=surgeon.member, at=timezone.now())
    assert found("state=open") == []
    assert found(f"candidate={sooner.candidate_id}") == [str(sooner.pk)]
    problem(surgeon.sends("GET", "plans?due_by=soon"), 400, "refused-filter")


def test_another_clinics_plans_are_not_listed():
    planned(program(), 2)
    assert program(place="Southern clinic").reads("plans")["count"] == 0


def test_views_and_comments_are_read_in_their_order_and_the_reading_is_noted():
    surgeon = program()
    assessment = Assessment.objects.get(pk=surgeon.begins()["id"])
    at, by = timezone.now(), surgeon.member
    team.give_view(assessment, Say.MORE_NEEDED, "A film first.", by.roles_for(Act.TAKE_PART)[0],
                   read=1, by=by, at=at)  # fmt: skip
    kept, gone = (team.comment(assessment, "bone", text, by=by, at=at) for text in ("Old film.", "Wrong."))
    team.withdraw(gone, by=by, at=at)
    address = f"assessments/{assessment.pk}"
    AuditLine.objects.all().delete()
    views, comments = surgeon.reads(f"{address}/views"), surgeon.reads(f"{address}/comments")
    assert differences(views, "ViewList") == []
    assert differences(comments, "CommentList") == []
    assert [(one["says"], one["reason"], one["counts"]) for one in views["results"]] == [
        ("more_needed", "A film first.", True)
    ]
    assert [one["text"] for one in comments["results"]] == [kept.text, ""]
    assert AuditLine.objects.filter(verb="read", subject=str(assessment.pk)).count() == 2
