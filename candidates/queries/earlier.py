"""The latest earlier answer to each question: what earlier assessments of the same person held, and since when."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from candidates import answer_documents
from candidates.membership import Member
from candidates.models import AnswerRevision, Assessment
from candidates.roles import Act

# By the key of the limb, empty for what belongs to the person, and the fact.
Place = tuple[str, str]

# More saves than anybody makes in the assessments before this one; older ones are not looked through.
MOST = 200


@dataclass(frozen=True)
class Earlier:
    """An answer of an earlier assessment, and when it was given."""

    answer: Any
    at: datetime


def earlier_answers(assessment: Assessment, *, seen_by: Member) -> Mapping[Place, Earlier]:
    """Return the latest known answer to each question in the assessments of the person before this one."""
    found: dict[Place, Earlier] = {}
    settled: set[Place] = set()
    for revision in _revisions_before(assessment, seen_by):
        answers = dict(_known(answer_documents.read(revision.document or "{}")))
        for place, answer in answers.items():
            if place not in found or (place not in settled and found[place].answer == answer):
                found[place] = Earlier(answer, revision.at)
        # Further back it stood otherwise: the day that was found is the day on which it was given.
        settled |= {place for place, earlier in found.items() if answers.get(place) != earlier.answer}
    return found


def _revisions_before(assessment: Assessment, member: Member) -> list[AnswerRevision]:
    """Return the saves of the earlier assessments of the person in the reader's clinic, the latest first."""
    member.must(Act.READ_CANDIDATES)
    earlier = AnswerRevision.objects.filter(
        assessment__clinic=member.clinic,
        assessment__candidate=assessment.candidate_id,
        assessment__created_at__lt=assessment.created_at,
        document__isnull=False,
    )
    return list(earlier.order_by("-at", "-number")[:MOST])


def _known(document: Mapping[str, Any]) -> Iterator[tuple[Place, Any]]:
    """Yield what is known in a document; what is not known or does not apply is no value."""
    parts = {"": document.get("facts", {}), **document.get("limbs", {})}
    for key, answers in parts.items():
        for fact, answer in answers.items():
            if not (isinstance(answer, dict) and ("unknown" in answer or "not_applicable" in answer)):
                yield (key, fact), answer
