"""The team's page: views that are signed with the password, comments, the quorum, and what the report says of them."""

import pytest
from django.test import Client
from django.urls import reverse

from candidates.actions import assessments
from candidates.membership import Member
from candidates.models import Assessment, Clinic, Conclusion, Role, SectionComment, TeamView
from candidates.queries.assessments import answers_of
from tests.actions.test_assessments import a_member
from tests.web.reports import AT, begun

pytestmark = pytest.mark.django_db


@pytest.fixture
def member() -> Member:
    """A surgeon of a clinic."""
    return a_member("Northern clinic", Role.SURGEON)


@pytest.fixture
def assessment(member: Member) -> Assessment:
    """An open assessment of somebody about whom everything is known."""
    return begun(member)


def sign(client: Client, assessment: Assessment, **given: str):
    """Send a view."""
    fields = {"says": "for_referral", "reason": "", "role": "surgeon", "read": "2", "password": "secret", **given}
    sent = {f"view-{name}": value for name, value in fields.items()}
    return client.post(reverse("assessment_team", args=[assessment.pk]), {"does": "view", **sent})


def test_a_view_is_signed_with_the_password(signed_in, assessment):
    assert sign(signed_in, assessment).status_code == 302
    page = signed_in.get(reverse("assessment_team", args=[assessment.pk])).content.decode()
    assert "For a referral" in page
    assert "surgeon of Northern clinic" in page


@pytest.mark.parametrize(
    "wrong", [{"password": "another"}, {"says": ""}, {"says": "more_needed"}, {"role": "prosthetist"}, {"read": "99"}]
)
def test_without_the_password_a_word_a_reason_or_the_role_nothing_is_signed(signed_in, assessment, wrong):
    answer = sign(signed_in, assessment, **{"reason": "", **wrong})
    assert answer.status_code == 422
    assert "There is something to mend" in answer.content.decode()
    assert not TeamView.objects.exists()


def test_what_was_typed_is_still_there_after_a_wrong_password(signed_in, assessment):
    page = sign(signed_in, assessment, password="another", reason="The wound").content.decode()
    assert "The wound" in page
    assert "another" not in page


def test_a_password_is_not_tried_for_ever(signed_in, assessment):
    for _ in range(6):
        answer = sign(signed_in, assessment, password="another")
    assert answer.status_code == 429
    assert sign(signed_in, assessment).status_code == 429
    assert not TeamView.objects.exists()


def test_a_comment_stands_at_its_section_and_only_its_author_withdraws_it(signed_in, assessment):
    address = reverse("assessment_team", args=[assessment.pk])
    signed_in.post(address, {"does": "comment", "comment-section": "bone", "comment-text": "No marker <b>"})
    page = signed_in.get(address).content.decode()
    assert "No marker &lt;b&gt;" in page
    key = SectionComment.objects.get().pk
    other = Client()
    other.force_login(a_member("Northern clinic", Role.PROSTHETIST).user)
    assert other.post(address, {"does": "withdraw", "comment": str(key)}).status_code == 404
    assert signed_in.post(address, {"does": "withdraw", "comment": "9" * 5000}).status_code == 404
    assert signed_in.post(address, {"does": "withdraw", "comment": str(key)}).status_code == 302
    assert "No marker" not in signed_in.get(address).content.decode()


def test_a_required_quorum_refuses_to_conclude_in_words_and_leads_to_the_team(signed_in, assessment, member):
    Clinic.objects.filter(pk=member.clinic.pk).update(quorum_views=1, quorum_required=True)
    address = reverse("assessment_conclude", args=[assessment.pk])
    answer = signed_in.post(address)
    assert answer.status_code == 409
    assert "Your clinic concludes nothing without its quorum." in answer.content.decode()
    sign(signed_in, assessment)
    assert signed_in.post(address).status_code == 302


def test_the_report_shows_views_and_signatures_and_no_comment_that_was_withdrawn(signed_in, assessment):
    sign(signed_in, assessment, says="more_needed", reason="A film with a marker")
    address = reverse("assessment_team", args=[assessment.pk])
    for text in ("This stays", "This goes"):
        signed_in.post(address, {"does": "comment", "comment-section": "bone", "comment-text": text})
    gone = SectionComment.objects.get(text="This goes").pk
    signed_in.post(address, {"does": "withdraw", "comment": str(gone)})
    signed_in.post(reverse("assessment_conclude", args=[assessment.pk]))
    key = Conclusion.objects.get().pk
    page = signed_in.get(reverse("conclusion", args=[key])).content.decode()
    for said in ("The team’s views and signatures", "More needed first", "A film with a marker", "This stays"):
        assert said in page
    assert "This goes" not in page
    assert signed_in.get(reverse("conclusion_pdf", args=[key])).content.startswith(b"%PDF")


def test_the_clinic_sets_its_quorum(client):
    administrator = a_member("Northern clinic", Role.CLINIC_ADMINISTRATOR)
    client.force_login(administrator.user)
    rules = {"quorum_views": "2", "quorum_roles": ["prosthetist", "surgeon"], "quorum_required": "on"}
    assert client.post(reverse("clinic_team"), rules).status_code == 302
    clinic = Clinic.objects.get(pk=administrator.clinic.pk)
    assert (clinic.quorum_views, clinic.quorum_roles, clinic.quorum_required, clinic.asks_impression) == (
        2, "prosthetist,surgeon", True, False,
    )  # fmt: skip
    assert client.post(reverse("clinic_team"), {"quorum_views": "many"}).status_code == 422


def test_what_one_set_aside_keeps_that_name_when_another_saves(signed_in, member):
    assessment = begun(member)
    assessments.record(assessment, {"smoking": "current_light"}, {}, by=member, at=AT)
    address = reverse("assessment_overrides", args=[assessment.pk])
    other = Client()
    other.force_login(a_member("Northern clinic", Role.PROSTHETIST).user)
    for browser in (signed_in, other):
        browser.post(address, {"smoking": "Stops next week."})
    assert answers_of(assessment)["overrides"][0]["by"] == "surgeon of Northern clinic"
