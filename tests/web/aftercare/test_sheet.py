"""What the person takes home after surgery: what was recorded, to be read and printed, and not to be changed."""

import re
from datetime import datetime, timedelta
from io import BytesIO

import pikepdf
import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidates.actions import aftercare, candidates
from candidates.actions.aftercare import Said
from candidates.membership import Member
from candidates.models import AuditLine, ResidualLimb, Role
from candidates.roles import Act
from tests.actions.test_assessments import a_member
from tests.web.html import Page

pytestmark = pytest.mark.django_db
KNEE = {"found": "1½ turns", "left": "1¾ turns", "firm": "firm"}
PLAN = {"body_weight": "78", "loads": ["8", "14"], "pain_limit": 5, "pain_rule": "below"}


@pytest.fixture
def member(client: Client) -> Member:
    """A prosthetist who is signed in."""
    member = a_member("Northern clinic", Role.PROSTHETIST)
    client.force_login(member.user)
    return member


@pytest.fixture
def limb(member: Member) -> ResidualLimb:
    """The limb of somebody with an amputation above the left knee."""
    fields = {"family_name": "Holm", "given_names": "Ada"}
    return candidates.add(fields, [("transfemoral", "left")], by=member, at=timezone.now()).limbs.get()


def records(member: Member, limb: ResidualLimb, kind: str, act: Act, **said: object) -> datetime:
    """Record an entry of today."""
    at = timezone.now()
    aftercare.record(Said(kind, timezone.localdate(at), said), limb=limb, allowed_by=act, by=member, at=at)
    return at


def shown(client: Client, limb: ResidualLimb) -> Page:
    return Page(client.get(reverse("aftercare_sheet", args=[limb.pk])).content.decode())


def test_what_was_recorded_stands_on_the_sheet_and_the_turns_do_not(client: Client, member: Member, limb: ResidualLimb):
    records(member, limb, "operation", Act.RECORD_AFTERCARE, what="single_stage", system="Stem A", ring="Ward 4")
    records(member, limb, "plan", Act.PRESCRIBE_LOAD, **PLAN)
    records(member, limb, "knee", Act.SET_KNEE, **KNEE)
    page = shown(client, limb)
    for words in ("Ward 4", "8 kg", "Week 1", ": firm.", "Stem A", "left thigh (femur)", "For Ada Holm"):
        assert words in page.text
    assert "turns" not in page.text
    assert len(page.ids) == len(set(page.ids))


def test_where_nobody_to_ring_is_recorded_there_is_a_line_to_write_on(client: Client, limb: ResidualLimb):
    assert "No number is written down. Ask your clinic to write it here" in shown(client, limb).text


def test_the_page_of_the_limb_leads_to_it(client: Client, limb: ResidualLimb):
    page = Page(client.get(reverse("aftercare", args=[limb.pk])).content.decode())
    assert reverse("aftercare_sheet", args=[limb.pk]) in page.links


def test_the_file_names_no_person_and_is_set_on_the_sheet_that_is_asked_for(client: Client, limb: ResidualLimb):
    paper = client.get(reverse("aftercare_sheet_pdf", args=[limb.pk]), {"paper": "letter"})
    name = f"take-home-{timezone.localdate():%Y-%m-%d}.pdf"
    assert paper["Content-Disposition"] == f'attachment; filename="{name}"'
    with pikepdf.open(BytesIO(paper.content)) as opened:
        assert [round(float(side)) for side in opened.pages[0].mediabox[2:]] == [612, 792]


@pytest.mark.parametrize("name", ["aftercare_sheet", "aftercare_sheet_pdf"])
def test_reading_it_is_noted(client: Client, limb: ResidualLimb, name: str):
    client.get(reverse(name, args=[limb.pk]))
    assert AuditLine.objects.filter(verb="read", subject=str(limb.candidate_id)).exists()


def test_nothing_on_it_can_be_changed(client: Client, limb: ResidualLimb):
    address = reverse("aftercare_sheet", args=[limb.pk])
    main = re.search(r"<main.*</main>", client.get(address).content.decode(), re.DOTALL)
    assert main
    assert not re.search(r"<(form|input|button|textarea|select)\b", main[0])
    assert client.post(address).status_code == 405


def test_a_day_that_lies_ahead_is_the_day_of_the_reader(client: Client, member: Member, limb: ResidualLimb):
    ahead = timezone.localdate() + timedelta(days=9)
    records(member, limb, "visit", Act.RECORD_AFTERCARE, seen="well", next_on=ahead.isoformat())
    assert f"Next visit: {ahead.day} " in shown(client, limb).text
