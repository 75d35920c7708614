"""An assessment from its beginning to its conclusion, and what is kept of it."""

import json
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from candidates import answer_documents
from candidates.actions import assessments, candidates, chain
from candidates.actions.freezing import evaluated_again
from candidates.engine.encoding import encoded
from candidates.engine.faults import Refused
from candidates.engine.writing import evaluate
from candidates.membership import Member, NotAllowedError, member_of
from candidates.models import (
    AnswerRevision,
    Assessment,
    AuditLine,
    Candidate,
    ChainLink,
    Clinic,
    Conclusion,
    Membership,
    Role,
    State,
    User,
)
from candidates.queries import assessments as queries
from candidates.queries.judging import current_judge

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LENGTH = {"value": "18.2", "unit": "cm", "landmark": "lesser_trochanter_midline", "method": "ct"}


@pytest.fixture
def prosthetist() -> Member:
    """A prosthetist of a clinic."""
    return a_member("Northern clinic", Role.PROSTHETIST)


def a_member(clinic: str, role: Role) -> Member:
    """Return a member of a clinic in a role."""
    user = User.objects.create_user(f"{role}@{clinic.split()[0].lower()}.example", "secret", name=f"{role} of {clinic}")
    place, _ = Clinic.objects.get_or_create(name=clinic, defaults={"asks_impression": False})
    Membership.objects.create(user=user, clinic=place, role=role)
    member = member_of(user, place)
    assert member is not None
    return member


def a_person(member: Member) -> Candidate:
    """Return a person with one residual limb."""
    fields = {"family_name": "Lindqvist", "given_names": "Åsa", "birth_date": datetime(1984, 3, 2, tzinfo=UTC).date()}
    return candidates.add(fields, [("transfemoral", "left")], by=member, at=NOW)


def limb_of(person: Candidate) -> str:
    """Return the key of the only limb."""
    return str(person.limbs.get().pk)


def test_an_assessment_begins_with_what_the_record_says(prosthetist: Member) -> None:
    person = a_person(prosthetist)
    assessment = assessments.begin(person, by=prosthetist, at=NOW)
    answers = queries.answers_of(assessment)
    assert answers["facts"] == {"birth_date": "1984-03-02"}
    assert answers["limbs"] == {limb_of(person): {"level": "transfemoral", "side": "left"}}


def test_a_second_beginning_goes_on_with_the_open_assessment(prosthetist: Member) -> None:
    person = a_person(prosthetist)
    assert assessments.begin(person, by=prosthetist, at=NOW) == assessments.begin(person, by=prosthetist, at=NOW)


def test_each_save_is_a_revision_and_a_link(prosthetist: Member) -> None:
    person = a_person(prosthetist)
    assessment = assessments.begin(person, by=prosthetist, at=NOW)
    saved = assessments.record(
        assessment, {"smoking": "never"}, {limb_of(person): {"residual_bone_length": LENGTH}}, by=prosthetist, at=NOW
    )
    assert saved.number == 2
    assert queries.answers_of(assessment)["limbs"][limb_of(person)]["residual_bone_length"] == LENGTH
    assert ChainLink.objects.filter(clinic=prosthetist.clinic).count() == 2
    assert chain.verify(prosthetist.clinic) == []


def test_answers_that_cannot_be_are_refused_and_nothing_is_kept(prosthetist: Member) -> None:
    person = a_person(prosthetist)
    assessment = assessments.begin(person, by=prosthetist, at=NOW)
    with pytest.raises(Refused):
        assessments.record(assessment, {"smoking": "sometimes"}, {}, by=prosthetist, at=NOW)
    assert assessment.revisions.count() == 1


def test_a_conclusion_freezes_what_was_judged_and_is_judged_the_same_again(prosthetist: Member) -> None:
    person = a_person(prosthetist)
    assessment = assessments.begin(person, by=prosthetist, at=NOW)
    assessments.record(assessment, {"smoking": "current_light"}, {}, by=prosthetist, at=NOW)
    conclusion = assessments.conclude(assessment, by=prosthetist, at=NOW)
    frozen = json.loads(conclusion.document)
    assert evaluated_again(current_judge(), frozen) == encoded(frozen["evaluation"])
    assert Assessment.objects.get(pk=assessment.pk).state == State.CONCLUDED


def test_the_reports_of_each_clinic_are_numbered_by_themselves(prosthetist: Member) -> None:
    southern = a_member("Southern clinic", Role.PROSTHETIST)
    numbers = [
        assessments.conclude(assessments.begin(a_person(by), by=by, at=NOW), by=by, at=NOW).number
        for by in (prosthetist, prosthetist, southern)
    ]
    assert numbers == [f"{NOW:%Y}-0001", f"{NOW:%Y}-0002", f"{NOW:%Y}-0001"]


def test_a_concluded_assessment_takes_no_answer(prosthetist: Member) -> None:
    assessment = assessments.begin(a_person(prosthetist), by=prosthetist, at=NOW)
    assessments.conclude(assessment, by=prosthetist, at=NOW)
    with pytest.raises(assessments.NotOpenError):
        assessments.record(assessment, {"smoking": "never"}, {}, by=prosthetist, at=NOW)


def test_a_new_assessment_starts_from_the_last_and_supersedes_it_once_concluded(prosthetist: Member) -> None:
    person = a_person(prosthetist)
    first = assessments.begin(person, by=prosthetist, at=NOW)
    assessments.record(first, {"smoking": "current_light"}, {}, by=prosthetist, at=NOW)
    assessments.conclude(first, by=prosthetist, at=NOW)
    second = assessments.begin(person, by=prosthetist, at=NOW)
    assert queries.answers_of(second)["facts"]["smoking"] == "current_light"
    assert Assessment.objects.get(pk=first.pk).state == State.CONCLUDED
    assessments.conclude(second, by=prosthetist, at=NOW)
    assert Assessment.objects.get(pk=first.pk).state == State.SUPERSEDED


def test_a_document_can_be_erased_and_the_chain_still_holds(prosthetist: Member) -> None:
    assessments.begin(a_person(prosthetist), by=prosthetist, at=NOW)
    AnswerRevision.objects.update(document=None)
    assert chain.verify(prosthetist.clinic) == []


@pytest.mark.parametrize("harm", ["changed", "removed", "moved", "cut off"])
def test_the_chain_says_which_row_was_harmed(prosthetist: Member, harm: str) -> None:
    person = a_person(prosthetist)
    assessment = assessments.begin(person, by=prosthetist, at=NOW)
    for smoking in ("never", "current_light", "former_over_3m"):
        assessments.record(assessment, {"smoking": smoking}, {}, by=prosthetist, at=NOW)
    second = AnswerRevision.objects.get(number=2)
    if harm == "changed":
        AnswerRevision.objects.filter(pk=second.pk).update(document="{}")
    elif harm == "removed":
        second.delete()
    elif harm == "moved":
        AnswerRevision.objects.filter(pk=second.pk).update(number=9)
    else:
        last = AnswerRevision.objects.get(number=4)
        last.delete()
        last.link.delete()
    found = chain.verify(prosthetist.clinic)
    assert [entry.position for entry in found] == [4 if harm == "cut off" else 2]


def test_what_was_done_is_noted_without_naming_the_person(prosthetist: Member) -> None:
    assessment = assessments.begin(a_person(prosthetist), by=prosthetist, at=NOW)
    assessments.conclude(assessment, by=prosthetist, at=NOW)
    lines = list(AuditLine.objects.filter(clinic=prosthetist.clinic))
    assert {line.verb for line in lines} == {"added", "began", "concluded"}
    assert not any("Lindqvist" in f"{line.detail}{line.subject}" for line in lines)


def test_a_therapist_answers_but_does_not_conclude(prosthetist: Member) -> None:
    assessment = assessments.begin(a_person(prosthetist), by=prosthetist, at=NOW)
    therapist = a_member("Northern clinic", Role.THERAPIST)
    assessments.record(assessment, {"smoking": "never"}, {}, by=therapist, at=NOW)
    with pytest.raises(NotAllowedError):
        assessments.conclude(assessment, by=therapist, at=NOW)
    assert not Conclusion.objects.exists()


def test_another_clinics_assessment_is_not_found(prosthetist: Member) -> None:
    assessment = assessments.begin(a_person(prosthetist), by=prosthetist, at=NOW)
    stranger = a_member("Southern clinic", Role.SURGEON)
    with pytest.raises(Assessment.DoesNotExist):
        queries.assessment(assessment.pk, seen_by=stranger)


def test_once_ready_for_the_team_it_is_asked_who_of_them_has_assessed(prosthetist: Member) -> None:
    assessment = assessments.begin(a_person(prosthetist), by=prosthetist, at=NOW)
    assert "mdt_complete" not in asked(assessment, prosthetist)
    assessments.set_ready(assessment, ready=True, by=prosthetist, at=NOW)
    assert "mdt_complete" in asked(assessment, prosthetist)
    assessments.set_ready(assessment, ready=False, by=prosthetist, at=NOW)
    assert "mdt_complete" not in asked(assessment, prosthetist)


def test_a_new_assessment_is_not_ready_because_the_last_one_was(prosthetist: Member) -> None:
    person = a_person(prosthetist)
    last = assessments.begin(person, by=prosthetist, at=NOW)
    assessments.set_ready(last, ready=True, by=prosthetist, at=NOW)
    assessments.conclude(last, by=prosthetist, at=NOW)
    assert "mdt_complete" not in asked(assessments.begin(person, by=prosthetist, at=NOW), prosthetist)


def asked(assessment: Assessment, member: Member) -> set[str]:
    """Return the facts that the answer says are missing."""
    answer = json.loads(encoded(evaluate(current_judge(), queries.case_of(assessment, seen_by=member, on=NOW.date()))))
    return {entry["fact"] for entry in answer["missing"]}


@pytest.mark.parametrize("number", [Decimal("81.50"), 81, "81.50"])
def test_a_number_is_kept_as_exactly_as_it_was_given(prosthetist: Member, number: object) -> None:
    assessment = assessments.begin(a_person(prosthetist), by=prosthetist, at=NOW)
    weight = {"value": number, "unit": "kg"}
    assessments.record(assessment, {"body_weight": weight}, {}, by=prosthetist, at=NOW)
    kept = queries.answers_of(assessment)["facts"]["body_weight"]["value"]
    assert (kept, str(kept)) == (number, str(number))
    frozen = answer_documents.read(assessments.conclude(assessment, by=prosthetist, at=NOW).document)
    assert evaluated_again(current_judge(), frozen) == encoded(frozen["evaluation"])
