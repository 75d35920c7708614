"""Links of a chain that somebody changed in the database: none fits without all that come after it."""

from datetime import timedelta
from typing import Any

import pytest

from candidates.actions import assessments, chain
from candidates.membership import Member
from candidates.models import AnswerRevision, Assessment, ChainLink, Clinic, Conclusion, Role, User
from tests.actions.test_assessments import NOW, a_member, a_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def member() -> Member:
    """A prosthetist, by whose clinic three revisions of one assessment were saved."""
    member = a_member("Northern clinic", Role.PROSTHETIST)
    assessment = assessments.begin(a_person(member), by=member, at=NOW)
    for smoking in ("never", "current_light"):
        assessments.record(assessment, {"smoking": smoking}, {}, by=member, at=NOW)
    return member


def broken(clinic: Clinic) -> list[int]:
    """The links at which the chain of a clinic does not hold."""
    return [found.position for found in chain.verify(clinic)]


def sealed_anew(position: int, document: str) -> None:
    """What somebody does who knows how links are sealed: another document, and a seal that fits it."""
    link = ChainLink.objects.get(position=position)
    AnswerRevision.objects.filter(link=link).update(document=document)
    link.digest = chain.digest(document)
    before = ChainLink.objects.filter(position=position - 1).values_list("link", flat=True).first()
    link.link = chain._sealed(link, before or chain.BEGINNING)
    link.save()


@pytest.mark.parametrize(
    "changed",
    [
        {"author": 4711},
        {"at": NOW + timedelta(seconds=1)},
        {"kind": "conclusion"},
        {"digest": chain.digest("{}")},
        {"link": chain.digest("{}")},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_a_link_says_who_wrote_what_and_when_and_none_of_it_can_be_changed(member: Member, changed: dict[str, Any]):
    ChainLink.objects.filter(position=2).update(**changed)
    assert 2 in broken(member.clinic)


@pytest.mark.parametrize(("position", "next_one"), [(1, 2), (2, 3)])
def test_whoever_seals_a_changed_document_anew_breaks_the_link_behind(member: Member, position: int, next_one: int):
    sealed_anew(position, "{}")
    assert broken(member.clinic) == [next_one]


def test_whoever_seals_the_last_document_anew_is_told_by_the_clinics_own_count(member: Member):
    sealed_anew(3, "{}")
    assert broken(member.clinic) == [3]


def test_a_revision_or_a_conclusion_under_another_name_or_moment_is_found(member: Member):
    assessments.conclude(Assessment.objects.get(), by=member, at=NOW)
    somebody = User.objects.create_user("somebody@north.example", name="Somebody")
    assert broken(member.clinic) == []
    AnswerRevision.objects.filter(number=1).update(author=somebody)
    AnswerRevision.objects.filter(number=2).update(at=NOW + timedelta(seconds=1))
    assert broken(member.clinic) == [1, 2]
    Conclusion.objects.update(concluded_by=somebody)
    assert broken(member.clinic) == [1, 2, 4]


def test_another_author_or_moment_in_row_and_link_alike_does_not_fit_the_seal(member: Member):
    somebody, later = User.objects.create_user("somebody@north.example", name="Somebody"), NOW + timedelta(seconds=1)
    AnswerRevision.objects.filter(number=2).update(author=somebody)
    ChainLink.objects.filter(position=2).update(author=somebody.pk)
    assert broken(member.clinic) == [2]
    AnswerRevision.objects.filter(number=3).update(at=later)
    ChainLink.objects.filter(position=3).update(at=later)
    assert broken(member.clinic) == [2, 3]


def test_two_links_that_change_places_are_both_named(member: Member):
    first, second = ChainLink.objects.filter(position__in=(1, 2)).order_by("position")
    ChainLink.objects.filter(pk=first.pk).update(position=9)
    ChainLink.objects.filter(pk=second.pk).update(position=1)
    ChainLink.objects.filter(pk=first.pk).update(position=2)
    assert broken(member.clinic)[:2] == [1, 2]
