"""The letters as pages and files: edited beside what was generated, refused while nobody read the current text."""

import json
import re
from datetime import timedelta
from html import unescape
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidates.actions import assessments, letters
from candidates.forms.letters import TextReadForm
from candidates.membership import Member
from candidates.models import Assessment, AuditLine, Conclusion, LetterEdit, PolicyTextRead, Role
from candidates.queries.dossiers import of_conclusion
from candidates.queries.letter_edits import written_in
from candidates.report.content.letters.letter import Letter
from candidates.report.content.letters.necessity import necessity_letter
from candidates.report.content.letters.referral import referral_letter
from candidates.report.papers import letter_data
from candidates.report.setting import as_json
from tests.actions.test_assessments import a_member
from tests.engine.asking import somebody
from tests.report.paper import attached
from tests.report.test_hostile_words import HTML
from tests.web.html import Page, page_of
from tests.web.reports import AT, begun, concluded

pytestmark = pytest.mark.django_db
PAYER, IN_FULL = "anthem-or-pr-00008", "nhs-england-2206"
GENERATED = "In the person’s own words: not recorded."
OWN = "“I want to walk to the shop.”"
READ = {"dated": "2026-09-01", "read": "on"}


def at(name: str, key: UUID, *more: str) -> str:
    """The address of a page about the letters of an assessment."""
    return reverse(name, args=[key, *more])


def paragraph_at(key: UUID, letter: str = "referral", paragraph: str = "own_words") -> str:
    """The address at which a paragraph is edited."""
    return at("letter_paragraph", key, letter, paragraph)


def writes(client: Client, key: UUID, text: str, **beside: str) -> Any:
    """Open a paragraph, write a text into it and send the form."""
    address = paragraph_at(key, paragraph=beside.pop("paragraph", "own_words"))
    [seen] = page_of(client.get(address)).sent()["seen"]
    return client.post(address, {"seen": seen, "text": text, **beside})


def letter_of(conclusion: Conclusion, member: Member, kind: str = "referral") -> Letter:
    """The content of a letter of a conclusion, as it stands now."""
    dossier = of_conclusion(conclusion)
    edition = dossier.evaluation["edition"]["sha256"]
    written = written_in(conclusion.assessment, kind, seen_by=member, edition_sha256=edition)
    return referral_letter(dossier, written) if kind == "referral" else necessity_letter(dossier, kind, written)


def plain(text: str) -> str:
    """A text without its spaces, which a page may set otherwise."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("kind", ["referral", PAYER, IN_FULL])
def test_a_page_says_what_the_content_says(signed_in: Client, member: Member, kind: str) -> None:
    conclusion = concluded(member, somebody(smoking="current_light"))
    page = page_of(signed_in.get(at("letter", conclusion.assessment_id, kind)))
    letter, told = letter_of(conclusion, member, kind), plain(unescape(page.text))
    for one in letter.paragraphs():
        assert plain(one.says) in told, one.id
        assert plain(f"{one.number}. From: {'; '.join(one.made_from)}") in told, one.id
    for table in letter.tables:
        assert all(plain(row.asks) in told and plain(row.document) in told for row in table.rows)
    assert len(page.ids) == len(set(page.ids))


@pytest.mark.parametrize("kind", ["referral", IN_FULL])
def test_the_file_carries_the_content_and_has_the_same_bytes_each_time(
    signed_in: Client, member: Member, kind: str
) -> None:
    conclusion = concluded(member)
    writes(signed_in, conclusion.assessment_id, OWN)
    first, again = (signed_in.get(at("letter_pdf", conclusion.assessment_id, kind)) for _ in range(2))
    assert first.content == again.content
    assert first["Content-Disposition"] == f'attachment; filename="letter-{kind}-{conclusion.number}.pdf"'
    carried = json.loads(attached(first.content)["letter.json"])
    assert carried == json.loads(as_json(letter_data(letter_of(conclusion, member, kind))))


def test_the_letters_are_listed_with_whether_they_can_be_issued(signed_in: Client, member: Member) -> None:
    page = page_of(signed_in.get(at("letters", concluded(member).assessment_id)))
    assert "Anthem medical policy OR-PR.00008" in page.text
    assert "Not yet: nobody has confirmed the current text" in page.text
    assert "Yes: its text was read to the end" in page.text


def test_the_report_leads_to_the_letters(signed_in: Client, member: Member) -> None:
    conclusion = concluded(member)
    page = page_of(signed_in.get(reverse("conclusion", args=[conclusion.pk])))
    assert at("letters", conclusion.assessment_id) in page.links


def test_an_edit_is_kept_beside_what_was_generated(signed_in: Client, member: Member) -> None:
    key = concluded(member).assessment_id
    assert writes(signed_in, key, OWN)["Location"] == at("letter", key, "referral")
    row = LetterEdit.objects.get()
    assert (row.generated, row.edited, row.by) == (GENERATED, OWN, member.user)
    told = page_of(signed_in.get(at("letter", key, "referral"))).text
    assert f"{OWN} 9. From" in told
    assert f"Generated: “{GENERATED}”" in told
    assert AuditLine.objects.get(verb="edited a letter of").detail == "referral, own_words"


def test_putting_back_adds_a_row_and_the_history_stays(signed_in: Client, member: Member) -> None:
    key = concluded(member).assessment_id
    writes(signed_in, key, OWN)
    writes(signed_in, key, "", put_back="yes")
    assert [row.edited for row in LetterEdit.objects.all()] == [OWN, ""]
    assert "Generated:" not in page_of(signed_in.get(at("letter", key, "referral"))).text
    history = page_of(signed_in.get(paragraph_at(key))).text
    assert OWN in history
    assert "put back" in history


def test_saving_what_stands_there_already_adds_nothing(signed_in: Client, member: Member) -> None:
    key = concluded(member).assessment_id
    for _ in range(2):
        writes(signed_in, key, OWN)
    writes(signed_in, key, GENERATED, paragraph="own_words")
    writes(signed_in, key, GENERATED)
    assert [row.edited for row in LetterEdit.objects.all()] == [OWN, ""]


def test_where_answers_changed_since_the_edit_the_page_says_so_and_shows_all_three(
    signed_in: Client, member: Member
) -> None:
    opened = begun(member)
    writes(signed_in, opened.pk, "It hurts.", paragraph="trouble")
    assessments.record(opened, {"indication_socket_problem": ["scar_or_graft"]}, {}, by=member, at=AT)
    told = page_of(signed_in.get(at("letter", opened.pk, "referral"))).text
    assert "It hurts." in told
    assert "What is generated has changed since." in told
    assert "When it was edited it was: “Trouble with the socket: Pain in the socket.”" in told
    assert "Generated: “Trouble with the socket: Scar" in told


def test_what_was_edited_in_a_draft_stands_in_the_letter_of_the_conclusion(signed_in: Client, member: Member) -> None:
    opened = begun(member)
    writes(signed_in, opened.pk, OWN)
    assert "Draft" in page_of(signed_in.get(at("letter", opened.pk, "referral"))).text
    assessments.conclude(Assessment.objects.get(pk=opened.pk), by=member, at=timezone.now())
    assert OWN in page_of(signed_in.get(at("letter", opened.pk, "referral"))).text


@pytest.mark.parametrize("text", ["", "   ", "x" * 5001])
def test_a_text_that_cannot_be_printed_is_refused_and_kept_in_its_field(
    signed_in: Client, member: Member, text: str
) -> None:
    answer = writes(signed_in, concluded(member).assessment_id, text)
    assert answer.status_code == 422
    assert text in answer.content.decode()
    assert page_of(answer).title.startswith("Error:")
    assert not LetterEdit.objects.exists()


def test_of_two_who_write_one_paragraph_the_second_is_told_and_loses_nothing(signed_in: Client, member: Member) -> None:
    key = concluded(member).assessment_id
    [seen] = page_of(signed_in.get(paragraph_at(key))).sent()["seen"]
    writes(signed_in, key, "The first was quicker.")
    answer = signed_in.post(paragraph_at(key), {"seen": seen, "text": "The second."})
    assert answer.status_code == 422
    for text in ("The first was quicker.", "The second.", "This paragraph changed meanwhile"):
        assert text in page_of(answer).text
    assert LetterEdit.objects.count() == 1


def test_markup_in_an_edit_is_shown_and_never_run(signed_in: Client, member: Member) -> None:
    key = concluded(member).assessment_id
    writes(signed_in, key, HTML)
    for address in (at("letter", key, "referral"), paragraph_at(key)):
        page = page_of(signed_in.get(address))
        assert plain(unescape(HTML)) in plain(unescape(page.text))
        assert "<script>alert" not in page.markup


def test_without_a_confirmed_text_there_is_no_pdf_and_the_page_is_a_draft(signed_in: Client, member: Member) -> None:
    key = concluded(member).assessment_id
    refused = signed_in.get(at("letter_pdf", key, PAYER))
    assert refused.status_code == 409
    assert "This letter is not issued" in page_of(refused).headings
    page = page_of(signed_in.get(at("letter", key, PAYER)))
    assert "A draft that cannot be issued" in page.headings
    assert "Draft, not to be issued" in page.text
    assert at("letter_pdf", key, PAYER) not in page.links


def test_whoever_read_the_current_text_is_named_and_then_it_is_issued(signed_in: Client, member: Member) -> None:
    key = concluded(member).assessment_id
    assert signed_in.post(at("letter_text", key, PAYER), READ)["Location"] == at("letter", key, PAYER)
    row = PolicyTextRead.objects.get()
    assert (row.policy, row.dated.isoformat(), row.by) == (PAYER, "2026-09-01", member.user)
    assert AuditLine.objects.get(verb="confirmed the text of a policy for").detail == PAYER
    told = page_of(signed_in.get(at("letter", key, PAYER))).text
    assert f"{member.user} confirmed on" in told
    assert "having read the current text, dated 1 September 2026" in told
    assert signed_in.get(at("letter_pdf", key, PAYER))["Content-Type"] == "application/pdf"


@pytest.mark.parametrize("sent", [{}, {"dated": "2026-09-01"}, {"read": "on"}, {**READ, "dated": "2999-01-01"}])
def test_a_confirmation_needs_the_tick_and_a_day_that_has_been(
    signed_in: Client, member: Member, sent: dict[str, str]
) -> None:
    answer = signed_in.post(at("letter_text", concluded(member).assessment_id, PAYER), sent)
    assert answer.status_code == 422
    assert not PolicyTextRead.objects.exists()


def test_a_text_may_bear_the_day_on_which_it_is_read_and_no_later_one(member: Member) -> None:
    assessment, today = concluded(member).assessment, AT.date()
    assert TextReadForm({**READ, "dated": today.isoformat()}, today=today).is_valid()
    assert letters.confirm_text(assessment, PAYER, "0" * 64, today, by=member, at=AT).dated == today
    with pytest.raises(ValueError, match="still to come"):
        letters.confirm_text(assessment, PAYER, "0" * 64, today + timedelta(days=1), by=member, at=AT)


def test_a_confirmation_counts_for_its_assessment_and_its_edition_alone(signed_in: Client, member: Member) -> None:
    key, other = concluded(member).assessment_id, concluded(member).assessment_id
    signed_in.post(at("letter_text", key, PAYER), READ)
    assert signed_in.get(at("letter_pdf", other, PAYER)).status_code == 409
    PolicyTextRead.objects.update(edition_sha256="0" * 64)
    assert signed_in.get(at("letter_pdf", key, PAYER)).status_code == 409


def test_a_therapist_reads_letters_and_is_offered_nothing_to_write(client: Client, member: Member) -> None:
    key = concluded(member).assessment_id
    client.force_login(a_member("Northern clinic", Role.THERAPIST).user)
    page = page_of(client.get(at("letter", key, PAYER)))
    assert at("letter_text", key, PAYER) not in page.links
    assert paragraph_at(key, PAYER) not in page.links
    assert client.get(paragraph_at(key)).status_code == 403
    assert client.post(at("letter_text", key, PAYER), READ).status_code == 403


@pytest.mark.parametrize("letter", ["nothing", "radboud", "smoking"])
def test_a_letter_that_there_is_not_is_not_found(signed_in: Client, member: Member, letter: str) -> None:
    key = concluded(member).assessment_id
    for address in (at("letter", key, letter), at("letter_pdf", key, letter), paragraph_at(key, letter)):
        assert signed_in.get(address).status_code == 404
    assert signed_in.get(paragraph_at(key, paragraph="nothing")).status_code == 404
    assert signed_in.get(at("letter_text", key, "referral")).status_code == 404


@pytest.mark.parametrize("name", ["letters", "letter", "letter_pdf", "letter_paragraph"])
def test_every_reading_is_noted(signed_in: Client, member: Member, name: str) -> None:
    conclusion = concluded(member)
    more = {"letters": [], "letter_paragraph": ["referral", "own_words"]}.get(name, ["referral"])
    signed_in.get(at(name, conclusion.assessment_id, *more))
    assert AuditLine.objects.get(verb="read", kind="conclusion").subject == str(conclusion.pk)


def test_a_sign_that_needs_a_doctor_today_stands_before_the_letter(signed_in: Client, member: Member) -> None:
    key = concluded(member, somebody(warning_signs=["fever_or_spreading_redness"])).assessment_id
    page: Page = page_of(signed_in.get(at("letter", key, "referral")))
    assert "This comes first" in page.headings
    assert "No verdict is given while a sign that needs a doctor today is recorded" in page.text
