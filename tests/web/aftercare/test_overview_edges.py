"""The overview of a limb of which little, very much or nothing any more is recorded; and plans that do not run."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from candidates.membership import Member
from candidates.models import AftercareEntry, ResidualLimb, Role
from tests.actions.test_assessments import a_member
from tests.web.aftercare.overview_page import page_of, records, words
from tests.web.aftercare.recorded import KNEE, a_limb, a_plan, ago, put, seven_weeks

pytestmark = pytest.mark.django_db


def test_an_empty_record_says_what_to_record_first(member: Member, limb: ResidualLimb):
    page = page_of(limb, member)
    assert page.headings[0] == "After surgery"
    assert "No operation is recorded." in page.text
    assert "No loading plan yet." in page.text
    assert "Record the washing regime first" in page.text
    assert "No setting yet." in page.text
    assert "Record the first visit" in page.text
    assert {"operation", "plan", "regime", "knee", "visit", "mishap"} <= records(page, limb)
    assert "load" not in records(page, limb)


def test_whoever_only_reads_is_offered_nothing_to_record(member: Member, limb: ResidualLimb):
    seven_weeks(limb, by=member)
    put(limb, "knee", 3, by=member, **KNEE)
    page = page_of(limb, a_member("Northern clinic", Role.AUDITOR))
    assert records(page, limb) == set()
    assert "Week 6: 3 kg above the prescription" in page.headings


def test_a_plan_that_has_not_begun_or_has_ended_prescribes_nothing_now(member: Member, limb: ResidualLimb):
    a_plan(limb, by=member, days=-4)
    page = page_of(limb, member)
    assert page.headings[0] == "After surgery"
    assert f"The plan begins on {words(ago(-4))}." in page.text
    other = a_limb(member, "Berg")
    a_plan(other, by=member, days=100, loads=["8", "14"])
    assert "The plan ended with week 2. No load is prescribed now." in page_of(other, member).text


def test_a_plan_without_a_pain_limit_or_of_ones_own_says_so(member: Member, limb: ResidualLimb):
    put(limb, "plan", 1, by=member, body_weight="78", weighed_on=ago(2).isoformat(), loads=["8", "14"])
    put(limb, "load", 0, by=member, pain_during=9)
    page = page_of(limb, member)
    assert "No pain limit was set, so no week is marked for pain." in page.text
    assert "It follows a programme of your own." in page.text
    assert "To look at" not in page.headings


def test_more_than_four_things_to_look_at_are_folded_the_most_pressing_first(member: Member, limb: ResidualLimb):
    for days in range(6):
        put(limb, "mishap", days, by=member, what="fall", how="On the stairs")
    page = page_of(limb, member)
    assert "2 more" in page.text
    falls = [heading for heading in page.headings if heading.startswith("A fall")]
    assert falls == [f"A fall, {words(ago(days))}" for days in range(6)]


def test_a_record_is_read_in_as_many_queries_however_long_it_is(member: Member, limb: ResidualLimb):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            page_of(limb, member)
        return len([query for query in queries if "aftercareentry" in query["sql"]])

    put(limb, "stoma", 60, by=member, fluid="clear")
    assert asked() == 1
    seven_weeks(limb, by=member)
    put(limb, "knee", 3, by=member, **KNEE)
    assert asked() == 1


def test_what_was_erased_is_shown_as_empty_and_breaks_nothing(member: Member, limb: ResidualLimb):
    seven_weeks(limb, by=member)
    put(limb, "knee", 3, by=member, **KNEE)
    put(limb, "mishap", 1, by=member, what="fall", how="On the stairs")
    AftercareEntry.objects.filter(limb=limb).update(said=None)
    page = page_of(limb, member)
    assert "On the stairs" not in page.text
    assert "No loading plan yet." in page.text


def test_a_plan_of_two_years_and_one_of_grams_are_drawn(member: Member, limb: ResidualLimb):
    a_plan(limb, by=member, loads=[str(20 + week) for week in range(104)])
    put(limb, "load", 1, by=member, measured="140", pain_during=9)
    assert "A plan of 104 weeks, from 20 kg to 123 kg." in page_of(limb, member).text
    arm = a_limb(member, "Lund", level="transhumeral")
    a_plan(arm, by=member, loads=["0.1", "0.25"], body_weight="0")
    assert "A plan of 2 weeks, from 0.1 kg to 0.25 kg." in page_of(arm, member).text


def test_an_operation_after_the_plan_began_asks_whether_the_plan_is_still_meant(member: Member, limb: ResidualLimb):
    seven_weeks(limb, by=member)
    assert "is the plan still meant?" not in page_of(limb, member).text
    put(limb, "operation", 3, by=member, what="revision", system="Press-fit stem")
    assert f"There was an operation on {words(ago(3))}, after this plan began" in page_of(limb, member).text
