"""Reading letters: what people wrote into them, which text of a policy they read, within the reader's clinic."""

from candidates.dossier import Dossier
from candidates.letter_edits import REFERRAL, Edit, TextRead, Written
from candidates.membership import Member
from candidates.models import Assessment, LetterEdit, PolicyTextRead
from candidates.own_policies.beside import rules_of_policy
from candidates.report.content.letters.letter import Letter
from candidates.report.content.letters.necessity import funders, necessity_letter
from candidates.report.content.letters.referral import referral_letter
from candidates.roles import Act


def letter_of(assessment: Assessment, dossier: Dossier, kind: str, *, seen_by: Member) -> tuple[Letter, Written]:
    """Return a letter of an assessment and what people wrote into it.

    `kind` is a referral or the key of a policy; LetterEdit.DoesNotExist where the person was judged by no payer or
    commissioner of that name.
    """
    if kind != REFERRAL and kind not in {policy.id for policy in funders(dossier)}:
        raise LetterEdit.DoesNotExist
    written = written_in(assessment, kind, seen_by=seen_by, edition_sha256=rules_of_letter(dossier, kind))
    letter = referral_letter(dossier, written) if kind == REFERRAL else necessity_letter(dossier, kind, written)
    return letter, written


def rules_of_letter(dossier: Dossier, kind: str) -> str:
    """Return the digest of the requirements that a letter prints: of the edition, or of the clinic's own policy."""
    return rules_of_policy(kind, dossier.tree, dossier.evaluation["edition"]["sha256"])


def written_in(assessment: Assessment, letter: str, *, seen_by: Member, edition_sha256: str = "") -> Written:
    """Return what was written into a letter; of a policy also who read its text under these requirements."""
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
