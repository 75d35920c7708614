"""The limb stands drawn to scale where it is asked for, from what is saved, and in the report."""

import pytest
from django.test import Client
from django.urls import reverse

from candidates.membership import Member
from candidates.models import Assessment
from tests.web.html import Page, page_of
from tests.web.reports import concluded
from tests.web.test_assessing import add_a_person, begin

pytestmark = pytest.mark.django_db
SPACE = "\N{NO-BREAK SPACE}"
LENGTH = "limb1-residual_bone_length"
MEASURED = {
    LENGTH: "65",
    f"{LENGTH}.unit": "mm",
    f"{LENGTH}.landmark": "lesser_trochanter_midline",
    f"{LENGTH}.method": "ct",
}


def address(assessment: Assessment, page: str = "assessment-bone") -> str:
    return reverse("assessment_page", args=[assessment.pk, page])


def told(page: Page) -> str:
    return " ".join(page.text.replace(SPACE, " ").split())


def test_the_drawing_changes_when_answers_are_saved(signed_in: Client) -> None:
    assessment = begin(signed_in, add_a_person(signed_in))
    before = page_of(signed_in.get(address(assessment)))
    assert "The limb, drawn to scale" in before.headings
    assert "End of the bone: not" in told(before)
    assert signed_in.post(address(assessment), MEASURED).status_code == 302
    after = page_of(signed_in.get(address(assessment)))
    assert "65 mm ± 2" in told(after)
    assert "75 mm inside, OFI-Y" in told(after)
    assert len(after.ids) == len(set(after.ids))


def test_what_is_refused_is_not_drawn(signed_in: Client) -> None:
    assessment = begin(signed_in, add_a_person(signed_in))
    refused = signed_in.post(address(assessment), {**MEASURED, LENGTH: "many"})
    assert refused.status_code == 422
    assert "End of the bone: not" in told(page_of(refused))


def test_a_page_that_asks_for_nothing_drawn_has_no_drawing(signed_in: Client) -> None:
    assessment = begin(signed_in, add_a_person(signed_in))
    for page in ("question-1", "assessment-health"):
        assert "drawn to scale" not in told(page_of(signed_in.get(address(assessment, page))))


def test_the_report_shows_the_limb_and_its_table(signed_in: Client, member: Member) -> None:
    page = page_of(signed_in.get(reverse("conclusion", args=[concluded(member).pk])))
    assert "The limb, drawn to scale" in page.headings
    assert "Not an image of this" in told(page)
    assert "Space below the bone" in told(page)


def test_a_concluded_assessment_shows_the_limb_as_it_was_concluded(signed_in: Client, member: Member) -> None:
    closed = concluded(member).assessment
    assert "The limb, drawn to scale" in page_of(signed_in.get(address(closed))).headings
