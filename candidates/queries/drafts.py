"""Reading drafts: everybody their own; of others only that there is one."""

import json
from datetime import datetime, timedelta

from candidates.membership import Member
from candidates.models import AnswerDraft, Assessment
from candidates.roles import Act

# How long a discarded draft can be taken back.
DISCARDED_FOR = timedelta(hours=1)


def draft_of(assessment: Assessment, page: str, *, seen_by: Member) -> AnswerDraft | None:
    """Return the reader's own draft of a page, discarded or not; None where there is none, or it cannot be saved."""
    if not (assessment.is_open and seen_by.may(Act.ANSWER)):
        return None
    return AnswerDraft.objects.filter(
        assessment=assessment, assessment__clinic=seen_by.clinic, user=seen_by.user, page=page
    ).first()


def back_until(draft: AnswerDraft, *, at: datetime) -> datetime | None:
    """Return until when a discarded draft can be taken back; None where it is too late."""
    until = draft.discarded_at + DISCARDED_FOR if draft.discarded_at else None
    return until if until and until > at else None


def fields_of(draft: AnswerDraft) -> list[tuple[str, str]]:
    """Return the names and values that were sent."""
    return [(name, value) for name, value in json.loads(draft.fields)]


def drafts_in(assessment: Assessment, *, seen_by: Member) -> list[AnswerDraft]:
    """Return who has typed into which page and neither saved nor discarded it, the last first."""
    seen_by.must(Act.READ_CANDIDATES)
    found = AnswerDraft.objects.filter(assessment=assessment, assessment__clinic=seen_by.clinic, discarded_at=None)
    return list(found.defer("fields").select_related("user").order_by("-at"))
