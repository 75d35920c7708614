"""Keeping what stands in a form before it is saved. A draft is no part of the record, so it has no audit line."""

import json
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from candidates.actions.assessments import NotOpenError
from candidates.membership import Member
from candidates.models import AnswerDraft, Assessment
from candidates.roles import Act

# Characters: ten times what the longest page holds when every field is full.
LONGEST = 200_000


class TooLongError(Exception):
    """More was sent than any page of questions holds."""


@transaction.atomic
def keep(
    assessment: Assessment, page: str, fields: Sequence[tuple[str, str]], *, by: Member, at: datetime
) -> AnswerDraft:
    """Keep what a member typed into a page, in the place of the member's draft before.

    NotOpenError where the assessment is closed; TooLongError beyond 200,000 characters.
    """
    by.must(Act.ANSWER)
    written = json.dumps(fields)
    if len(written) > LONGEST:
        raise TooLongError("This is more than a page of questions holds.")
    if not Assessment.objects.select_for_update().get(pk=assessment.pk).is_open:
        raise NotOpenError("This assessment is concluded. Begin a new one to change an answer.")
    draft, _ = AnswerDraft.objects.update_or_create(
        assessment=assessment, user=by.user, page=page, defaults={"fields": written, "at": at}
    )
    return draft


@transaction.atomic
def discard(assessment: Assessment, page: str, *, by: Member) -> None:
    """Drop the member's own draft of a page; nothing happens where there is none."""
    by.must(Act.ANSWER)
    AnswerDraft.objects.filter(assessment=assessment, user=by.user, page=page).delete()
