"""A sign that needs a doctor today stands on every page about an assessment, with the clinic's own number."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from candidates.actions import assessments
from candidates.forms.pages import pages
from candidates.membership import Member
from candidates.models import Assessment, AuditLine
from candidates.queries.judging import current_judge, current_tree
from candidates.web.assessing.urls import urlpatterns as assessing
from candidates.web.reporting.urls import urlpatterns as reporting
from tests.web.test_team import begun

pytestmark = pytest.mark.django_db

AT = datetime(2026, 9, 22, 9, tzinfo=UTC)
NUMBER = "555 0123"
SIGN = {"warning_signs": ["injury_or_suspected_fracture"]}
# What is no page: only sent to, another file, or of anybody's paper.
NO_PAGE = {
    "assessment_echo", "assessment_ready", "assessment_keep", "assessment_discard", "assessment_take_back", "draft_pdf",
    "conclusion_pdf", "conclusion_evaluation", "conclusion_changes_pdf", "conclusion_person_pdf", "verify",
}  # fmt: skip


@pytest.fixture
def again(member: Member) -> Assessment:
    """A second assessment, to which a warning sign was carried over from the first, concluded one."""
    member.clinic.warning_contact = NUMBER
    member.clinic.save()
    first = begun(member)
    assessments.record(first, SIGN, {}, by=member, at=AT)
    assessments.conclude(first, by=member, at=AT)
    return assessments.begin(first.candidate, by=member, at=AT)


def addresses(again: Assessment) -> Iterator[str]:
    """Yield the address of every page about the two assessments, and of each page of questions."""
    for pattern in (*assessing, *reporting):
        assert isinstance(pattern, URLPattern)
        name, converters = str(pattern.name), pattern.pattern.converters
        if name in NO_PAGE or "key" not in converters or name.startswith(("bundle", "letter")):
            continue
        key = again.supersedes.conclusion.pk if name.startswith("conclusion") else again.pk
        if set(converters) == {"key"}:
            yield reverse(name, args=[key])
    for page in pages(current_tree()["steps"], current_judge().knowledge.facts):
        yield reverse("assessment_page", args=[again.pk, page.id])
    yield reverse("candidate_plan", args=[again.candidate_id])


def test_every_page_of_an_assessment_has_the_banner_with_the_clinics_number(signed_in: Client, again: Assessment):
    shown = {address: signed_in.get(address, follow=True) for address in addresses(again)}
    there = {address: page for address, page in shown.items() if page.status_code != 404}
    assert len(there) > 25
    lacking = [address for address, page in there.items() if NUMBER not in page.content.decode()]
    assert lacking == []


def test_the_screen_has_the_banner_with_the_number_of_the_clinic_one_is_signed_in_to(signed_in: Client, member: Member):
    member.clinic.warning_contact = NUMBER
    member.clinic.save()
    page = signed_in.post(reverse("screen"), {**SIGN, "go": "answer"}).content.decode()
    assert "This comes first" in page
    assert NUMBER in page
    assert NUMBER not in Client().post(reverse("screen"), {**SIGN, "go": "answer"}).content.decode()


def test_a_sign_that_is_carried_over_is_noted_like_a_new_one(again: Assessment):
    noted = AuditLine.objects.filter(verb="recorded a warning sign in").values_list("subject", flat=True)
    assert set(noted) == {str(again.pk), str(again.supersedes_id)}
