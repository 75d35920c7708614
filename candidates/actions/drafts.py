"""Keeping what stands in a form before it is saved. A draft is no part of the record, so it has no audit line."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from candidates.actions.opening import held_open
from candidates.membership import Member
from candidates.models import AnswerDraft, Assessment, Candidate
from candidates.queries.drafts import DISCARDED_FOR
from candidates.roles import Act

# Characters: ten times what the longest page holds when every field is full.
LONGEST = 200_000
# Since it was last changed; then nobody comes back to it.
KEPT_FOR = timedelta(days=30)


class TooLongError(Exception):
    """More was sent than any page of questions holds."""


@transaction.atomic
def keep(
    assessment: Assessment, page: str, fields: Sequence[tuple[str, str]], *, by: Member, at: datetime
) -> AnswerDraft:
    """Keep what a member typed into a page, in the place of the member's draft before, discarded or not.

    NotOpenError where the assessment is closed or the person archived; TooLongError beyond 200,000 characters.
    """
    by.must(Act.ANSWER)
    written = json.dumps(fields)
    if len(written) > LONGEST:
        raise TooLongError("This is more than a page of questions holds.")
    held_open(assessment)
    draft, _ = AnswerDraft.objects.update_or_create(
        assessment=assessment, user=by.user, page=page, defaults={"fields": written, "at": at, "discarded_at": None}
    )
    return draft


@transaction.atomic
def discard(assessment: Assessment, page: str, *, by: Member, at: datetime) -> None:
    """Show the member's own draft of a page no more; for an hour it can be taken back."""
    by.must(Act.ANSWER)
    drafts = AnswerDraft.objects.filter(assessment=assessment, user=by.user, page=page, discarded_at=None)
    drafts.update(discarded_at=at)


@transaction.atomic
def take_back(assessment: Assessment, page: str, *, by: Member, at: datetime) -> bool:
    """Let a discarded draft stand again as it was typed; return whether it was still there."""
    by.must(Act.ANSWER)
    drafts = AnswerDraft.objects.filter(assessment=assessment, user=by.user, page=page)
    return drafts.filter(discarded_at__gt=at - DISCARDED_FOR).update(discarded_at=None) > 0


def drop_of(candidate: Candidate) -> None:
    """Drop every draft of a person; inside the transaction of what ends them."""
    AnswerDraft.objects.filter(assessment__candidate=candidate).delete()


def forget_old(*, at: datetime) -> int:
    """Drop drafts that nobody has changed for thirty days, or that were discarded an hour ago; return how many."""
    old = AnswerDraft.objects.filter(Q(at__lt=at - KEPT_FOR) | Q(discarded_at__lte=at - DISCARDED_FOR))
    # Looking costs nothing; removing, even nothing, would keep other writers waiting.
    return old.delete()[0] if old.exists() else 0
