"""The page on which a clinic adopts an edition, and where pages, reports and letters say whether it did."""

import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from candidates.actions import editions
from candidates.membership import Member
from candidates.models import EditionAdoption, Role
from candidates.queries import judging
from candidates.queries.editions import current_edition
from tests.actions.test_adoption import CLINICIANS, adopts, withdraw_all
from tests.actions.test_assessments import a_member
from tests.editions import an_edition
from tests.report.paper import pages_of
from tests.web.html import Page, page_of
from tests.web.reports import begun, concluded

pytestmark = pytest.mark.django_db
PAGE = "/clinic/edition"
CELL = re.compile(r'<td data-label="[^"]+">(\d+)')
# The line at the foot of a page, where nothing of a report is said.
ADOPTED, NOT_ADOPTED = ", adopted by this clinic, not validated.", ", not adopted by this clinic, not validated."


@pytest.fixture
def surgeon() -> Member:
    """A surgeon of a clinic."""
    return a_member("Northern clinic", Role.SURGEON)


@pytest.fixture
def browser(client: Client, surgeon: Member) -> Client:
    """The surgeon's browser."""
    client.force_login(surgeon.user)
    return client


def send_adoption(browser: Client, **given: str) -> HttpResponse:
    """Press the button that adopts, with a name, the password, and the edition that the page showed."""
    edition = current_edition()
    shown = {"edition": edition.name, "edition_sha256": edition.sha256, "does": "adopt"}
    return browser.post(PAGE, {**shown, "clinicians": CLINICIANS, "password": "secret", **given})


def send_withdrawal(browser: Client, **given: Any) -> HttpResponse:
    """Press the button that withdraws what is adopted."""
    entry = EditionAdoption.objects.filter(withdraws=None).last()
    shown = {"does": "withdraw", "adoption": entry.pk if entry else ""}
    return browser.post(PAGE, {**shown, "reason": "The limit of age.", "password": "secret", **given})


def read(browser: Client, address: str = PAGE) -> Page:
    """A page as it is read."""
    return page_of(browser.get(address))


def test_before_anybody_adopts_it_the_page_says_so_and_what_adopting_is_not(browser):
    page = read(browser)
    assert "is in force. This clinic has not adopted it." in page.text
    assert "It does not validate the knowledge" in page.text
    assert "No verdict changes" in page.text
    assert "This clinic has adopted no edition yet." in page.text


def test_it_says_how_far_the_edition_is_known_before_it_is_signed(browser):
    page = read(browser)
    rows = [row for criterion in judging.current_judge().knowledge.criteria.values() for row in criterion.rows]
    told = [sum(row.basis == basis for row in rows) for basis in ("read", "mixed", "unverified", "proposed")]
    assert CELL.findall(page.markup)[:5] == [str(number) for number in (*told, len(rows))]
    assert "and this clinic has confirmed 0." in page.text
    assert {"/knowledge/", "/knowledge/unknown/", "/clinic/limits"} <= set(page.links)


def test_a_physician_adopts_it_with_names_and_the_password(browser):
    assert send_adoption(browser, remarks="Read whole.").status_code == 302
    page = read(browser)
    assert f"Edition {current_edition().name} is in force. This clinic adopted it on" in page.text
    assert "Anna Visser, orthopaedic surgeon" in page.text
    assert "Remarks: Read whole." in page.text
    assert "by surgeon of Northern clinic, surgeon." in page.text


@pytest.mark.parametrize(
    ("wrong", "says", "field"),
    [
        ({"clinicians": ""}, "Name at least one clinician with the profession.", "#id_clinicians"),
        ({"clinicians": "A. Visser, surgeon\nJ. de Boer"}, "“J. de Boer”: write the name, a comma", "#id_clinicians"),
        ({"clinicians": ", surgeon"}, "“, surgeon”: write the name, a comma", "#id_clinicians"),
        ({"clinicians": "A. Visser,"}, "“A. Visser,”: write the name, a comma", "#id_clinicians"),
        ({"clinicians": "A, b" * 600}, "at most 2000 characters", "#id_clinicians"),
        ({"remarks": "é" * 2001}, "at most 2000 characters", "#id_remarks"),
        ({"password": ""}, "Type your password.", "#id_password"),
        ({"password": "another"}, "Incorrect password.", "#id_password"),
    ],
)
def test_what_is_wrong_stands_at_its_place_and_nothing_is_adopted(browser, wrong, says, field):
    answer = send_adoption(browser, **{"remarks": "Kept as typed.", **wrong})
    page = page_of(answer)
    assert answer.status_code == 422
    assert says in page.text
    assert field in page.links
    assert "remarks" in wrong or "Kept as typed." in page.text
    assert not EditionAdoption.objects.exists()


@pytest.mark.parametrize("other", [{"edition": "2025.01"}, {"edition_sha256": "0" * 64}, {"edition": ""}])
def test_an_edition_that_was_not_read_is_not_adopted(browser, other):
    answer = send_adoption(browser, **other)
    assert answer.status_code == 422
    assert "Another edition is in force than you read." in page_of(answer).text
    assert not EditionAdoption.objects.exists()


def test_sending_the_form_twice_adopts_once_and_says_so(browser):
    send_adoption(browser)
    answer = send_adoption(browser)
    assert answer.status_code == 422
    assert "Somebody has adopted this edition meanwhile." in page_of(answer).text
    assert EditionAdoption.objects.count() == 1


def test_it_is_withdrawn_with_a_reason_and_both_stay(browser):
    send_adoption(browser)
    assert send_withdrawal(browser, reason="").status_code == 422
    assert send_withdrawal(browser, password="another").status_code == 422
    assert send_withdrawal(browser).status_code == 302
    page = read(browser)
    assert "not adopted by this clinic. The adoption of edition" in page.text
    assert "The limit of age." in page.text
    assert "Anna Visser, orthopaedic surgeon" in page.text


@pytest.mark.parametrize("seen", ["", "nonsense", "00000000-0000-0000-0000-000000000000"])
def test_what_counts_no_more_is_not_withdrawn(browser, seen):
    send_adoption(browser)
    answer = send_withdrawal(browser, adoption=seen)
    assert answer.status_code == 422
    assert "This adoption counts no more." in page_of(answer).text
    assert EditionAdoption.objects.count() == 1


def test_after_another_edition_is_loaded_the_page_says_which_was_adopted_and_which_is_in_force(
    browser, surgeon, monkeypatch
):
    before = adopts(surgeon).edition
    loaded = editions.load(an_edition("next year's"), now=datetime(2100, 1, 1, tzinfo=UTC)).edition
    # Another process would see it within five seconds.
    monkeypatch.setattr(judging, "_in_force", None)
    page = read(browser)
    monkeypatch.setattr(judging, "_in_force", None)
    assert (
        f"Edition {before} was adopted on 22 November 2026; the edition in force is {loaded}, not adopted." in page.text
    )
    assert NOT_ADOPTED in page.text


def test_who_may_not_adopt_reads_how_the_clinic_stands_and_signs_nothing(surgeon):
    adopts(surgeon)
    client = Client()
    client.force_login(a_member("Northern clinic", Role.PROSTHETIST).user)
    page = read(client)
    assert "A surgeon or a rehabilitation physician of the clinic adopts an edition." in page.text
    assert "Anna Visser" in page.text
    assert not [one for one in page.inputs if one.get("name") == "password"]
    assert send_withdrawal(client).status_code == 403


def test_another_clinic_sees_nothing_of_it(surgeon):
    adopts(surgeon)
    client = Client()
    client.force_login(a_member("Southern clinic", Role.SURGEON).user)
    page = read(client)
    assert "This clinic has not adopted it." in page.text
    assert "Visser" not in page.text


def test_the_foot_of_every_page_and_the_knowledge_say_how_the_members_clinic_stands(browser, surgeon):
    assert NOT_ADOPTED in read(browser, "/candidates/").text
    assert "Not adopted by its clinicians." in read(browser, "/knowledge/").text
    adopts(surgeon)
    assert ADOPTED in read(browser, "/candidates/").text
    page = read(browser, "/knowledge/")
    assert "Adopted by its clinicians, which does not validate it." in page.text
    assert PAGE in page.links


def test_whoever_is_not_signed_in_is_told_nothing_of_any_clinic(client, surgeon):
    adopts(surgeon)
    for address in ("/", "/screen", "/knowledge/"):
        assert "adopted by" not in read(client, address).text
        assert PAGE not in read(client, address).links


def test_report_and_letter_say_what_was_true_when_they_were_concluded(browser, surgeon):
    before = concluded(surgeon)
    adopts(surgeon)
    during = concluded(surgeon)
    withdraw_all(surgeon)
    for conclusion, is_adopted in [(before, False), (during, True)]:
        key, of = conclusion.pk, conclusion.assessment_id
        papers = [reverse("conclusion_pdf", args=[key]), reverse("letter_pdf", args=[of, "referral"])]
        told = [" ".join(pages_of(browser.get(paper).content)) for paper in papers]
        told += [without_foot(read(browser, reverse("conclusion", args=[key])).text)]
        told += [browser.get(reverse("conclusion_summary", args=[key])).content.decode()]
        says = "adopted by this clinic, not validated" if is_adopted else "not adopted by this clinic"
        assert [(says in one, "not adopted" in one) for one in told] == [(True, not is_adopted)] * 4


def test_the_draft_and_the_page_that_concludes_say_how_the_clinic_stands_now(browser, surgeon):
    assessment = begun(surgeon)
    address, concluding = (reverse(name, args=[assessment.pk]) for name in ("draft", "assessment_conclude"))
    assert "not adopted by this clinic" in without_foot(read(browser, address).text)
    assert "Your clinic has not adopted this edition" in read(browser, concluding).text
    adopts(surgeon)
    assert "Your clinic has not adopted this edition" not in read(browser, concluding).text
    told = without_foot(read(browser, address).text)
    assert "adopted by this clinic" in told
    assert "not adopted" not in told


def without_foot(text: str) -> str:
    """A page without the line of its foot, which says how the clinic stands now."""
    return text.replace(NOT_ADOPTED, "").replace(ADOPTED, "")
