"""Recording what happens after surgery: who may what, what is sealed, and what corrects what."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from candidates.actions import aftercare, candidates, chain
from candidates.forms.aftercare import FORMS
from candidates.membership import Member, NotAllowedError, SecondStepDueError
from candidates.models import AftercareEntry, AuditLine, ChainLink, ResidualLimb, Role
from candidates.queries import aftercare as queries
from candidates.roles import Act
from tests.actions.test_assessments import NOW, a_member, a_person

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)
LATER = NOW + timedelta(hours=1)
CLINICAL = {Role.PROSTHETIST, Role.SURGEON, Role.REHABILITATION_PHYSICIAN, Role.THERAPIST, Role.PSYCHOLOGIST}
# Who may record which kind; every other kind is recorded by all who assess.
ONLY = {
    "plan": CLINICAL - {Role.PSYCHOLOGIST},
    "change": CLINICAL - {Role.PSYCHOLOGIST},
    "infection": {Role.SURGEON, Role.REHABILITATION_PHYSICIAN},
    "radiograph": {Role.SURGEON},
    "knee": {Role.PROSTHETIST},
}


@pytest.fixture
def prosthetist() -> Member:
    """A prosthetist of a clinic."""
    return a_member("Northern clinic", Role.PROSTHETIST)


@pytest.fixture
def limb(prosthetist: Member) -> ResidualLimb:
    """A residual limb of a person of that clinic."""
    return a_person(prosthetist).limbs.get()


def recorded(limb: ResidualLimb, by: Member, kind: str = "load", **keys: Any) -> AftercareEntry:
    """Record an entry of a kind as its form would."""
    on, at = keys.pop("on", TODAY), keys.pop("at", NOW)
    said = aftercare.Said(kind, on, keys.pop("said", {"measured": "12.5"}))
    return aftercare.record(said, limb=limb, allowed_by=FORMS[kind].act, by=by, at=at, **keys)


def test_what_a_form_sends_twice_is_recorded_once_and_by_somebody_else_once_more(
    limb: ResidualLimb, prosthetist: Member
):
    key, surgeon = uuid4(), a_member("Northern clinic", Role.SURGEON)
    first = recorded(limb, prosthetist, key=key)
    assert first.pk == key
    assert recorded(limb, prosthetist, key=key) == first
    other = recorded(limb, surgeon, key=key)
    assert (other.pk != key, other.author) == (True, surgeon.user)
    assert AftercareEntry.objects.count() == 2


@pytest.mark.parametrize("role", Role)
def test_each_role_records_what_is_its_own_and_nothing_else(limb: ResidualLimb, prosthetist: Member, role: Role):
    member = prosthetist if role == Role.PROSTHETIST else a_member("Northern clinic", role)
    for kind in FORMS:
        if role in ONLY.get(kind, CLINICAL):
            assert recorded(limb, member, kind).role == role
        else:
            with pytest.raises(NotAllowedError):
                recorded(limb, member, kind)
    assert chain.verify(member.clinic) == []


def test_a_prosthetist_of_another_clinic_sets_no_knee_here(limb: ResidualLimb):
    stranger = a_member("Southern clinic", Role.PROSTHETIST)
    with pytest.raises(ResidualLimb.DoesNotExist):
        recorded(limb, stranger, "knee")
    assert not AftercareEntry.objects.exists()
    assert not ChainLink.objects.exists()


def test_a_member_whose_second_step_is_due_records_nothing(limb: ResidualLimb, prosthetist: Member):
    with pytest.raises(SecondStepDueError):
        recorded(limb, replace(prosthetist, second_step_due=True))


def test_what_another_clinic_recorded_is_not_found(limb: ResidualLimb, prosthetist: Member):
    entry = recorded(limb, prosthetist)
    stranger = a_member("Southern clinic", Role.SURGEON)
    with pytest.raises(ResidualLimb.DoesNotExist):
        queries.limb(limb.pk, seen_by=stranger)
    with pytest.raises(AftercareEntry.DoesNotExist):
        queries.entry(entry.pk, seen_by=stranger)
    assert queries.record_of(limb, seen_by=stranger).all == []
    assert queries.records_of_clinic(stranger) == []


def test_whoever_may_not_read_candidates_reads_no_entry(limb: ResidualLimb):
    administrator = a_member("Northern clinic", Role.CLINIC_ADMINISTRATOR)
    for read in (queries.entries_of, queries.records_of_clinic):
        with pytest.raises(NotAllowedError):
            read(administrator)
    with pytest.raises(NotAllowedError):
        queries.limb(limb.pk, seen_by=administrator)


def test_what_was_said_is_read_as_it_was_recorded(limb: ResidualLimb, prosthetist: Member):
    said = {"loads": ["7.5", "10"], "pain_limit": 0, "why": "“Åsa” said: 5 < 6"}
    entry = recorded(limb, prosthetist, "plan", said=said)
    (plain,) = queries.record_of(limb, seen_by=prosthetist).all
    assert (plain.id, plain.kind, plain.on, plain.said, plain.at) == (entry.pk, "plan", TODAY, said, NOW)
    assert (plain.name, plain.role) == (str(prosthetist.user), Role.PROSTHETIST)


def test_a_correction_takes_the_place_of_an_entry_which_stays_to_be_read(limb: ResidualLimb, prosthetist: Member):
    wrong = recorded(limb, prosthetist)
    right = recorded(limb, prosthetist, said={"measured": "13"}, corrects=wrong, at=LATER)
    record = queries.record_of(limb, seen_by=prosthetist)
    assert [entry.id for entry in record.counting] == [right.pk]
    assert {entry.id for entry in record.all} == {wrong.pk, right.pk}
    assert chain.verify(prosthetist.clinic) == []


def test_an_entry_is_corrected_once_and_the_later_one_after_it(limb: ResidualLimb, prosthetist: Member):
    wrong = recorded(limb, prosthetist)
    right = recorded(limb, prosthetist, corrects=wrong, at=LATER)
    with pytest.raises(aftercare.CorrectedAlreadyError):
        recorded(limb, prosthetist, corrects=wrong, at=LATER)
    with pytest.raises(aftercare.CorrectedAlreadyError):
        recorded(limb, prosthetist, "closing", about=wrong, at=LATER)
    recorded(limb, prosthetist, corrects=right, at=LATER)
    assert AftercareEntry.objects.count() == ChainLink.objects.count() == 3


def test_a_knee_setting_is_not_taken_out_by_an_entry_of_another_kind(limb: ResidualLimb, prosthetist: Member):
    setting = recorded(limb, prosthetist, "knee")
    therapist = a_member("Northern clinic", Role.THERAPIST)
    with pytest.raises(ValueError, match="its own kind"):
        recorded(limb, therapist, "knee_elsewhere", corrects=setting)
    with pytest.raises(NotAllowedError):
        recorded(limb, therapist, "knee", corrects=setting)


def test_nothing_is_said_about_an_entry_of_another_limb(limb: ResidualLimb, prosthetist: Member):
    other = candidates.add_limb(limb.candidate, "transtibial", "right", by=prosthetist, at=NOW)
    entry = recorded(limb, prosthetist)
    for belongs in ({"about": entry}, {"corrects": entry}):
        with pytest.raises(ValueError, match="one limb"):
            recorded(other, prosthetist, "closing" if "about" in belongs else "load", **belongs)


def test_a_correction_answers_what_the_corrected_entry_answered_though_that_was_corrected(
    limb: ResidualLimb, prosthetist: Member
):
    plan = recorded(limb, prosthetist, "plan")
    change = recorded(limb, prosthetist, "change", about=plan)
    recorded(limb, prosthetist, "plan", corrects=plan, at=LATER)
    assert recorded(limb, prosthetist, "change", corrects=change, at=LATER).about == plan
    with pytest.raises(aftercare.CorrectedAlreadyError):
        recorded(limb, prosthetist, "change", about=plan, at=LATER)


@pytest.mark.parametrize(
    "changed",
    [
        {"said": '{"measured":"99"}'},
        {"on": date(2026, 11, 1)},
        {"kind": "visit"},
        {"name": "Somebody else"},
        {"role": Role.SURGEON},
        {"at": LATER},
        {"corrects": None},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_a_row_that_somebody_changed_breaks_the_chain(limb: ResidualLimb, prosthetist: Member, changed: dict[str, Any]):
    wrong = recorded(limb, prosthetist)
    entry = recorded(limb, prosthetist, corrects=wrong)
    assert chain.verify(prosthetist.clinic) == []
    AftercareEntry.objects.filter(pk=entry.pk).update(**changed)
    assert [found.wrong for found in chain.verify(prosthetist.clinic)] == [
        f"The aftercare {limb.pk}/{entry.pk} was changed."
    ]


def test_an_entry_under_another_name_of_another_clinic_or_limb_breaks_the_chain(
    limb: ResidualLimb, prosthetist: Member
):
    entry = recorded(limb, prosthetist)
    stranger = a_member("Southern clinic", Role.SURGEON)
    other = candidates.add_limb(limb.candidate, "transtibial", "right", by=prosthetist, at=NOW)
    kept = {"author_id": entry.author_id, "clinic_id": entry.clinic_id, "limb_id": entry.limb_id}
    for moved in ({"author_id": stranger.user.pk}, {"clinic_id": stranger.clinic.pk}, {"limb_id": other.pk}):
        AftercareEntry.objects.filter(pk=entry.pk).update(**kept | moved)
        assert len(chain.verify(prosthetist.clinic)) == 1
    AftercareEntry.objects.filter(pk=entry.pk).update(**kept)
    assert chain.verify(prosthetist.clinic) == []


def test_an_entry_that_was_removed_breaks_the_chain(limb: ResidualLimb, prosthetist: Member):
    entry = recorded(limb, prosthetist)
    key = entry.pk
    entry.delete()
    assert [found.wrong for found in chain.verify(prosthetist.clinic)] == [
        f"The aftercare {limb.pk}/{key} was removed."
    ]


def test_what_was_said_can_be_erased_and_the_chain_still_holds(limb: ResidualLimb, prosthetist: Member):
    recorded(limb, prosthetist)
    AftercareEntry.objects.update(said=None)
    assert chain.verify(prosthetist.clinic) == []
    (plain,) = queries.record_of(limb, seen_by=prosthetist).all
    assert plain.said == {}


def test_the_audit_names_the_kind_and_nothing_that_was_said(limb: ResidualLimb, prosthetist: Member):
    AuditLine.objects.all().delete()
    entry = recorded(limb, prosthetist, "mishap", said={"what": "fall", "how": "On wet leaves"})
    recorded(limb, prosthetist, "mishap", said={"what": "fever", "how": "At night"}, corrects=entry, at=LATER)
    lines = AuditLine.objects.order_by("at").values_list("verb", "kind", "detail", "by", "at")
    by = prosthetist.user.pk
    assert list(lines) == [
        ("recorded", "aftercareentry", "mishap", by, NOW),
        ("corrected", "aftercareentry", "mishap", by, LATER),
    ]


def test_a_refused_entry_leaves_no_row_no_link_and_no_line(limb: ResidualLimb, prosthetist: Member):
    before = AuditLine.objects.count()
    with pytest.raises(NotAllowedError):
        recorded(limb, prosthetist, "radiograph")
    with pytest.raises(ResidualLimb.DoesNotExist):
        recorded(ResidualLimb(pk=uuid4()), prosthetist)
    assert (AftercareEntry.objects.count(), ChainLink.objects.count(), AuditLine.objects.count()) == (0, 0, before)


def test_people_out_of_the_daily_list_are_not_in_the_list_of_what_to_look_at(limb: ResidualLimb, prosthetist: Member):
    recorded(limb, prosthetist)
    ((found, record),) = queries.records_of_clinic(prosthetist)
    assert (found, len(record.all)) == (limb, 1)
    candidates.archive(limb.candidate, by=prosthetist, at=LATER)
    assert queries.records_of_clinic(prosthetist) == []


def test_an_act_beside_that_of_the_kind_names_the_role_that_allowed_it(limb: ResidualLimb):
    both = a_member("Northern clinic", Role.SURGEON)
    both = replace(both, roles=frozenset({Role.SURGEON, Role.PROSTHETIST}))
    assert recorded(limb, both, "knee").role == Role.PROSTHETIST
    assert recorded(limb, both, "radiograph").role == Role.SURGEON
    assert FORMS["radiograph"].act == Act.READ_RADIOGRAPH
