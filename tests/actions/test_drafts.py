"""A draft holds what was typed, valid or not; it is no part of the record, and gone once the page is saved."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from candidates.actions import assessments, candidates, chain, drafts
from candidates.actions.assessments import NotOpenError
from candidates.membership import Member, NotAllowedError
from candidates.models import AnswerDraft, AnswerRevision, Assessment, AuditLine, ChainLink, Role
from candidates.queries import drafts as queries
from tests.actions.test_assessments import NOW, a_member, a_person

pytestmark = pytest.mark.django_db
PAGE = "question-9"
TYPED = [("smoking", "current_light"), ("body_weight", "eighty")]


@pytest.fixture
def member() -> Member:
    """A prosthetist of a clinic."""
    return a_member("Northern clinic", Role.PROSTHETIST)


@pytest.fixture
def assessment(member: Member) -> Assessment:
    """An open assessment."""
    return assessments.begin(a_person(member), by=member, at=NOW)


def test_a_draft_keeps_what_was_typed_as_it_was_typed(member: Member, assessment: Assessment):
    drafts.keep(assessment, PAGE, TYPED, by=member, at=NOW)
    draft = queries.draft_of(assessment, PAGE, seen_by=member)
    assert draft is not None
    assert queries.fields_of(draft) == TYPED


def test_a_draft_is_no_part_of_the_record(member: Member, assessment: Assessment):
    def counted() -> list[int]:
        return [model.objects.count() for model in (AnswerRevision, ChainLink, AuditLine)]

    before = counted()
    drafts.keep(assessment, PAGE, TYPED, by=member, at=NOW)
    drafts.discard(assessment, PAGE, by=member, at=NOW)
    drafts.take_back(assessment, PAGE, by=member, at=NOW)
    assert counted() == before
    assert chain.verify(member.clinic) == []


def test_the_last_draft_takes_the_place_of_the_one_before(member: Member, assessment: Assessment):
    drafts.keep(assessment, PAGE, TYPED, by=member, at=NOW)
    drafts.keep(assessment, PAGE, [("smoking", "never")], by=member, at=NOW)
    assert queries.fields_of(AnswerDraft.objects.get()) == [("smoking", "never")]


def test_everybody_has_a_draft_of_their_own(member: Member, assessment: Assessment):
    colleague = a_member("Northern clinic", Role.SURGEON)
    drafts.keep(assessment, PAGE, TYPED, by=member, at=NOW)
    assert queries.draft_of(assessment, PAGE, seen_by=colleague) is None
    drafts.discard(assessment, PAGE, by=colleague, at=NOW)
    assert AnswerDraft.objects.get().discarded_at is None


def test_a_discarded_draft_can_be_taken_back_for_an_hour(member: Member, assessment: Assessment):
    drafts.keep(assessment, PAGE, TYPED, by=member, at=NOW)
    drafts.discard(assessment, PAGE, by=member, at=NOW)
    assert queries.drafts_in(assessment, seen_by=member) == []
    assert not drafts.take_back(assessment, PAGE, by=member, at=NOW + timedelta(minutes=60))
    assert drafts.take_back(assessment, PAGE, by=member, at=NOW + timedelta(minutes=59))
    assert [queries.fields_of(draft) for draft in queries.drafts_in(assessment, seen_by=member)] == [TYPED]


def test_the_next_draft_of_a_page_takes_the_place_of_the_discarded_one(member: Member, assessment: Assessment):
    drafts.keep(assessment, PAGE, TYPED, by=member, at=NOW)
    drafts.discard(assessment, PAGE, by=member, at=NOW)
    drafts.keep(assessment, PAGE, [("smoking", "never")], by=member, at=NOW)
    assert not drafts.take_back(assessment, PAGE, by=member, at=NOW)
    assert queries.fields_of(AnswerDraft.objects.get(discarded_at=None)) == [("smoking", "never")]


def test_saving_the_page_drops_what_was_discarded_of_it(member: Member, assessment: Assessment):
    drafts.keep(assessment, PAGE, TYPED, by=member, at=NOW)
    drafts.discard(assessment, PAGE, by=member, at=NOW)
    assessments.record(assessment, {"smoking": "never"}, {}, by=member, at=NOW, page=PAGE)
    assert not AnswerDraft.objects.exists()


def test_saving_the_page_drops_the_drafts_of_that_page_and_of_that_person(member: Member, assessment: Assessment):
    colleague = a_member("Northern clinic", Role.SURGEON)
    for page, who in [(PAGE, member), ("question-8", member), (PAGE, colleague)]:
        drafts.keep(assessment, page, TYPED, by=who, at=NOW)
    assessments.record(assessment, {"smoking": "never"}, {}, by=member, at=NOW, page=PAGE)
    left = {(draft.page, draft.user) for draft in AnswerDraft.objects.all()}
    assert left == {("question-8", member.user), (PAGE, colleague.user)}


def test_concluding_drops_all_drafts_and_takes_no_new_one(member: Member, assessment: Assessment):
    drafts.keep(assessment, PAGE, TYPED, by=member, at=NOW)
    assessments.conclude(assessment, by=member, at=NOW)
    assert not AnswerDraft.objects.exists()
    with pytest.raises(NotOpenError):
        drafts.keep(assessment, PAGE, TYPED, by=member, at=NOW)


def test_whoever_may_not_answer_keeps_no_draft(assessment: Assessment):
    auditor = a_member("Northern clinic", Role.AUDITOR)
    with pytest.raises(NotAllowedError):
        drafts.keep(assessment, PAGE, TYPED, by=auditor, at=NOW)


def test_more_than_any_page_holds_is_refused(member: Member, assessment: Assessment):
    with pytest.raises(drafts.TooLongError):
        drafts.keep(assessment, PAGE, [("smoking", "x" * drafts.LONGEST)], by=member, at=NOW)
    assert not AnswerDraft.objects.exists()


def test_archiving_a_person_drops_the_drafts_and_takes_no_more(member: Member, assessment: Assessment):
    drafts.keep(assessment, PAGE, TYPED, by=member, at=NOW)
    candidates.archive(assessment.candidate, by=member, at=NOW)
    assert not AnswerDraft.objects.exists()
    with pytest.raises(NotOpenError):
        drafts.keep(assessment, PAGE, TYPED, by=member, at=NOW)
    candidates.bring_back(assessment.candidate, by=member, at=NOW)
    drafts.keep(assessment, PAGE, TYPED, by=member, at=NOW)
    assert AnswerDraft.objects.exists()


def test_the_worker_drops_drafts_after_thirty_days_and_discarded_ones_after_an_hour_and_nothing_else(
    member: Member, assessment: Assessment
):
    for page, days in ((PAGE, 31), ("question-8", 29)):
        drafts.keep(assessment, page, TYPED, by=member, at=timezone.now() - timedelta(days=days))
    for page, minutes in (("question-7", 61), ("question-6", 59)):
        drafts.keep(assessment, page, TYPED, by=member, at=timezone.now())
        drafts.discard(assessment, page, by=member, at=timezone.now() - timedelta(minutes=minutes))
    call_command("worker", once=True)
    assert {draft.page for draft in AnswerDraft.objects.all()} == {"question-8", "question-6"}
    assert assessment.revisions.count() == 1
