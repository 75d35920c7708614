"""What a conclusion freezes: the input, the answer to it, and who it is about, in one document that never changes."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from candidates import answer_documents, kept_aside, overriding
from candidates.engine import reading
from candidates.engine.encoding import encoded
from candidates.engine.evaluate import Judge
from candidates.engine.writing import evaluate
from candidates.membership import Member
from candidates.models import Assessment
from candidates.overriding import Override
from candidates.own_policies.beside import OWN_POLICIES
from candidates.queries import assessments as queries
from candidates.queries import team
from candidates.queries.adoption import is_adopted
from candidates.queries.judging import judge_beside, rules_of

FORM = 1


@dataclass(frozen=True)
class Frozen:
    """A frozen document, and the few things of it that lists and searches look at."""

    document: str
    evaluation: dict[str, Any]
    # Set aside in the assessment before, and nobody said whether that holds here.
    undecided: tuple[Override, ...]

    def columns(self) -> dict[str, Any]:
        """Return the columns of a conclusion."""
        return {
            "document": self.document,
            "sha256": hashlib.sha256(self.document.encode()).hexdigest(),
            "edition": self.evaluation["edition"]["name"],
            "edition_sha256": self.evaluation["edition"]["sha256"],
            "verdict": self.evaluation["verdict"],
            "referral": self.evaluation["referral"],
            "provisional": self.evaluation["provisional"],
        }


def freeze(assessment: Assessment, *, number: str, by: Member, at: datetime) -> Frozen:
    """Return everything that a reader of the conclusion will ever need, judged by the clinic's rules."""
    rules = rules_of(by.clinic)
    given = queries.input_of(assessment, seen_by=by, on=at.date(), rules=rules)
    evaluation = evaluated(rules.judge, given, at, adopted=is_adopted(rules.knowledge.edition, by=by.clinic))
    answers, earlier = queries.answers_of(assessment), queries.overrides_before(assessment)
    aside = overriding.set_aside(answers, earlier, evaluation)
    document = {
        "form": FORM,
        "number": number,
        "concluded_at": at.isoformat(),
        "concluded_by": str(by.user),
        "revision": queries.latest_revision(assessment).number,  # type: ignore[union-attr]
        "clinic": _clinic(by),
        "person": _person(assessment),
        "input": given,
        # Beside what is judged: it changes no verdict.
        "team": team.team_of(assessment, seen_by=by),
        "kept_aside": kept_aside.counted(answers),
        "set_aside": {"overrides": aside.overrides, "lapsed": aside.lapsed},
        # In the form in which it is handed out, decimals as text.
        "evaluation": msgspec.Raw(encoded(evaluation)),
    }
    if rules.own:
        document[OWN_POLICIES] = dict(rules.own)
    undecided = tuple(overriding.undecided(answers, earlier, evaluation))
    return Frozen(answer_documents.written(document), evaluation, undecided)


def evaluated(judge: Judge, given: dict[str, Any], at: datetime, *, adopted: bool) -> dict[str, Any]:
    """Return the answer to an input; the same input, edition, adoption and day give the same answer."""
    return evaluate(judge, reading.read(given, judge.knowledge, at.date()), adopted=adopted)


def evaluated_again(judge: Judge, frozen: dict[str, Any]) -> bytes:
    """Return the answer to a frozen input as JSON: the same bytes as the frozen answer, for ever.

    `judge` is that of the edition; the clinic's own policies are those that were frozen beside the input.
    """
    at = datetime.fromisoformat(frozen["concluded_at"])
    judge = judge_beside(judge, frozen.get(OWN_POLICIES, {}))
    # Whether the clinic had adopted the edition at that moment: what came after changes no past.
    adopted = frozen["evaluation"]["edition"]["adopted"]
    return encoded(evaluated(judge, frozen["input"], at, adopted=adopted))


def _clinic(by: Member) -> dict[str, Any]:
    clinic = by.clinic
    return {
        "name": clinic.name,
        "address": clinic.address,
        "warning_contact": clinic.warning_contact,
        "is_demonstration": clinic.is_demonstration,
        "logo": clinic.logo_sha256,
    }


def _person(assessment: Assessment) -> dict[str, Any]:
    candidate = assessment.candidate
    return {
        "key": str(candidate.pk),
        "family_name": candidate.family_name,
        "given_names": candidate.given_names,
        "birth_date": candidate.birth_date.isoformat() if candidate.birth_date else None,
        "reference": candidate.reference,
    }
