"""Reading two assessments of one person side by side: a conclusion and what came after it."""

from dataclasses import replace
from datetime import date, datetime

from candidates import answer_documents, kept_aside
from candidates.comparison import Comparison, Days, old_answers_with_new_rules
from candidates.dossier import Dossier
from candidates.engine.faults import Refused
from candidates.engine.reading import read
from candidates.engine.writing import evaluate
from candidates.membership import Member
from candidates.models import Assessment, Edition
from candidates.own_policies.beside import fitting, own_in
from candidates.queries import dossiers
from candidates.queries.judging import judge_beside, judge_of


def comparison(assessment: Assessment, *, seen_by: Member, at: datetime) -> Comparison | None:
    """Return an assessment beside the conclusion that it began from; None where it did not begin from one."""
    earlier = assessment.supersedes
    if earlier is None:
        return None
    before, now = _dossier(earlier, seen_by, at), _dossier(assessment, seen_by, at)
    between, refused = _between(before, now)
    return Comparison(before, now, between, refused, _days(earlier), _days(assessment))


def _dossier(assessment: Assessment, member: Member, at: datetime) -> Dossier:
    if assessment.is_open:
        return dossiers.of_assessment(assessment, seen_by=member, at=at)
    return dossiers.of_conclusion(assessment.conclusion)


def _between(before: Dossier, now: Dossier) -> tuple[Dossier | None, tuple[str, ...]]:
    """Return the earlier answers as the later rules judge them, or why they cannot."""
    known = now.knowledge.edition
    edition = Edition.objects.get(name=known.name, sha256=known.sha256)
    judge = judge_beside(judge_of(edition), own_in(now.tree))
    given = fitting(old_answers_with_new_rules(before.given, now.given), judge.knowledge)
    try:
        case = read(given, judge.knowledge, now.as_of)
    except Refused as refused:
        return None, tuple(fault.wrong for fault in refused.faults)
    adopted = now.evaluation["edition"]["adopted"]
    return replace(now, given=given, evaluation=evaluate(judge, case, adopted=adopted)), ()


def _days(assessment: Assessment) -> Days:
    """Return since when each answer of an assessment stands as it does, over all that it began from."""
    stands: dict[tuple[str | None, str], tuple[object, date]] = {}
    keys: list[str] = []
    for document, day in _history(assessment):
        # What is kept aside for a while and comes back stands since it was given.
        given = kept_aside.aside(document) | kept_aside.by_place(document)
        kept = {
            place: stands[place] for place, answer in given.items() if place in stands and stands[place][0] == answer
        }
        stands = {place: (answer, day) for place, answer in given.items()} | kept
        keys = list(document["limbs"])
    return {(None if key is None else keys.index(key), fact): day for (key, fact), (_, day) in stands.items()}


def _history(assessment: Assessment) -> list[tuple[answer_documents.Document, date]]:
    """Return every document of an assessment and of those before it, the oldest first, with the day it was saved."""
    chain, seen = [assessment], assessment
    while seen.supersedes is not None:
        seen = seen.supersedes
        chain.append(seen)
    revisions = [one for each in reversed(chain) for one in each.revisions.order_by("number")]
    return [(answer_documents.read(one.document), one.at.date()) for one in revisions if one.document is not None]
