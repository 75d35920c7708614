"""Reading what a report is made from: a conclusion as it was frozen, or an open assessment as it stands."""

from datetime import datetime
from typing import Any

import msgspec

from candidates import answer_documents, kept_aside, overriding
from candidates.dossier import Clinic, Dossier, Logo, Person
from candidates.engine.reading import read
from candidates.engine.writing import evaluate
from candidates.membership import Member
from candidates.models import Assessment, Candidate, Conclusion, Edition, State
from candidates.models import Clinic as ClinicRow
from candidates.overriding import SetAside
from candidates.own_policies.beside import OWN_POLICIES, knowledge_with, tree_with
from candidates.queries import assessments
from candidates.queries.adoption import is_adopted
from candidates.queries.editions import knowledge_of, tree_of
from candidates.queries.genuine import check_address
from candidates.queries.judging import rules_of
from candidates.queries.logos import logo_of
from candidates.queries.team import team_of
from candidates.team import NOBODY, Team


def of_conclusion(conclusion: Conclusion) -> Dossier:
    """Return a conclusion with the edition that judged it; Edition.DoesNotExist where that edition is not here."""
    frozen = answer_documents.read(conclusion.document)
    edition = Edition.objects.get(name=conclusion.edition, sha256=conclusion.edition_sha256)
    # Conclusions from before there were own policies hold none.
    own = frozen.get(OWN_POLICIES, {})
    superseded = conclusion.assessment.state == State.SUPERSEDED
    return Dossier(
        state="superseded" if superseded else "concluded",
        number=frozen["number"],
        sha256=conclusion.sha256,
        # Conclusions from before there were logos name none.
        clinic=_clinic(frozen["clinic"], logo_of(conclusion.clinic, frozen["clinic"].get("logo", ""))),
        person=_person(frozen["person"]),
        at=datetime.fromisoformat(frozen["concluded_at"]),
        by=frozen["concluded_by"],
        given=frozen["input"],
        evaluation=frozen["evaluation"],
        tree=tree_with(tree_of(edition), own),
        knowledge=knowledge_with(knowledge_of(edition), own),
        check_at=check_address(conclusion.sha256),
        # Conclusions from before there were views hold none.
        team=msgspec.convert(frozen["team"], Team) if "team" in frozen else NOBODY,
        set_aside=_set_aside(frozen),
        kept_aside=frozenset((place, fact) for place, fact in frozen.get("kept_aside", ())),
    )


def of_assessment(assessment: Assessment, *, seen_by: Member, at: datetime) -> Dossier:
    """Return an assessment as it stands, judged by its clinic's rules; Refused where it cannot be judged."""
    rules = rules_of(seen_by.clinic)
    given = assessments.input_of(assessment, seen_by=seen_by, on=at.date(), rules=rules)
    case, adopted = read(given, rules.knowledge, at.date()), is_adopted(rules.knowledge.edition, by=seen_by.clinic)
    evaluation = evaluate(rules.judge, case, adopted=adopted)
    answers, earlier = assessments.answers_of(assessment), assessments.overrides_before(assessment)
    return Dossier(
        state="draft",
        number="",
        sha256="",
        clinic=clinic_of(seen_by),
        person=person_of(assessment.candidate),
        at=at,
        by=str(seen_by.user),
        given=given,
        evaluation=evaluation,
        tree=rules.tree,
        knowledge=rules.knowledge,
        team=team_of(assessment, seen_by=seen_by),
        set_aside=overriding.set_aside(answers, earlier, evaluation),
        kept_aside=frozenset(kept_aside.counted(answers)),
    )


def clinic_of(member: Member) -> Clinic:
    """Return the reader's clinic as it stands now on its letterhead."""
    return _clinic(_fields(member.clinic), logo_of(member.clinic, member.clinic.logo_sha256))


def person_of(candidate: Candidate) -> Person:
    """Return a person as recorded now."""
    return Person(candidate.family_name, candidate.given_names, candidate.birth_date, candidate.reference)


def _set_aside(frozen: dict[str, Any]) -> SetAside:
    """Return what was frozen of overrides; of conclusions from before days were kept, nothing but the input tells."""
    told = frozen.get("set_aside", {"overrides": (), "lapsed": ()})
    return SetAside(tuple(told["overrides"]), tuple(told["lapsed"]))


def _clinic(plain: dict[str, Any], logo: Logo | None) -> Clinic:
    return Clinic(plain["name"], plain["address"], plain["warning_contact"], plain["is_demonstration"], logo)


def _fields(clinic: ClinicRow) -> dict[str, Any]:
    return {name: getattr(clinic, name) for name in ("name", "address", "warning_contact", "is_demonstration")}


def _person(plain: dict[str, Any]) -> Person:
    born = datetime.fromisoformat(plain["birth_date"]).date() if plain["birth_date"] else None
    return Person(plain["family_name"], plain["given_names"], born, plain["reference"])
