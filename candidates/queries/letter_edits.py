"""Reading what people wrote into a letter, and which text of a policy they read, within the reader's clinic."""

from candidates.letter_edits import Edit, TextRead, Written
from candidates.membership import Member
from candidates.models import Assessment, LetterEdit, PolicyTextRead
from candidates.roles import Act


def written_in(assessment: Assessment, letter: str, *, seen_by: Member, edition_sha256: str = "") -> Written:
    """Return what was written into a letter; of a policy also who read its text under the edition that is named."""
    seen_by.must(Act.READ_REPORTS)
    edits = LetterEdit.objects.filter(clinic=seen_by.clinic, assessment=assessment, letter=letter)
    texts = PolicyTextRead.objects.filter(
        clinic=seen_by.clinic, assessment=assessment, policy=letter, edition_sha256=edition_sha256
    )
    return Written(tuple(map(_edit, edits)), _read(texts.last()))


def _edit(row: LetterEdit) -> Edit:
    return Edit(row.pk, row.paragraph, row.generated, row.edited, row.name, row.at)


def _read(row: PolicyTextRead | None) -> TextRead | None:
    return TextRead(row.dated, row.name, row.at) if row else None
