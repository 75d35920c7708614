"""A clinic adopts an edition of the knowledge, and what is evaluated for it says so from then on."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from candidates.actions import adoption, assessments, chain, editions
from candidates.actions.adoption import (
    AdoptedAlreadyError,
    Approval,
    NotAdoptedError,
    OtherEditionError,
    adopt,
    withdraw,
)
from candidates.actions.freezing import evaluated_again
from candidates.engine.encoding import encoded
from candidates.membership import Member, NotAllowedError
from candidates.models import AuditLine, Conclusion, EditionAdoption, Role
from candidates.queries.adoption import is_adopted, standing
from candidates.queries.comparisons import comparison
from candidates.queries.dossiers import of_assessment, of_conclusion
from candidates.queries.editions import current_edition
from candidates.queries.judging import current_judge
from candidates.report.content.changes.rules import rules
from candidates.roles import MAY, Act
from tests.actions.test_assessments import NOW, a_member, a_person
from tests.editions import an_edition

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)
CLINICIANS = "Anna Visser, orthopaedic surgeon\nJan de Boer, rehabilitation physician"


@pytest.fixture
def surgeon() -> Member:
    """A surgeon of a clinic."""
    return a_member("Northern clinic", Role.SURGEON)


def adopts(member: Member, at: datetime = NOW) -> EditionAdoption:
    """Adopt the edition in force for a member's clinic."""
    edition = current_edition()
    return adopt(Approval(edition.name, edition.sha256, CLINICIANS, "Read whole."), by=member, at=at)


def concluded(member: Member) -> Conclusion:
    """A conclusion of a person of the clinic."""
    return assessments.conclude(assessments.begin(a_person(member), by=member, at=NOW), by=member, at=LATER)


def adopted_in(conclusion: Conclusion) -> bool:
    """What the frozen document says of the edition."""
    told: bool = json.loads(conclusion.document)["evaluation"]["edition"]["adopted"]
    return told


def another_edition_comes_in_force(name: str = "next year's") -> None:
    """Load another edition after the one in force."""
    editions.load(an_edition(name), now=datetime(2100, 1, 1, tzinfo=UTC))


def test_no_clinic_has_adopted_an_edition_before_its_clinicians_say_so(surgeon):
    assert not is_adopted(current_edition(), by=surgeon.clinic)
    assert standing(current_edition(), seen_by=surgeon).last is None


def test_an_adoption_names_edition_content_clinicians_and_who_signed_it(surgeon):
    adopts(surgeon)
    entry, edition = EditionAdoption.objects.get(), current_edition()
    assert (entry.edition, entry.edition_sha256) == (edition.name, edition.sha256)
    assert (entry.clinicians, entry.remarks, entry.at) == (CLINICIANS, "Read whole.", NOW)
    assert (entry.name, entry.role) == ("surgeon of Northern clinic", Role.SURGEON)
    assert is_adopted(edition, by=surgeon.clinic)
    assert AuditLine.objects.filter(verb="adopted", detail=edition.name, by=surgeon.user).count() == 1


def test_an_adoption_counts_for_its_clinic_alone(surgeon):
    adopts(surgeon)
    southern = a_member("Southern clinic", Role.SURGEON)
    assert not is_adopted(current_edition(), by=southern.clinic)
    assert standing(current_edition(), seen_by=southern).entries == ()


def test_only_the_very_edition_counts_so_a_new_one_is_not_adopted(surgeon):
    adopts(surgeon)
    another_edition_comes_in_force()
    told = standing(current_edition(), seen_by=surgeon)
    assert told.adoption is None
    assert told.last is not None
    assert told.last.edition != current_edition().name


def test_the_same_name_with_other_content_is_not_what_was_adopted(surgeon):
    adopts(surgeon)
    edition = current_edition()
    edition.sha256 = "0" * 64
    assert not is_adopted(edition, by=surgeon.clinic)


def test_an_edition_that_came_in_force_while_one_read_is_not_adopted_unread(surgeon):
    read = current_edition()
    another_edition_comes_in_force()
    with pytest.raises(OtherEditionError):
        adopt(Approval(read.name, read.sha256, CLINICIANS), by=surgeon, at=NOW)
    assert not EditionAdoption.objects.exists()


def test_what_is_adopted_is_not_adopted_twice(surgeon):
    adopts(surgeon)
    with pytest.raises(AdoptedAlreadyError):
        adopts(surgeon, LATER)
    assert EditionAdoption.objects.count() == 1


@pytest.mark.parametrize("clinicians", ["", " \n "])
def test_nothing_is_adopted_where_nobody_is_named(surgeon, clinicians):
    edition = current_edition()
    with pytest.raises(ValidationError, match="An adoption names its clinicians"):
        adopt(Approval(edition.name, edition.sha256, clinicians), by=surgeon, at=NOW)
    assert chain.verify(surgeon.clinic) == []


def test_a_withdrawal_is_a_later_entry_with_a_reason_and_the_adoption_stays(surgeon):
    entry = adopts(surgeon)
    withdraw(entry, "The limit of age is to be discussed.", by=surgeon, at=LATER)
    told = standing(current_edition(), seen_by=surgeon)
    assert told.adoption is None
    assert [(one.reason, one.clinicians) for one in told.entries] == [
        ("The limit of age is to be discussed.", ""),
        ("", CLINICIANS),
    ]
    assert AuditLine.objects.filter(verb="withdrew the adoption of").count() == 1


def test_a_withdrawal_needs_a_reason_and_something_that_still_counts(surgeon):
    entry = adopts(surgeon)
    with pytest.raises(ValidationError, match="a withdrawal its reason"):
        withdraw(entry, " ", by=surgeon, at=LATER)
    withdraw(entry, "Read anew.", by=surgeon, at=LATER)
    with pytest.raises(NotAdoptedError):
        withdraw(entry, "Read anew.", by=surgeon, at=LATER)


def test_no_clinic_withdraws_what_another_adopted(surgeon):
    entry = adopts(surgeon)
    with pytest.raises(NotAdoptedError):
        withdraw(entry, "Not ours.", by=a_member("Southern clinic", Role.SURGEON), at=LATER)


def test_after_a_withdrawal_the_edition_can_be_adopted_anew(surgeon):
    withdraw(adopts(surgeon), "Read anew.", by=surgeon, at=NOW)
    adopts(surgeon, LATER)
    assert is_adopted(current_edition(), by=surgeon.clinic)


def test_physicians_answer_for_an_edition_and_nobody_else():
    assert {role for role in Role if Act.ADOPT_EDITION in MAY[role]} == {Role.SURGEON, Role.REHABILITATION_PHYSICIAN}


def test_who_may_not_adopt_neither_adopts_nor_withdraws(surgeon):
    prosthetist = a_member("Northern clinic", Role.PROSTHETIST)
    with pytest.raises(NotAllowedError):
        adopts(prosthetist)
    entry = adopts(surgeon)
    with pytest.raises(NotAllowedError):
        withdraw(entry, "A reason.", by=prosthetist, at=LATER)


@pytest.mark.parametrize("alter", [{"clinicians": "Somebody else, surgeon"}, {"edition_sha256": "0" * 64}])
def test_an_adoption_that_somebody_changed_breaks_the_chain(surgeon, alter):
    adopts(surgeon)
    assert chain.verify(surgeon.clinic) == []
    EditionAdoption.objects.update(**alter)
    assert [found.wrong.endswith("was changed.") for found in chain.verify(surgeon.clinic)] == [True]


def test_an_adoption_that_somebody_removed_breaks_the_chain(surgeon):
    adopts(surgeon)
    EditionAdoption.objects.all().delete()
    assert [found.wrong.endswith("was removed.") for found in chain.verify(surgeon.clinic)] == [True]


def test_an_open_assessment_is_judged_as_the_clinic_stands_now(surgeon):
    assessment = assessments.begin(a_person(surgeon), by=surgeon, at=NOW)
    said = []
    for step in (lambda: None, lambda: adopts(surgeon), lambda: withdraw_all(surgeon)):
        step()
        said.append(of_assessment(assessment, seen_by=surgeon, at=LATER).evaluation["edition"]["adopted"])
    assert said == [False, True, False]


def withdraw_all(member: Member) -> None:
    """Withdraw what the clinic has adopted."""
    adoption.withdraw(EditionAdoption.objects.get(withdraws=None), "Read anew.", by=member, at=LATER)


def test_a_conclusion_keeps_what_was_true_when_it_was_made_and_gives_the_same_bytes_for_ever(surgeon):
    before = concluded(surgeon)
    adopts(surgeon)
    during = concluded(surgeon)
    withdraw_all(surgeon)
    assert [adopted_in(before), adopted_in(during)] == [False, True]
    for conclusion in (before, during):
        frozen = json.loads(Conclusion.objects.get(pk=conclusion.pk).document)
        assert evaluated_again(current_judge(), frozen) == encoded(frozen["evaluation"])
    assert of_conclusion(during).evaluation["edition"]["adopted"] is True


def test_adopting_changes_no_word_of_what_is_judged(surgeon):
    assessment = assessments.begin(a_person(surgeon), by=surgeon, at=NOW)
    before = of_assessment(assessment, seen_by=surgeon, at=LATER).evaluation
    adopts(surgeon)
    after = of_assessment(assessment, seen_by=surgeon, at=LATER).evaluation
    assert {key for key in before if before[key] != after[key]} == {"edition"}
    assert before["edition"] | {"adopted": True} == after["edition"]


def test_adopting_between_two_assessments_is_no_change_of_rules(surgeon):
    first = concluded(surgeon)
    adopts(surgeon)
    later = assessments.begin(first.assessment.candidate, by=surgeon, at=LATER)
    told = comparison(later, seen_by=surgeon, at=LATER)
    assert told is not None
    assert told.between is not None
    assert told.between.evaluation["edition"]["adopted"] is True
    assert rules(told).same
