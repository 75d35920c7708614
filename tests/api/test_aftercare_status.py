"""What follows from what was recorded after surgery, as a program is told it."""

import pytest

from candidates.models import Role
from tests.api.limbs import KNEE, PLAN, TODAY, ago, limb_of

pytestmark = pytest.mark.django_db


def test_a_week_is_changed_once_in_the_plan_in_force_and_a_change_can_be_corrected():
    limb = limb_of()
    old, plan = limb.records("plan", PLAN, 60), limb.records("plan", PLAN, 14)
    held = {"week": 2, "load": "8", "why": "Pain."}
    assert limb.wrong("change", held, 5, about=old["id"]) == ["said.week"]
    change = limb.records("change", held, 5, about=plan["id"])
    assert limb.wrong("change", held, 5, about=plan["id"]) == ["said.week"]
    assert limb.wrong("change", {**held, "week": 9}, 5, about=plan["id"]) == ["said.week"]
    assert limb.wrong("change", held, 5, about=old["id"], corrects=change["id"]) == ["about"]
    right = limb.records("change", {**held, "load": "9"}, 5, corrects=change["id"])
    assert right["about"] == plan["id"]
    assert [week["prescribed"] for week in limb.status()["loading"]["weeks"]] == ["8", "9", "14", "20"]


def test_the_status_lays_what_was_measured_beside_what_was_prescribed_week_by_week():
    limb = limb_of()
    plan = limb.records("plan", PLAN, 14)
    light = limb.records("load", {"measured": "7.5", "pain_during": 2}, 13)
    heavy = limb.records("load", {"measured": "16.5", "pain_during": 4, "pain_next_morning": 5}, 6)
    limb.records("load", {"measured": "12"}, 5)
    found = limb.status()
    loading = found["loading"]
    assert (loading["plan"], loading["begins"], loading["week"], loading["unit"]) == (plan["id"], ago(14), 3, "kg")
    assert loading["pain_limit"] == {"number": 5, "included": False, "next_morning": True}
    told = [(week["prescribed"], week["measured"], week["over"], week["pain"]) for week in loading["weeks"]]
    assert told == [("8", "7.5", "0", 2), ("14", "16.5", "2.5", 5), ("20", None, None, None)]
    assert [week["heaviest"] for week in loading["weeks"]] == [light["id"], heavy["id"], None]
    pain, over = found["to_look_at"]
    told = {"entry": heavy["id"], "kind": "load", "plan": plan["id"], "week": 2}
    assert pain == {"sign": "pain", **told, "over": None}
    assert over == {"sign": "over", **told, "over": "2.5"}
    assert found["as_of"] == TODAY.isoformat()
    assert found["intended_use"]
    assert found["limits_of_knowledge"]


def test_the_status_tells_whether_the_knee_moved_since_it_was_last_set():
    limb = limb_of(Role.PROSTHETIST)
    before = limb.records("knee", KNEE, 30)
    latest = limb.records("knee", {**KNEE, "found": "1", "left": "2"}, 3)
    elsewhere = limb.records("knee_elsewhere", {"who": "A shop", "what": "The bolt", "told_by": "The person"}, 1)
    found = limb.status()
    knee = found["knee"]
    assert (knee["latest"]["id"], knee["before"]["id"], knee["moved"]) == (latest["id"], before["id"], True)
    assert (knee["before"]["said"]["left"], knee["latest"]["said"]["found"]) == ("2", "1")
    assert knee["adjusted_elsewhere"] == [elsewhere["id"]]
    assert [watch["sign"] for watch in found["to_look_at"]] == ["knee_moved", "knee_elsewhere"]


def test_of_a_limb_of_which_nothing_is_recorded_nothing_is_said():
    found = limb_of().status()
    assert (found["loading"], found["to_look_at"], found["knee"]) == (None, [], None)
