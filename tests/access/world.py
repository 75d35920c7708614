"""A clinic in which there is one of everything, with a member in every role."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from candidates.actions import aftercare, assessments, bundles, candidates, logos, plans, tokens
from candidates.actions.bundling import make
from candidates.membership import Member
from candidates.models import Assessment, Clinic, Invitation, PlanItem, ReferralSystem, Role, SavedFilter, User
from candidates.report.logo.reading import read
from candidates.roles import Act
from candidates.web.assessing.open_assessment import OpenAssessment
from tests.clinic.conftest import works_at
from tests.own_policies.policies import in_force

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
# Stands in every name of a clinic, so that it is seen where it should not be.
MARK = "Marked-{place}"
MISHAP = aftercare.Said("mishap", NOW.date(), {"what": "fall", "how": "on the stairs"})


@dataclass(frozen=True)
class World:
    """The members of one clinic by role, and its objects by the names that the table of addresses uses."""

    members: dict[Role, Member]
    objects: dict[str, Any]
    mark: str

    def object(self, name: str, user: User | None) -> Any:
        """The key of an object; of those that everybody has, the user's own, else anybody's."""
        found = self.objects[name]
        if not isinstance(found, dict):
            return found
        return found.get(user and user.pk) or next(iter(found.values()))

    @property
    def clinic(self) -> Clinic:
        """The clinic."""
        return self.members[Role.SURGEON].clinic


def world(place: str) -> World:
    """Make a demonstration clinic of this name with one of everything."""
    mark = MARK.format(place=place)
    Clinic.objects.create(name=place, is_demonstration=True)
    members = {role: works_at(place, role, f"{role.label} {mark}") for role in Role}
    # A second one, so that the first can be changed.
    works_at(place, Role.CLINIC_ADMINISTRATOR, f"Second {mark}")
    return World(members, _objects(members, mark), mark)


def _objects(members: dict[Role, Member], mark: str) -> dict[str, Any]:
    surgeon, clinic = members[Role.SURGEON], members[Role.SURGEON].clinic
    ReferralSystem.objects.create(clinic=clinic, system="opra-transfemoral", centre=mark)
    invitation = Invitation.objects.create(
        clinic=clinic,
        email=f"{mark.lower()}@example.org",
        role=Role.SURGEON,
        token_sha256=mark,
        invited_by=surgeon.user,
        invited_at=NOW,
        expires_at=datetime.now(UTC) + timedelta(days=1),
    )
    kept = SavedFilter.objects.create(clinic=clinic, name=mark, query="", created_by=surgeon.user)
    keys = {one.user.pk: tokens.make(mark, by=one, at=NOW)[0].pk for one in members.values()}
    colleague = members[Role.THERAPIST].user.pk
    objects = {"invitation": invitation.pk, "filter": kept.pk, "token": keys, "colleague": colleague}
    objects |= {"own policy": in_force(surgeon, title=mark).pk}
    return {**objects, "logo": _logo(members[Role.CLINIC_ADMINISTRATOR], mark), **_people(surgeon, mark)}


def _logo(administrator: Member, mark: str) -> str:
    """The digest of a logo that only this clinic has."""
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><title>{mark}</title></svg>'
    logo = read(drawing.encode())
    logos.set_logo(logo, by=administrator, at=NOW)
    return logo.sha256


def _people(surgeon: Member, mark: str) -> dict[str, Any]:
    """A person with an assessment that is open, and one with a conclusion."""
    fields = {"family_name": mark, "given_names": "Åsa", "birth_date": datetime(1984, 3, 2, tzinfo=UTC).date()}
    person = candidates.add(fields, [("transfemoral", "left")], by=surgeon, at=NOW)
    opened = assessments.begin(person, by=surgeon, at=NOW)
    other = candidates.add(fields, [("transtibial", "right")], by=surgeon, at=NOW)
    conclusion = assessments.conclude(assessments.begin(other, by=surgeon, at=NOW), by=surgeon, at=NOW)
    bundle = bundles.ask([conclusion], by=surgeon, at=NOW)
    make(bundles.take(at=NOW) or bundle)
    page = OpenAssessment(opened.pk, surgeon).pages[0].id
    limb = person.limbs.get()
    entry = aftercare.record(MISHAP, limb=limb, allowed_by=Act.RECORD_AFTERCARE, by=surgeon, at=NOW)
    return {
        "candidate": person.pk,
        "limb": limb.pk,
        "entry": entry.pk,
        "assessment": opened.pk,
        "conclusion": conclusion.pk,
        "plan item": _planned(opened, surgeon, mark).pk,
        "bundle": bundle.pk,
        "page": page,
    }


def _planned(assessment: Assessment, surgeon: Member, mark: str) -> PlanItem:
    """A part of a plan, led by the surgeon."""
    fields = {"action": mark, "owner": mark, "member": surgeon.user, "look_again": NOW.date()}
    return plans.begin(plans.About("smoking"), fields, assessment=assessment, by=surgeon, at=NOW)
