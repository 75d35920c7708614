"""What is taken out of a clinic, as a table, a calendar or a file, says by itself what a page around it would say."""

import csv
import io

import pytest
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from candidates.actions import plans
from candidates.membership import Member
from tests.engine.asking import somebody
from tests.web.reports import AT, begun, concluded

pytestmark = pytest.mark.django_db


@pytest.fixture
def demonstration(member: Member) -> Member:
    """The prosthetist, in a clinic that is a demonstration."""
    member.clinic.is_demonstration = True
    member.clinic.save()
    return member


def taken(client: Client) -> dict[str, str]:
    """The one row of the table, by its heading."""
    text = client.get(reverse("candidates_export")).content.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    return row


def test_a_verdict_in_the_table_is_a_sentence_and_says_on_what_it_stands(signed_in: Client, member: Member):
    concluded(member)
    row = taken(signed_in)
    assert row["referral"] == "Worth a conversation with an osseointegration team"
    assert row["verdict"] == "No obstacle found in what was recorded, on limits not yet confirmed"
    assert row["limbs"] == "Left: Above the knee (transfemoral)"
    assert row["state"] == "Concluded"


def test_beside_a_warning_sign_the_table_gives_no_verdict(signed_in: Client, member: Member):
    concluded(member, somebody(warning_signs=["injury_or_suspected_fracture"]))
    row = taken(signed_in)
    assert row["referral"] == "This comes first"
    assert row["verdict"].startswith("No verdict is given while a sign that needs a doctor today is recorded")


def test_every_row_says_what_it_is_for_and_that_nothing_was_validated(signed_in: Client, member: Member):
    concluded(member)
    about = taken(signed_in)["about_this_table"]
    assert "never makes it" in about
    assert "Not validated" in about
    assert "DEMONSTRATION" not in about


def test_what_leaves_a_demonstration_says_that_nobody_is_real(signed_in: Client, demonstration: Member):
    conclusion = concluded(demonstration)
    assert taken(signed_in)["about_this_table"].startswith("DEMONSTRATION, no real person.")
    for name, key in (("candidates_export", []), ("conclusion_evaluation", [conclusion.pk])):
        assert 'filename="demonstration-' in signed_in.get(reverse(name, args=key))["Content-Disposition"]


def test_an_event_of_a_demonstration_says_so_in_any_calendar(signed_in: Client, demonstration: Member):
    smoker = begun(demonstration, somebody(smoking="current_light"))
    fields = {"action": "stopping", "owner": "the person", "member": None, "look_again": AT.date()}
    plans.begin(plans.About("smoking"), fields, assessment=smoker, by=demonstration, at=AT)
    (event,) = Calendar.from_ical(signed_in.get(reverse("plan_calendar")).content).walk("VEVENT")
    assert event["SUMMARY"].startswith("DEMONSTRATION. Look again: ")
