"""Writing letters: a paragraph is edited or put back, and the current text of a policy is confirmed."""

from datetime import date, datetime
from hashlib import sha256

from django.db import transaction

from candidates.actions import audit
from candidates.letter_edits import LONGEST, Edit, Written
from candidates.membership import Member
from candidates.models import Assessment, LetterEdit, PolicyTextRead
from candidates.queries.letter_edits import written_in
from candidates.report.content.letters.paragraphs import Paragraph
from candidates.roles import Act


class WrittenMeanwhileError(Exception):
    """Somebody else wrote this paragraph in the meantime, or what is generated changed."""


def seen_of(paragraph: Paragraph, written: Written) -> str:
    """Return what somebody saw of a paragraph: its last edit and the generated text, as a digest."""
    last = written.last(paragraph.id)
    return sha256(f"{last.key if last else 0} {paragraph.generated}".encode()).hexdigest()


@transaction.atomic
def edit(
    assessment: Assessment, letter: str, paragraph: Paragraph, text: str, *, seen: str, by: Member, at: datetime
) -> LetterEdit | None:  # fmt: skip
    """Write a text in place of a paragraph; an empty one puts it back. None where that changes nothing.

    `seen` is what the writer saw of it. WrittenMeanwhileError where it stands otherwise now; ValueError where the
    text is too long.
    """
    by.must(Act.WRITE_LETTERS)
    held = Assessment.objects.select_for_update().get(pk=assessment.pk)
    if len(text) > LONGEST:
        raise ValueError(f"A paragraph holds at most {LONGEST} characters.")
    written = written_in(held, letter, seen_by=by)
    if seen_of(paragraph, written) != seen:
        raise WrittenMeanwhileError(
            "This paragraph was written meanwhile. Nothing of yours is lost: look, and save again."
        )
    text = "" if text.strip() == paragraph.generated else text.strip()
    last = written.last(paragraph.id)
    if _stands(last, paragraph, text):
        return None
    row = LetterEdit.objects.create(
        clinic=by.clinic, assessment=held, letter=letter, paragraph=paragraph.id,
        generated=paragraph.generated, edited=text, by=by.user, name=str(by.user), at=at,
    )  # fmt: skip
    verb = "edited a letter of" if text else "put back a letter of"
    audit.note(verb, held, by=by, at=at, detail=f"{letter}, {paragraph.id}")
    return row


def _stands(last: Edit | None, paragraph: Paragraph, text: str) -> bool:
    """Return whether a text stands in its place already, beside the same generated text."""
    if last is None or not last.edited:
        return not text
    return (last.edited, last.generated) == (text, paragraph.generated)


@transaction.atomic
def confirm_text(
    assessment: Assessment, policy: str, edition_sha256: str, dated: date, *, by: Member, at: datetime
) -> PolicyTextRead:  # fmt: skip
    """Confirm that the member read the current text of a policy, which bears this day.

    ValueError where that day is still to come.
    """
    by.must(Act.WRITE_LETTERS)
    if dated > at.date():
        raise ValueError("A text that was read cannot bear a day that is still to come.")
    row = PolicyTextRead.objects.create(
        clinic=by.clinic, assessment=assessment, policy=policy, edition_sha256=edition_sha256, dated=dated,
        by=by.user, name=str(by.user), at=at,
    )  # fmt: skip
    audit.note("confirmed the text of a policy for", assessment, by=by, at=at, detail=policy)
    return row
