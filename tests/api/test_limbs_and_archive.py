"""A side that is recorded later, and what is not added about an archived person, by a program."""

import pytest

from candidates.models import AftercareEntry, Assessment, AuditLine, Role
from tests.api.described import differences
from tests.api.limbs import KNEE, limb_of
from tests.api.records import LEFT_THIGH, places, problem, program

pytestmark = pytest.mark.django_db


def test_a_side_is_recorded_later_and_then_a_knee_has_its_setting():
    limb = limb_of(Role.PROSTHETIST, side=None)
    assert "said" in limb.wrong("knee", KNEE)
    told = limb.program.sends("PATCH", f"limbs/{limb.id}", {"side": "right"})
    assert (told.status_code, told.json()["side"]) == (200, "right")
    assert differences(told.json(), "OneLimb") == []
    assert limb.program.reads(f"limbs/{limb.id}") == told.json()
    assert AuditLine.objects.filter(verb="edited", subject=limb.id, detail="side").count() == 1
    limb.records("knee", KNEE)


def test_a_recorded_side_is_taken_again_and_no_other():
    limb = limb_of()
    assert limb.program.sends("PATCH", f"limbs/{limb.id}", {"side": "left"}).status_code == 200
    for wrong in ({"side": "right"}, {"side": None}, {"side": "middle"}, {"side": ["left"]}):
        assert places(limb.program.sends("PATCH", f"limbs/{limb.id}", wrong)) == ["side"]
    assert places(limb.program.sends("PATCH", f"limbs/{limb.id}", {"level": "transtibial"})) == ["level"]
    assert limb.program.reads(f"limbs/{limb.id}")["side"] == "left"
    assert not AuditLine.objects.filter(verb="edited").exists()


def test_about_an_archived_person_nothing_is_added_until_the_person_is_back():
    limb = limb_of()
    person = limb.program.reads(f"limbs/{limb.id}")["candidate"]
    limb.program.sends("POST", f"candidates/{person}/archive")
    fall = {"what": "fall", "how": "On ice."}
    problem(limb.sends("mishap", fall), 409, "archived")
    problem(limb.program.sends("POST", f"candidates/{person}/assessments"), 409, "archived")
    problem(limb.program.sends("POST", f"candidates/{person}/limbs", {**LEFT_THIGH, "side": "right"}), 409, "archived")
    problem(limb.program.sends("PATCH", f"limbs/{limb.id}", {"side": "left"}), 409, "archived")
    limb.program.sends("POST", f"candidates/{person}/bring-back")
    begun = limb.program.sends("POST", f"candidates/{person}/assessments").json()["id"]
    limb.program.sends("POST", f"candidates/{person}/archive")
    problem(limb.program.sends("PATCH", f"assessments/{begun}/answers", {"facts": {}}), 409, "archived")
    problem(limb.program.sends("POST", f"assessments/{begun}/conclusion"), 409, "archived")
    assert (AftercareEntry.objects.count(), Assessment.objects.count()) == (0, 1)
    assert limb.status()["to_look_at"] == []
    limb.program.sends("POST", f"candidates/{person}/bring-back")
    limb.records("mishap", fall)


def test_a_limb_of_another_clinic_has_no_side_to_record():
    limb = limb_of(side=None)
    stranger = program(place="Southern clinic")
    problem(stranger.sends("PATCH", f"limbs/{limb.id}", {"side": "left"}), 404, "not-found")
