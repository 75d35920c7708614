"""All limbs of the clinic after surgery: those to look at first stand first, and each leads to its overview."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from candidates.actions import candidates
from candidates.membership import Member
from candidates.models import Role
from tests.actions.test_assessments import a_member
from tests.web.aftercare.recorded import a_limb, ago, put, seven_weeks
from tests.web.html import Page

pytestmark = pytest.mark.django_db


def listed(client: Client) -> Page:
    answer = client.get(reverse("aftercare_list"))
    assert answer.status_code == 200
    return Page(answer.content.decode().replace("\N{NO-BREAK SPACE}", " "))


def names(page: Page, *names: str) -> list[str]:
    """These names in the order in which the page says them."""
    return sorted((name for name in names if name in page.text), key=page.text.index)


def test_the_most_pressing_sign_stands_first_then_the_name(signed_in: Client, member: Member):
    put(a_limb(member, "Quiet"), "operation", 50, by=member, what="single_stage", system="Screw")
    put(a_limb(member, "Visit"), "visit", 60, by=member, seen="Quiet", next_on=ago(2).isoformat())
    seven_weeks(a_limb(member, "Overload"), by=member)
    put(a_limb(member, "Fallen"), "mishap", 1, by=member, what="fall", how="On the stairs")
    put(a_limb(member, "Aching"), "loosening", 9, by=member, signs=["toggle"], since="Since May")
    page = listed(signed_in)
    in_order = ["Fallen", "Aching", "Overload", "Visit", "Quiet"]
    assert names(page, *in_order) == in_order
    assert "Left: Above the knee Loading, week 7" in page.text
    assert "In a single stage, Screw" in page.text
    assert "Week 6: 3 kg above the prescription" in page.text


def test_limbs_with_nothing_to_look_at_stand_by_name(signed_in: Client, member: Member):
    for name in ("Østby", "Berg", "Aas"):
        put(a_limb(member, name), "stoma", 1, by=member, fluid="clear")
    assert names(listed(signed_in), "Aas", "Berg", "Østby") == ["Aas", "Berg", "Østby"]


def test_each_limb_leads_to_its_overview_and_more_than_three_signs_are_counted(signed_in: Client, member: Member):
    limb = a_limb(member)
    for days in range(5):
        put(limb, "mishap", days, by=member, what="fall", how="On the stairs")
    page = listed(signed_in)
    assert reverse("aftercare", args=[limb.pk]) in page.links
    assert page.text.count("A fall, ") == 3
    assert "and 2 more" in page.text


def test_an_empty_list_says_where_to_begin(signed_in: Client, member: Member):
    a_limb(member)
    assert "Nothing is recorded after surgery yet." in listed(signed_in).text


def test_the_list_holds_neither_another_clinic_nor_who_is_archived(signed_in: Client, member: Member):
    stranger = a_member("Southern clinic", Role.PROSTHETIST)
    put(a_limb(stranger, "Stranger"), "stoma", 1, by=stranger, fluid="clear")
    gone = a_limb(member, "Gone")
    put(gone, "stoma", 1, by=member, fluid="clear")
    candidates.archive(gone.candidate, by=member, at=gone.created_at)
    assert "Nothing is recorded after surgery yet." in listed(signed_in).text


def test_the_number_of_queries_does_not_grow_with_the_limbs(signed_in: Client, member: Member):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            listed(signed_in)
        return len(queries)

    seven_weeks(a_limb(member, "Berg"), by=member)
    listed(signed_in)
    one = asked()
    for name in ("Aas", "Lund", "Holm"):
        seven_weeks(a_limb(member, name), by=member)
    assert asked() == one


def test_people_and_their_records_lead_there(signed_in: Client, member: Member):
    limb = a_limb(member)
    people = Page(signed_in.get(reverse("candidates")).content.decode())
    assert reverse("aftercare_list") in people.links
    record = Page(signed_in.get(reverse("candidate", args=[limb.candidate_id])).content.decode())
    assert reverse("aftercare", args=[limb.pk]) in record.links
