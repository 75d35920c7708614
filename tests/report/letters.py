"""Letters for tests: what people wrote into one, and each kind on paper for anybody."""

from datetime import UTC, date, datetime, timedelta

from candidates.dossier import Dossier
from candidates.letter_edits import NOTHING, Edit, TextRead, Written
from candidates.report.content.letters.necessity import necessity_letter
from candidates.report.content.letters.referral import referral_letter
from candidates.report.papers import letter_pdf
from candidates.report.setting import Size
from tests.report.dossiers import AT

READ_AT = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
READ = TextRead(date(2026, 9, 1), "Dr Grey", READ_AT)
CONFIRMED = Written(text_read=READ)
NOT_IN_FULL = "anthem-or-pr-00008"
IN_FULL = "nhs-england-2206"


def edited(paragraph: str, generated: str, says: str, later: int = 1) -> Edit:
    """What Dr Grey wrote in place of a paragraph, so many hours after the conclusion."""
    return Edit(later, paragraph, generated, says, "Dr Grey", AT + timedelta(hours=later))


def referral_pdf(dossier: Dossier, size: Size = "a4", written: Written = NOTHING) -> bytes:
    """The referral letter, with what people wrote in place of its paragraphs."""
    return letter_pdf(referral_letter(dossier, written), dossier, size, written)


def necessity_pdf(dossier: Dossier, size: Size = "a4", *, policy: str, written: Written = NOTHING) -> bytes:
    """The letter of medical necessity under one policy."""
    return letter_pdf(necessity_letter(dossier, policy, written), dossier, size, written)


def necessity_of(dossier: Dossier, size: Size = "a4") -> bytes:
    """The letter of medical necessity under one payer, whose current text somebody confirmed."""
    return necessity_pdf(dossier, size, policy=NOT_IN_FULL, written=CONFIRMED)
