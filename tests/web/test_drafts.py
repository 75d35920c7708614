"""What was typed and not saved stands in the fields again; nobody judges it, and no log tells it."""

import re
from datetime import timedelta

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidates.actions import drafts
from candidates.models import AnswerDraft, Assessment, Role
from candidates.queries.assessments import answers_of
from tests.actions.test_assessments import a_member
from tests.web.test_assessing import add_a_person, begin
from tests.web.test_two_people import HEALTH, TOBACCO, address, browser_of, read_by, save

pytestmark = pytest.mark.django_db


@pytest.fixture
def ingrid() -> Client:
    """The prosthetist's browser."""
    return browser_of(Role.PROSTHETIST)


@pytest.fixture
def assessment(ingrid: Client) -> Assessment:
    """An open assessment."""
    return begin(ingrid, add_a_person(ingrid))


def keep(client: Client, assessment: Assessment, page: str, **given: str | list[str]) -> HttpResponse:
    """Send a draft."""
    return client.post(reverse("assessment_keep", args=[assessment.pk, page]), given)


def shown(client: Client, assessment: Assessment, page: str) -> str:
    """The page as it opens."""
    return client.get(address(assessment, page)).content.decode()


def test_a_draft_stands_in_the_fields_again_and_the_page_says_so(ingrid: Client, assessment: Assessment):
    read = read_by(ingrid, assessment, HEALTH)
    given = {"body_weight": "eighty", "body_weight.unit": "kg", "read": read}
    assert keep(ingrid, assessment, HEALTH, **given).status_code == 204
    text = shown(ingrid, assessment, HEALTH)
    assert 'value="eighty"' in text
    assert "not saved yet" in text
    assert "There is something to mend" not in text
    assert "body_weight" not in answers_of(assessment)["facts"]


def test_a_draft_that_says_nothing_new_is_not_spoken_of(ingrid: Client, assessment: Assessment):
    save(ingrid, assessment, TOBACCO, "1", smoking="never")
    keep(ingrid, assessment, TOBACCO, smoking="never", read=read_by(ingrid, assessment, TOBACCO))
    assert "not saved yet" not in shown(ingrid, assessment, TOBACCO)


def press(client: Client, assessment: Assessment, what: str, page: str = HEALTH) -> HttpResponse:
    """Press one of the buttons beside a draft, and open the page that follows."""
    response = client.post(reverse(what, args=[assessment.pk, page]))
    assert response["Location"] == address(assessment, page)
    return client.get(response["Location"])


def test_a_discarded_draft_stands_in_no_field_and_the_page_offers_it_back(ingrid: Client, assessment: Assessment):
    keep(ingrid, assessment, HEALTH, body_weight="eighty", read="1")
    text = press(ingrid, assessment, "assessment_discard").content.decode()
    assert "not saved yet" not in text
    assert "eighty" not in text
    assert "Discarded." in text
    assert reverse("assessment_take_back", args=[assessment.pk, HEALTH]) in text


def test_what_is_taken_back_stands_in_the_fields_exactly_as_it_was_typed(ingrid: Client, assessment: Assessment):
    given = {"body_weight": "eighty", "body_weight.unit": "lb", "height": "1,81", "height.unit": "m"}
    keep(ingrid, assessment, HEALTH, **given, read=read_by(ingrid, assessment, HEALTH))
    before = shown(ingrid, assessment, HEALTH)
    press(ingrid, assessment, "assessment_discard")
    after = press(ingrid, assessment, "assessment_take_back").content.decode()
    assert 'value="eighty"' in after
    token = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
    assert token.sub("", after) == token.sub("", before)


def test_what_can_no_longer_be_taken_back_is_said_to_be_gone(ingrid: Client, assessment: Assessment):
    keep(ingrid, assessment, HEALTH, body_weight="eighty", read="1")
    press(ingrid, assessment, "assessment_discard")
    AnswerDraft.objects.update(discarded_at=timezone.now() - timedelta(hours=1))
    assert "Discarded." not in shown(ingrid, assessment, HEALTH)
    text = press(ingrid, assessment, "assessment_take_back").content.decode()
    assert "What you discarded here is gone" in text
    assert "eighty" not in text


def test_nobody_takes_back_what_somebody_else_discarded(ingrid: Client, assessment: Assessment):
    keep(ingrid, assessment, HEALTH, body_weight="eighty", read="1")
    press(ingrid, assessment, "assessment_discard")
    omar = browser_of(Role.SURGEON)
    assert "Discarded." not in shown(omar, assessment, HEALTH)
    press(omar, assessment, "assessment_take_back")
    assert AnswerDraft.objects.get().discarded_at is not None


def test_a_saved_page_has_no_draft_any_more(ingrid: Client, assessment: Assessment):
    keep(ingrid, assessment, TOBACCO, smoking="never", read="1")
    save(ingrid, assessment, TOBACCO, "1", smoking="never")
    assert not AnswerDraft.objects.exists()


def test_a_draft_never_hides_what_somebody_else_saved_meanwhile(ingrid: Client, assessment: Assessment):
    read = read_by(ingrid, assessment, HEALTH)
    keep(ingrid, assessment, HEALTH, **{"body_weight": "84", "body_weight.unit": "kg", "read": read})
    omar = browser_of(Role.SURGEON)
    save(omar, assessment, HEALTH, read, **{"height": "181", "height.unit": "cm"})
    text = shown(ingrid, assessment, HEALTH)
    assert 'value="84"' in text
    assert 'value="181"' in text
    given = {"body_weight": "84", "body_weight.unit": "kg", "height": "181", "height.unit": "cm"}
    assert save(ingrid, assessment, HEALTH, read, **given).status_code == 302


def test_nobody_sees_another_persons_draft(ingrid: Client, assessment: Assessment):
    keep(ingrid, assessment, HEALTH, body_weight="eighty", read="1")
    assert "eighty" not in shown(browser_of(Role.SURGEON), assessment, HEALTH)


def test_another_clinics_assessment_is_not_found(assessment: Assessment):
    stranger = Client()
    stranger.force_login(a_member("Southern clinic", Role.SURGEON).user)
    assert keep(stranger, assessment, TOBACCO, smoking="never").status_code == 404


def test_a_page_that_is_none_is_not_found(ingrid: Client, assessment: Assessment):
    assert keep(ingrid, assessment, "no-page", smoking="never").status_code == 404


def test_a_concluded_assessment_takes_no_draft(ingrid: Client, assessment: Assessment):
    ingrid.post(reverse("assessment_conclude", args=[assessment.pk]))
    assert keep(ingrid, assessment, TOBACCO, smoking="never").status_code == 409


def test_what_is_too_much_is_refused(ingrid: Client, assessment: Assessment):
    assert keep(ingrid, assessment, TOBACCO, smoking="x" * drafts.LONGEST).status_code == 413
    assert not AnswerDraft.objects.exists()


def test_a_draft_without_the_token_of_our_forms_is_refused(assessment: Assessment):
    client = Client(enforce_csrf_checks=True)
    client.force_login(a_member("Northern clinic", Role.SURGEON).user)
    assert keep(client, assessment, TOBACCO, smoking="never").status_code == 403


@pytest.mark.parametrize("read", ["", "x", "1000"])
def test_a_hostile_draft_is_no_error_of_the_server(ingrid: Client, assessment: Assessment, read: str):
    given = {"read": read, "smoking": ["a", "\0", "never"], "seen": "x", "smoking.stands": "nobody", "ä": "\N{BONE}"}
    assert keep(ingrid, assessment, TOBACCO, **given).status_code == 204
    assert ingrid.get(address(assessment, TOBACCO)).status_code == 200


def test_no_log_tells_what_was_typed(ingrid: Client, assessment: Assessment, caplog: pytest.LogCaptureFixture):
    caplog.set_level("INFO")
    keep(ingrid, assessment, HEALTH, body_weight="eighty-four", read="1")
    keep(ingrid, assessment, HEALTH, body_weight="eighty-four" * 50_000)
    assert "pages/<slug:page>/keep 204" in caplog.text
    assert "eighty-four" not in caplog.text


def test_a_page_is_not_kept_by_the_browser(ingrid: Client, assessment: Assessment):
    assert "no-store" in ingrid.get(address(assessment, TOBACCO))["Cache-Control"]


def test_before_concluding_one_is_told_what_was_typed_and_not_saved(ingrid: Client, assessment: Assessment):
    concluding = reverse("assessment_conclude", args=[assessment.pk])
    assert "not saved yet" not in ingrid.get(concluding).content.decode()
    keep(ingrid, assessment, TOBACCO, smoking="never", read="1")
    told = ingrid.get(concluding).content.decode().split("Typed and not saved yet", 1)[1]
    assert address(assessment, TOBACCO) in told
    press(ingrid, assessment, "assessment_discard", TOBACCO)
    assert "not saved yet" not in ingrid.get(concluding).content.decode()
