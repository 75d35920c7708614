"""One letter of an assessment as somebody reads or writes it: of its conclusion, or of how it stands."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from candidates.actions.audit import note_reading
from candidates.dossier import Dossier
from candidates.letter_edits import REFERRAL, Written
from candidates.membership import Member
from candidates.models import Assessment
from candidates.queries import assessments, dossiers
from candidates.queries.letter_edits import letter_of
from candidates.report.content.letters.letter import Letter
from candidates.report.content.letters.paragraphs import Paragraph
from candidates.roles import Act
from candidates.web.words import Word


@dataclass(frozen=True)
class OpenedLetter:
    """A letter with its assessment, its dossier and what people wrote into it."""

    member: Member
    assessment: Assessment
    dossier: Dossier
    written: Written
    letter: Letter

    def paragraph(self, id: str) -> Paragraph:
        """Return a paragraph; Http404 where the letter has none of that name."""
        for one in self.letter.paragraphs():
            if one.id == id:
                return one
        raise Http404

    def shown(self) -> dict[str, Any]:
        """Return what every page about the letter shows."""
        return {
            "key": self.assessment.pk,
            "letter": self.letter,
            "title": title_of(self.letter.kind),
            "may_write": self.member.may(Act.WRITE_LETTERS),
            "assessment": self.assessment,
            "logo": self.dossier.clinic.logo,
            # Our own drawing.
            "code": SafeString(self.letter.foot.check.svg if self.letter.foot.check else ""),
        }


def title_of(kind: str) -> Word:
    """Return what a letter is called in the language of the reader."""
    return _("Referral letter") if kind == REFERRAL else _("Letter of medical necessity")


def dossier_of(key: UUID, *, seen_by: Member, at: datetime) -> tuple[Assessment, Dossier]:
    """Return an assessment and its dossier, the reading noted; DoesNotExist where the clinic has none of that key."""
    assessment = assessments.assessment(key, seen_by=seen_by)
    if assessment.is_open:
        note_reading(assessment, by=seen_by)
        return assessment, dossiers.of_assessment(assessment, seen_by=seen_by, at=at)
    conclusion = assessments.conclusion(assessment.conclusion.pk, seen_by=seen_by)
    note_reading(conclusion, by=seen_by)
    return assessment, dossiers.of_conclusion(conclusion)


def opened(key: UUID, kind: str, *, seen_by: Member, at: datetime) -> OpenedLetter:
    """Return a letter; DoesNotExist where the person was judged by no payer or commissioner of that name."""
    assessment, dossier = dossier_of(key, seen_by=seen_by, at=at)
    letter, written = letter_of(assessment, dossier, kind, seen_by=seen_by)
    return OpenedLetter(seen_by, assessment, dossier, written, letter)
