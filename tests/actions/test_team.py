"""What a team says of an assessment, and what of it is frozen."""

import json
from datetime import timedelta

import pytest

from candidates.actions import assessments, chain, team
from candidates.actions.freezing import evaluated_again
from candidates.actions.opening import NotOpenError
from candidates.engine.encoding import encoded
from candidates.membership import Member, NotAllowedError
from candidates.models import Assessment, AuditLine, Clinic, Conclusion, Role, Say, TeamView
from candidates.queries.assessments import latest_revision
from candidates.queries.dossiers import of_conclusion
from candidates.queries.judging import current_judge
from candidates.queries.team import team_of
from candidates.wording.team import quorum_in_words
from tests.actions.test_assessments import NOW, a_member, a_person

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def prosthetist() -> Member:
    """A prosthetist of a clinic."""
    return a_member("Northern clinic", Role.PROSTHETIST)


@pytest.fixture
def surgeon(prosthetist: Member) -> Member:
    """A surgeon of the same clinic."""
    return a_member("Northern clinic", Role.SURGEON)


@pytest.fixture
def assessment(prosthetist: Member) -> Assessment:
    """An open assessment."""
    return assessments.begin(a_person(prosthetist), by=prosthetist, at=NOW)


def signs(assessment: Assessment, says: Say, by: Member, role: Role, reason: str = "") -> TeamView:
    """Sign a view on the answers as they stand."""
    read = latest_revision(assessment).number  # type: ignore[union-attr]
    return team.give_view(assessment, says, reason, role, read=read, by=by, at=NOW)


def asks_for(member: Member, *, views: int = 0, roles: str = "", required: bool = False) -> None:
    """Set a quorum."""
    rules = {"quorum_views": views, "quorum_roles": roles, "quorum_required": required}
    Clinic.objects.filter(pk=member.clinic.pk).update(**rules)
    member.clinic.refresh_from_db()


def test_a_later_view_of_the_same_member_follows_the_earlier_which_stays(assessment, surgeon):
    signs(assessment, Say.MORE_NEEDED, surgeon, Role.SURGEON, "A CT")
    signs(assessment, Say.FOR_REFERRAL, surgeon, Role.SURGEON)
    views = team_of(assessment, seen_by=surgeon).views
    assert [(view.says, view.followed) for view in views] == [("more_needed", True), ("for_referral", False)]
    assert chain.verify(surgeon.clinic) == []


def test_a_view_that_somebody_changed_breaks_the_chain(assessment, surgeon):
    signs(assessment, Say.AGAINST_FOR_NOW, surgeon, Role.SURGEON, "The wound")
    TeamView.objects.update(says=Say.FOR_REFERRAL)
    assert [found.wrong.endswith("was changed.") for found in chain.verify(surgeon.clinic)] == [True]


def test_a_view_says_when_answers_changed_after_it_and_being_ready_is_no_change(assessment, prosthetist, surgeon):
    signs(assessment, Say.FOR_REFERRAL, surgeon, Role.SURGEON)
    assessments.set_ready(assessment, ready=True, by=prosthetist, at=LATER)
    assert team_of(assessment, seen_by=surgeon).views[0].answers_changed is None
    assessments.record(assessment, {"smoking": "current_light"}, {}, by=prosthetist, at=LATER)
    assert team_of(assessment, seen_by=surgeon).views[0].answers_changed == LATER
    assessments.record(assessment, {"smoking": None}, {}, by=prosthetist, at=LATER)
    assert team_of(assessment, seen_by=surgeon).views[0].answers_changed is None


def test_a_member_speaks_only_in_a_role_that_is_held(assessment, surgeon):
    with pytest.raises(ValueError, match="prosthetist"):
        signs(assessment, Say.FOR_REFERRAL, surgeon, Role.PROSTHETIST)
    auditor = a_member("Northern clinic", Role.AUDITOR)
    with pytest.raises(NotAllowedError):
        signs(assessment, Say.FOR_REFERRAL, auditor, Role.AUDITOR)


def test_a_comment_is_withdrawn_and_never_shown_again(assessment, surgeon):
    comment = team.comment(assessment, "bone", "The film has no marker.", by=surgeon, at=NOW)
    team.withdraw(comment, by=surgeon, at=LATER)
    told = team_of(assessment, seen_by=surgeon).comments[0]
    assert (told.text, told.withdrawn_at) == ("", LATER)
    assert {line.verb for line in AuditLine.objects.filter(by=surgeon.user)} == {
        "commented on",
        "withdrew a comment on",
    }


def test_without_a_quorum_that_is_said_and_nothing_is_in_the_way(assessment, prosthetist):
    assert quorum_in_words(team_of(assessment, seen_by=prosthetist)) == "This clinic has set no quorum."
    asks_for(prosthetist, required=True)
    assessments.conclude(assessment, by=prosthetist, at=NOW)


def test_a_quorum_names_what_it_lacks_and_stands_once_that_is_there(assessment, prosthetist, surgeon):
    asks_for(prosthetist, views=2, roles="surgeon")
    assert quorum_in_words(team_of(assessment, seen_by=prosthetist)) == (
        "The clinic’s quorum does not stand yet: missing a view as surgeon, 2 more views."
    )
    signs(assessment, Say.FOR_REFERRAL, surgeon, Role.SURGEON)
    signs(assessment, Say.AGAINST_FOR_NOW, prosthetist, Role.PROSTHETIST, "The socket has not been tried")
    assert quorum_in_words(team_of(assessment, seen_by=prosthetist)) == "The clinic’s quorum stands."


@pytest.mark.parametrize("then", ["no view", "answers change"])
def test_no_view_and_a_view_on_earlier_answers_make_no_quorum(assessment, prosthetist, surgeon, then):
    asks_for(prosthetist, views=1)
    signs(assessment, Say.NO_VIEW if then == "no view" else Say.FOR_REFERRAL, surgeon, Role.SURGEON)
    if then == "answers change":
        assessments.record(assessment, {"smoking": "never"}, {}, by=prosthetist, at=LATER)
    assert not team_of(assessment, seen_by=prosthetist).has_quorum


def test_a_quorum_that_is_not_required_and_does_not_stand_is_told_and_stops_nobody(assessment, prosthetist):
    asks_for(prosthetist, views=1)
    assert not team_of(assessment, seen_by=prosthetist).has_quorum
    assessments.conclude(assessment, by=prosthetist, at=NOW)
    assert "missing 1 more view" in quorum_in_words(team_of(assessment, seen_by=prosthetist))


def test_a_required_quorum_that_is_lacking_refuses_the_conclusion_in_words(assessment, prosthetist):
    asks_for(prosthetist, views=1, required=True)
    with pytest.raises(assessments.NoQuorumError, match="missing 1 more view"):
        assessments.conclude(assessment, by=prosthetist, at=NOW)
    assert not Conclusion.objects.exists()


def test_what_the_team_said_is_frozen_beside_an_evaluation_that_gives_the_same_bytes(assessment, prosthetist, surgeon):
    signs(assessment, Say.AGAINST_FOR_NOW, surgeon, Role.SURGEON, "The wound")
    team.comment(assessment, "bone", "The film has no marker.", by=surgeon, at=NOW)
    before = team_of(assessment, seen_by=prosthetist)
    conclusion = assessments.conclude(assessment, by=prosthetist, at=LATER)
    frozen = json.loads(conclusion.document)
    assert evaluated_again(current_judge(), frozen) == encoded(frozen["evaluation"])
    asks_for(prosthetist, views=5)
    assert of_conclusion(conclusion).team == before


def test_a_closed_assessment_takes_no_view_and_no_comment(assessment, prosthetist):
    assessments.conclude(assessment, by=prosthetist, at=NOW)
    with pytest.raises(NotOpenError):
        signs(assessment, Say.FOR_REFERRAL, prosthetist, Role.PROSTHETIST)
    with pytest.raises(NotOpenError):
        team.comment(assessment, "bone", "Too late.", by=prosthetist, at=NOW)
