"""What is wrong with an entry after surgery is told all at once, each fault at its place; and nothing is recorded."""

from typing import Any

import pytest

from candidates.models import AftercareEntry, Role
from candidates.queries.judging import current_tree
from tests.api.described import differences
from tests.api.limbs import KNEE, PLAN, Limb, ago, limb_of
from tests.api.records import places

pytestmark = pytest.mark.django_db


def test_every_fault_is_told_at_once_and_each_at_its_place():
    limb = limb_of()
    said = {"body_weight": "heavy", "loads": [8, "x", -1], "pain_limit": 11, "how": 5, "weight": 82}
    body = {"kind": "plan", "on": "soon", "said": said, "about": limb.id, "corects": None}
    response = limb.program.sends("POST", f"limbs/{limb.id}/aftercare", body)
    assert places(response) == [
        "about", "corects", "on", "said.body_weight", "said.how", "said.loads.1", "said.loads.2", "said.pain_limit",
        "said.weighed_on", "said.weight",
    ]  # fmt: skip
    told = {fault["place"]: fault for fault in response.json()["faults"]}
    assert told["said.body_weight"]["wrong"] == "'heavy' is no number."
    assert told["said.body_weight"]["accepted"] == "a number from 0 to 999.99 with at most 2 decimals"
    assert told["said.pain_limit"]["accepted"] == "a whole number from 0 to 10"
    assert "'corrects'" in told["corects"]["wrong"]
    assert not AftercareEntry.objects.exists()


@pytest.mark.parametrize(
    ("kind", "field", "values"),
    [
        ("load", "measured", [True, None, "", "7,5", "7.5 kg", [], {}, "NaN", -1, "1000", 1e300, "7.123", "1e999"]),
        ("load", "minutes", [True, None, 2.5, "many", [], -1, 601, 1e300]),
        ("load", "note", [True, None, 5, [], {}, "x" * 1001]),
        ("load", "aid", [True, None, 1, [], {}, "", "crutches"]),
        ("stoma", "washed", ["yes", "true", 1, 0, None, [], {}]),
        ("visit", "next_on", [True, 20261122, "22.11.2026", "2026-02-30", "0000-00-00", None, [], {}]),
        ("plan", "loads", ["8, 14", 8, None, {}, True, [], [8] * 105]),
        ("loosening", "signs", ["toggle", None, {}, True, []]),
    ],
)
def test_what_is_not_of_the_type_of_its_field_is_refused(kind: str, field: str, values: list[Any]):
    whole = {"visit": {"seen": "x"}, "plan": PLAN, "loosening": {"since": "x"}, "stoma": {}, "load": {"pain_before": 1}}
    limb = limb_of()
    for value in values:
        assert limb.wrong(kind, {**whole[kind], field: value}) == [f"said.{field}"], value


def test_what_is_wrong_inside_a_list_is_told_there():
    limb = limb_of()
    assert limb.wrong("loosening", {"since": "x", "signs": ["toggle", "togle", "toggle", None]}) == [
        "said.signs.1", "said.signs.2", "said.signs.3",
    ]  # fmt: skip
    assert limb.wrong("plan", {**PLAN, "loads": [8, True, None, "1e5", [], 14]}) == [
        "said.loads.1", "said.loads.2", "said.loads.3", "said.loads.4",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "wrong"),
    [
        ({}, ["kind", "on", "said"]),
        ({"kind": "lode", "on": ago(0), "said": {}}, ["kind"]),
        ({"kind": ["load"], "on": ago(0), "said": {"measured": 1}}, ["kind"]),
        ({"kind": "load", "on": ago(0), "said": []}, ["said"]),
        ({"kind": "load", "on": ago(0), "said": {}}, ["said.measured"]),
        ({"kind": "load", "on": ago(-2), "said": {"measured": 1}}, ["on"]),
        ({"kind": "load", "on": "1989-12-31", "said": {"measured": 1}}, ["on"]),
        (
            {"kind": "load", "on": None, "said": {"measured": 1}, "about": 5},
            ["about", "on"],
        ),
        ({"kind": "load", "on": 20261101, "said": {"measured": 1}, "corrects": []}, ["corrects", "on"]),
        ({"kind": "mishap", "on": ago(0), "said": {}}, ["said.how", "said.what"]),
        ({"kind": "plan", "on": "9999-12-31", "said": PLAN}, ["on"]),
        ([], [""]),
        (b"{", [""]),
        (b'{"kind": "load", "on": "2026-11-01", "said": {"note": "a\\u0000b"}}', ["said.note"]),
        (b'{"kind": "load", "on": "2026-11-01", "said": {"measured": 1, "measured": 2}}', ["said.measured"]),
        (b'{"kind": "load", "on": "2026-11-01", "said": {"measured": NaN}}', ["said.measured"]),
        (b'{"kind": "load", "on": "2026-11-01", "said": {"measured": ' + b"9" * 5000 + b"}}", ["said.measured"]),
        (b'{"kind": "load", "on": "2026-11-01", "said": {"minutes": 1e9999}}', ["said.minutes"]),
        (b'{"kind": "load", "on": "2026-11-01", "said": {"note": ' + b"[" * 15 + b"]" * 15 + b"}}", ["said.note"]),
        (b'{"kind": "plan", "on": "2026-11-01", "said": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", [""]),
    ],
)
def test_what_nobody_means_well_is_refused_in_clear_words(body: Any, wrong: list[str]):
    limb = limb_of()
    assert places(limb.program.sends("POST", f"limbs/{limb.id}/aftercare", body)) == wrong
    assert not AftercareEntry.objects.exists()


def test_a_kind_that_a_limb_at_its_level_cannot_have_is_refused_with_those_that_it_can():
    limb = limb_of(Role.PROSTHETIST, level="transtibial")
    response = limb.sends("knee", KNEE)
    assert places(response) == ["kind"]
    (fault,) = response.json()["faults"]
    assert "transtibial" in fault["wrong"]
    assert "load" in fault["accepted"]
    assert "knee" not in fault["accepted"]


def test_an_entry_answers_one_of_its_own_limb_and_of_a_kind_that_fits():
    limb = limb_of()
    other = Limb(limb.program, limb.program.adds(another_person=True)["limbs"][0]["id"])
    load, plan = limb.records("load", {"measured": 8}), limb.records("plan", PLAN, 14)
    assert limb.wrong("signature", {"agrees": True}) == ["about"]
    assert limb.wrong("signature", {"agrees": True}, about=load["id"]) == ["about"]
    assert other.wrong("signature", {"agrees": True}, about=plan["id"]) == ["about"]
    assert other.wrong("load", {"measured": 8}, corrects=load["id"]) == ["corrects"]
    assert limb.wrong("stoma", {"smell": False}, corrects=load["id"]) == ["corrects"]
    assert limb.wrong("load", {"measured": 8}, about=plan["id"]) == ["about"]
    assert limb.records("signature", {"agrees": True}, about=plan["id"])["said"] == {"agrees": True}


def test_a_rule_over_several_fields_is_told_at_its_place():
    limb = limb_of()
    plan = limb.records("plan", PLAN, 14)
    assert limb.wrong("signature", {"agrees": False}, about=plan["id"]) == ["said.why"]
    assert limb.wrong("visit", {"seen": "Well.", "next_on": ago(1)}) == ["said.next_on"]
    assert limb.wrong("plan", {**PLAN, "weighed_on": ago(-2)}, 14) == ["said.weighed_on"]


def test_a_rule_over_the_whole_entry_is_told_too():
    limb = limb_of(Role.PROSTHETIST, side=None)
    assert limb.wrong("knee", KNEE) == ["said"]


def test_a_programme_that_a_plan_follows_is_named_as_it_was_called_that_day():
    limb = limb_of()
    programme = next(key for key, told in current_tree()["protocols"].items()
                     if told["kind"] == "loading" and "transfemoral" in told["levels"])  # fmt: skip
    told = limb.records("plan", {**PLAN, "protocol": programme})
    assert told["programme"] == current_tree()["protocols"][programme]["title"]
    assert told["said"]["protocol"] == programme
    assert differences(told, "AftercareEntry") == []
    assert limb.wrong("plan", {**PLAN, "protocol": "tetra"}) == ["said.protocol"]
