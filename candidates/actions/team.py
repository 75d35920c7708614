"""What members of a team say: signed views, comments, the impression before the verdict."""

from datetime import datetime

from django.db import transaction

from candidates import answer_documents
from candidates.actions import audit, chain
from candidates.actions.opening import held_open
from candidates.membership import Member
from candidates.models import Assessment, Impression, Role, Say, SectionComment, TeamView
from candidates.roles import Act


@transaction.atomic
def give_view(
    assessment: Assessment, says: Say, reason: str, role: Role, *, read: int, by: Member, at: datetime
) -> TeamView:
    """Sign a view that rests on revision `read` of the answers; the member's earlier ones stay readable.

    Whoever calls it has asked for the member's password. ValueError where the member does not hold the role;
    NotOpenError where the assessment is concluded.
    """
    by.must(Act.TAKE_PART)
    if role not in by.roles_for(Act.TAKE_PART):
        raise ValueError(f"{by.user} gives no view as {role}.")
    locked = held_open(assessment)
    if not locked.revisions.filter(number=read).exists():
        raise ValueError(f"There is no revision {read}.")
    view = TeamView(
        clinic=by.clinic, assessment=locked, author=by.user, name=str(by.user),
        role=role, says=says, reason=reason.strip(), revision=read, at=at,
    )  # fmt: skip
    view.link = chain.add(
        by.clinic, kind="view", subject=chain.subject_of_view(view),
        document=answer_documents.written(chain.document_of_view(view)), author=by.user, at=at,
    )  # fmt: skip
    view.save(force_insert=True)
    audit.note("signed a view of", locked, by=by, at=at)
    return view


@transaction.atomic
def comment(assessment: Assessment, section: str, text: str, *, by: Member, at: datetime) -> SectionComment:
    """Write a comment about a section; NotOpenError where the assessment is concluded."""
    by.must(Act.TAKE_PART)
    locked = held_open(assessment)
    row = SectionComment.objects.create(
        clinic=by.clinic, assessment=locked, section=section, author=by.user, text=text.strip(), at=at
    )
    audit.note("commented on", locked, by=by, at=at, detail=section)
    return row


@transaction.atomic
def withdraw(comment: SectionComment, *, by: Member, at: datetime) -> None:
    """Withdraw an own comment: that it was there stays, what it said is shown no longer."""
    by.must(Act.TAKE_PART)
    locked = held_open(comment.assessment)
    if comment.withdrawn_at is None:
        comment.withdrawn_at = at
        comment.save(update_fields=["withdrawn_at"])
        audit.note("withdrew a comment on", locked, by=by, at=at, detail=comment.section)


@transaction.atomic
def note_impression(assessment: Assessment, says: str, *, by: Member, at: datetime) -> Impression:
    """Record how it looks before the verdict is shown, once for an assessment; empty where it is skipped."""
    by.must(Act.ANSWER)
    locked = held_open(assessment)
    made: tuple[Impression, bool] = Impression.objects.get_or_create(
        assessment=locked, defaults={"clinic": by.clinic, "says": says, "by": by.user, "at": at}
    )
    if made[1]:
        audit.note("gave an impression of" if says else "skipped the impression of", locked, by=by, at=at)
    return made[0]
