"""Records as plain data: every key always there, null where nothing is recorded."""

from datetime import date
from typing import Any

from candidates import answer_documents, kept_aside, overriding
from candidates.api.conditions import Document
from candidates.api.pages import about
from candidates.models import AnswerRevision, Assessment, Candidate, Conclusion, Edition, PlanItem, ResidualLimb, State
from candidates.own_policies.beside import OWN_POLICIES, Own
from candidates.team import Comment, Team, View
from candidates.wording.marks import OWN_POLICY

# What of an answer document stands beside an assessment.
ANSWERED = (*answer_documents.EMPTY, kept_aside.KEY)
# What of an evaluation stands beside an assessment or a conclusion.
SUMMED_UP = (
    "as_of", "engine", "intended_use", "limits_of_knowledge", "provisional", "referral", "verdict", "warnings",
)  # fmt: skip


def with_use(document: Document, edition: Edition) -> Document:
    """Return a document with the edition in force, what it is meant for, and where its knowledge ends."""
    return {**about(edition), **document}


def limb(limb: ResidualLimb) -> Document:
    """Return a residual limb."""
    return {"id": limb.pk, "level": limb.level, "side": limb.side or None}


def person(candidate: Any) -> Document:
    """Return a person as the lists have it, with the state of the latest assessment."""
    return {
        "id": candidate.pk,
        "family_name": candidate.family_name,
        "given_names": candidate.given_names,
        "birth_date": candidate.birth_date,
        "reference": candidate.reference,
        "limbs": [limb(one) for one in candidate.limbs.all()],
        "archived_at": candidate.archived_at,
        "created_at": candidate.created_at,
        "latest_assessment": candidate.latest_assessment,
        "state": candidate.latest_state or "none",
        "assessment_changed_at": candidate.last_changed,
    }


def person_with_note(candidate: Candidate) -> Document:
    """Return a person with everything that is recorded."""
    return {**person(candidate), "note": candidate.note}


def assessment(assessment: Any) -> Document:
    """Return an assessment as the lists have it: whose it is, how far it has come, and the last revision's number."""
    return {
        "id": assessment.pk,
        "candidate": assessment.candidate_id,
        "state": assessment.state,
        "revision": assessment.last_revision,
        "supersedes": assessment.supersedes_id,
        "conclusion": assessment.concluded_as,
        "created_at": assessment.created_at,
        "created_by": str(assessment.created_by),
        "changed_at": assessment.changed_at,
    }


def revision(revision: AnswerRevision) -> Document:
    """Return who saved answers, when, and the digest of what was saved; never the answers."""
    return {
        "number": revision.number,
        "author": str(revision.author),
        "at": revision.at,
        "sha256": revision.link.digest,
    }


def answers(assessment: Assessment, revision: AnswerRevision | None) -> Document:
    """Return the answers as they stand after a revision; empty where that was erased."""
    erased = revision is None or revision.document is None
    document = answer_documents.EMPTY if erased else answer_documents.read(revision.document)  # type: ignore[union-attr,arg-type]
    return {
        "assessment": assessment.pk,
        "state": assessment.state,
        "revision": revision.number if revision else None,
        **{key: document[key] for key in answer_documents.EMPTY},
        kept_aside.KEY: document.get(kept_aside.KEY, kept_aside.NOTHING),
    }


def summed_up(evaluation: Document) -> Document:
    """Return what is read first of an evaluation, with the edition that judged."""
    return {"edition": evaluation["edition"], **{key: evaluation[key] for key in SUMMED_UP}}


def conclusion_line(conclusion: Conclusion) -> Document:
    """Return a conclusion as the lists have it."""
    return {
        "id": conclusion.pk,
        "number": conclusion.number,
        "assessment": conclusion.assessment_id,
        "candidate": conclusion.assessment.candidate_id,
        "superseded": conclusion.assessment.state == State.SUPERSEDED,
        "concluded_at": conclusion.concluded_at,
        "concluded_by": str(conclusion.concluded_by),
        "sha256": conclusion.sha256,
        "verdict": conclusion.verdict,
        "referral": conclusion.referral,
        "provisional": conclusion.provisional,
        "edition": {"name": conclusion.edition, "sha256": conclusion.edition_sha256},
    }


def concluded(conclusion: Conclusion) -> Document:
    """Return a conclusion with what is read first of what it froze, and what it set aside."""
    document = frozen(conclusion)
    own = own_policies(document.get(OWN_POLICIES, {}))
    return {**conclusion_line(conclusion), **summed_up(document["evaluation"]), **own, **_set_aside(document)}


def own_policies(own: Own) -> Document:
    """Return the clinic's own policies beside an evaluation, each marked so in words; its findings name the id."""
    return {OWN_POLICIES: [_own_policy(key, one) for key, one in sorted(own.items())]}


def _own_policy(key: str, own: Document) -> Document:
    policy, version = own["policy"], own["version"]
    put = {"version": version["number"], "put_in_force_by": version["by"], "put_in_force_at": version["at"]}
    read = {"source": own["source"]["cite"], "basis": own["source"]["basis"], "complete": policy["complete"] == "yes"}
    names = ("title", "kind", "jurisdiction")
    return {"id": key, "mark": OWN_POLICY, **{name: policy[name] for name in names}, **read, **put}


def _set_aside(document: Document) -> Document:
    """Return which findings a conclusion set aside, each with its day, and which of the assessment before lapsed."""
    # Conclusions from before days were kept tell by their input alone.
    told = document.get("set_aside", {"overrides": document["input"].get("overrides", []), "lapsed": []})
    return {"overrides": told["overrides"], overriding.LAPSED: told["lapsed"]}


def frozen(conclusion: Conclusion) -> Document:
    """Return what a conclusion froze."""
    return answer_documents.read(conclusion.document)


def plan(item: PlanItem, on: date) -> Document:
    """Return one part of a plan, and whether it is overdue on a day."""
    return {
        "id": item.pk,
        "candidate": item.candidate_id,
        "assessment": item.assessment_id,
        "criterion": item.criterion,
        "side": item.side or None,
        "action": item.action,
        "owner": item.owner,
        "member": str(item.member) if item.member else None,
        "look_again": item.look_again,
        "state": item.state,
        "overdue": item.is_open and item.look_again < on,
        "created_at": item.created_at,
        "created_by": str(item.created_by),
        "changed_at": item.changed_at,
        "changed_by": str(item.changed_by),
    }


def view(view: View) -> Document:
    """Return a signed view, and whether it counts for the quorum."""
    names = ("name", "role", "says", "reason", "revision", "at", "answers_changed", "followed", "counts")
    return {name: getattr(view, name) for name in names}


def quorum(team: Team) -> Document:
    """Return what the clinic asks of its team, and whether that stands."""
    asked = team.quorum
    return {"views": asked.views, "roles": asked.roles, "required": asked.required, "stands": team.has_quorum}


def comment(comment: Comment) -> Document:
    """Return a comment; its text is empty where it was withdrawn."""
    return {name: getattr(comment, name) for name in ("section", "name", "text", "at", "withdrawn_at")}
