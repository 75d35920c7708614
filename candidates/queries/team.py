"""Reading what a team said of an assessment, always within the reader's clinic."""

from collections.abc import Iterable
from datetime import datetime

from candidates import answer_documents
from candidates.answer_documents import Document
from candidates.membership import Member
from candidates.models import AnswerRevision, Assessment, Clinic, Impression, SectionComment, TeamView
from candidates.queries import assessments as queries
from candidates.roles import Act
from candidates.team import Comment, Quorum, Team, View

# Whether the record is ready is no answer about the person: saying so changes nobody's view.
NO_ANSWER = "ready_for_team"


def team_of(assessment: Assessment, *, seen_by: Member) -> Team:
    """Return the signed views and the comments, and what the clinic asks of them."""
    seen_by.must(Act.READ_CANDIDATES)
    of_clinic = {"clinic": seen_by.clinic, "assessment": assessment}
    views = list(TeamView.objects.filter(**of_clinic))
    comments = SectionComment.objects.filter(**of_clinic).select_related("author")
    return Team(_views(views, assessment), tuple(map(_comment, comments)), quorum_of(seen_by.clinic))


def quorum_of(clinic: Clinic) -> Quorum:
    """Return the quorum of a clinic."""
    return Quorum(
        clinic.quorum_views,
        tuple(clinic.quorum_roles.split(",")) if clinic.quorum_roles else (),
        clinic.quorum_required,
    )


def own_comment(key: int, *, seen_by: Member) -> SectionComment:
    """Return a comment that the reader wrote; SectionComment.DoesNotExist where there is none of that key."""
    return SectionComment.objects.get(clinic=seen_by.clinic, author=seen_by.user, pk=key)


def impression_of(assessment: Assessment, *, seen_by: Member) -> Impression | None:
    """Return the impression before the verdict; None where nobody was asked yet."""
    return Impression.objects.filter(clinic=seen_by.clinic, assessment=assessment).first()


def impression_is_due(assessment: Assessment, member: Member) -> bool:
    """Return whether a member is asked for an impression before the verdict is first shown.

    Nobody is while a sign that needs a doctor today is recorded: that comes first, and no verdict is given.
    """
    asked = assessment.is_open and member.clinic.asks_impression and member.may(Act.ANSWER)
    if not asked or impression_of(assessment, seen_by=member) is not None:
        return False
    return not answer_documents.warning_signs(queries.answers_of(assessment))


def _views(rows: list[TeamView], assessment: Assessment) -> tuple[View, ...]:
    last = {row.author_id: row.pk for row in rows}
    changed = _changes(rows, assessment)
    return tuple(
        View(
            row.name, row.role, row.says, row.reason, row.revision, row.at,
            changed.get(row.revision), last[row.author_id] != row.pk,
        )
        for row in rows
    )  # fmt: skip


def _changes(rows: list[TeamView], assessment: Assessment) -> dict[int, datetime]:
    """Return, for each revision on which a view rests and that is no longer how things stand, when that changed."""
    if not rows:
        return {}
    first = min(row.revision for row in rows)
    revisions = list(assessment.revisions.filter(number__gte=first).order_by("number"))
    changed = {}
    for number in {row.revision for row in rows}:
        moment = _changed_after(number, revisions)
        if moment is not None:
            changed[number] = moment
    return changed


def _changed_after(number: int, revisions: Iterable[AnswerRevision]) -> datetime | None:
    later = [(_answers(one), one.at) for one in revisions if one.number >= number]
    before = later[0][0]
    if later[-1][0] == before:
        return None
    return next(at for answers, at in later if answers != before)


def _answers(revision: AnswerRevision) -> Document | None:
    if revision.document is None:
        return None
    document = answer_documents.read(revision.document)
    facts = {fact: answer for fact, answer in document["facts"].items() if fact != NO_ANSWER}
    return {**document, "facts": facts}


def _comment(row: SectionComment) -> Comment:
    text = "" if row.withdrawn_at else row.text
    return Comment(row.pk, row.section, row.author_id, str(row.author), text, row.at, row.withdrawn_at)
