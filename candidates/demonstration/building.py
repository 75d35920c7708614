"""Building the demonstration clinic through the same actions that a clinic uses."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from candidates.actions import assessments, candidates, plans, professional, team
from candidates.demonstration.aftercare import record_after_surgery
from candidates.demonstration.reading import Person, answers_of, people, written
from candidates.engine.facts import Fact
from candidates.membership import Member
from candidates.models import Assessment, Clinic, LimitConfirmation, Membership, ReferralSystem, Role, User
from candidates.queries.judging import current_judge

NAME = "Demonstration clinic"
AGAIN_AFTER = timedelta(days=60)
CONFIRMED_BEFORE = timedelta(days=90)
USERS = {
    Role.PROSTHETIST: ("prosthetist@demonstration.example", "Demonstration prosthetist"),
    Role.SURGEON: ("surgeon@demonstration.example", "Demonstration surgeon"),
    Role.THERAPIST: ("therapist@demonstration.example", "Demonstration therapist"),
    Role.CLINIC_ADMINISTRATOR: ("administrator@demonstration.example", "Demonstration administrator"),
    Role.AUDITOR: ("auditor@demonstration.example", "Demonstration auditor"),
}


@transaction.atomic
def build(password: str, *, at: datetime) -> Clinic:
    """Return the demonstration clinic with its users and people; all of it or none."""
    clinic = Clinic.objects.create(
        name=NAME,
        is_demonstration=True,
        address="Invented street 1\nNowhere",
        warning_contact="555 0100 (invented)",
    )
    members = _users(clinic, password)
    prosthetist = members[Role.PROSTHETIST]
    content = written()
    _clinic_settings(content, prosthetist, at)
    knowledge = current_judge().knowledge
    for person in people(content, knowledge.levels.limb_facts):
        _add(person, knowledge.facts, by=prosthetist, at=at)
    record_after_surgery(clinic, members, at=at)
    return clinic


def _users(clinic: Clinic, password: str) -> dict[Role, Member]:
    """Make a user for each role, and return them as members."""
    members: dict[Role, Member] = {}
    for role, (email, name) in USERS.items():
        user = User.objects.filter(email=email).first() or User.objects.create_user(email, password, name=name)
        user.set_password(password)
        user.save(update_fields=["password"])
        Membership.objects.create(user=user, clinic=clinic, role=role)
        members[role] = Member(user, clinic, frozenset({role}))
    return members


def _clinic_settings(content: Mapping[str, Any], by: Member, at: datetime) -> None:
    for entry in content["systems"]:
        ReferralSystem.objects.create(clinic=by.clinic, **entry)
    for entry in content["confirmations"]:
        checked = at.date() - CONFIRMED_BEFORE
        look_again = checked + timedelta(days=365)
        LimitConfirmation.objects.create(
            clinic=by.clinic, confirmed_by=by.user, date=checked, look_again=look_again, **entry
        )


def _add(person: Person, facts: Mapping[str, Fact], *, by: Member, at: datetime) -> None:
    """Add one person, and take the assessment as far as it goes; who is assessed again was first seen a while ago."""
    now, at = at, at - (AGAIN_AFTER if person.again else timedelta(days=person.days))
    fields = {
        "family_name": person.family_name,
        "given_names": person.given_names,
        "birth_date": person.birth_date,
        "reference": person.reference,
        "note": "For the demonstration only.",
    }
    candidate = candidates.add(fields, [(limb["level"], limb.get("side", "")) for limb in person.limbs], by=by, at=at)
    by_place = {(limb.level, limb.side): str(limb.pk) for limb in candidate.limbs.all()}
    own = {by_place[limb["level"], limb.get("side", "")]: answers_of(limb, facts) for limb in person.limbs}
    assessment = assessments.begin(candidate, by=by, at=at)
    assessments.record(assessment, answers_of(person.shared, facts), own, by=by, at=at)
    # One that is under way is past the impression; what is begun here anew asks for one.
    team.note_impression(assessment, person.impression, by=by, at=at)
    if person.overrides:
        overrides = [{**entry, "by": str(by.user)} for entry in person.overrides]
        professional.override(assessment, overrides, by=by, at=at)
    if person.plan:
        _plan(person.plan, assessment, on=now.date(), by=by, at=at)
    _finish(assessment, person.then, by=by, at=at)
    if person.again:
        again = assessments.begin(candidate, by=by, at=now)
        assessments.record(again, answers_of(person.again["shared"], facts), {}, by=by, at=now)
        team.note_impression(again, "", by=by, at=now)
        _finish(again, person.again["then"], by=by, at=now)


def _plan(written: Mapping[str, str], assessment: Assessment, *, on: date, by: Member, at: datetime) -> None:
    """Plan one thing, to be looked at again so many days after `on`; before it where they are negative."""
    fields: dict[str, Any] = {
        "action": written["action"],
        "owner": written["owner"],
        "member": None,
        "look_again": on + timedelta(days=int(written["days"])),
    }
    plans.begin(plans.About(written["criterion"]), fields, assessment=assessment, by=by, at=at)


def _finish(assessment: Any, then: str, *, by: Member, at: datetime) -> None:
    if then == "concluded":
        assessments.conclude(assessment, by=by, at=at)
    elif then == "ready":
        assessments.set_ready(assessment, ready=True, by=by, at=at)
