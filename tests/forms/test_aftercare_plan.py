"""A loading plan and a changed week: loads that can be misread are asked back, and no week is lost or changed twice."""

import pytest

from candidates.aftercare.entries import Record
from candidates.forms.aftercare import FORMS
from candidates.forms.aftercare.entry import Context
from candidates.queries.aftercare import loading_programmes
from tests.engine.edition import knowledge, tree
from tests.forms.aftercare_forms import PLAN, PROTOCOLS, TODAY, an_entry, faults, filled


@pytest.mark.parametrize(
    ("typed", "loads"),
    [
        ("8, 14, 20", ["8", "14", "20"]),
        ("8, 14, 20,", ["8", "14", "20"]),
        ("7.5, 10", ["7.5", "10"]),
        ("7,5; 10; 12,5 kg", ["7.5", "10", "12.5"]),
        ("8 kg, 14 kg", ["8", "14"]),
        ("0, 8", ["0", "8"]),
        ("8", ["8"]),
        ("8, 14,\r\n20\r\n26", ["8", "14", "20", "26"]),
        ("7,5; 10;\n12,5\n", ["7.5", "10", "12.5"]),
    ],
)
def test_the_loads_of_a_plan_are_read_one_for_each_week(typed: str, loads: list[str]):
    form = filled("plan", loads=typed)
    assert faults(form) == {}
    assert form.document()["loads"] == loads


def offered(level: str) -> dict[str, str]:
    """The programmes of the edition that a plan can follow at a level, as the list calls them."""
    context = Context(level, Record(()), loading_programmes(tree()), knowledge(), TODAY)
    return dict(FORMS["plan"](context=context).fields["protocol"].choices)


def test_a_programme_that_nobody_read_is_offered_with_that_word_alone():
    told = offered("transfemoral")
    assert told["ogaap_loading"] == "OGAAP loading (unverified)"
    assert told["opra_normal_speed"] == "OPRA, femur, normal speed (unverified)"
    assert told["royal_free"] == "Royal Free, press-fit, lower limb"


def test_advice_without_a_single_day_is_no_programme_to_follow():
    told = {**offered("transfemoral"), **offered("transhumeral")}
    assert told.keys().isdisjoint({"prehabilitation", "load_compliance", "load_scale_practice", "opra_humerus"})
    assert "relimb_upper_limb" in told


def test_the_first_wrong_load_is_named_with_its_week():
    wrong = faults(filled("plan", loads="8, 14, twenty, 26"))
    assert wrong == {"loads": ["“twenty”, for week 3, is no number of kilograms."]}
    assert faults(filled("plan", loads="8, , 20")) == {"loads": ["“”, for week 2, is no number of kilograms."]}


@pytest.mark.parametrize("typed", ["7,5, 10", "8,14,20", "8, 7,5"])
def test_loads_that_can_be_read_in_two_ways_are_asked_back(typed: str):
    (wrong,) = faults(filled("plan", loads=typed))["loads"]
    assert wrong.endswith("can be one load or two. Write a point for halves, and a space behind each comma.")


def test_no_load_at_all_is_missing_and_not_wrong():
    assert faults(filled("plan", loads=" ")) == {"loads": ["Give the load of each week."]}


def test_more_weeks_than_two_years_are_refused():
    assert filled("plan", loads=", ".join(["8"] * 104)).is_valid()
    assert set(faults(filled("plan", loads=", ".join(["8"] * 105)))) == {"loads"}


@pytest.mark.parametrize(
    ("on", "is_taken"),
    [("2026-12-01", True), ("2027-11-23", True), ("2027-11-24", False), ("1989-12-31", False), ("9999-12-31", False)],
)
def test_a_plan_may_begin_in_the_year_to_come_and_not_out_of_reach(on: str, is_taken: bool):
    assert filled("plan", on=on).is_valid() is is_taken


@pytest.mark.parametrize(
    ("said", "missing"),
    [({"pain_limit": "5"}, "pain_rule"), ({"pain_rule": "below"}, "pain_limit")],
)
def test_half_a_pain_rule_is_refused_at_the_half_that_is_missing(said: dict[str, str], missing: str):
    assert set(faults(filled("plan", **said))) == {missing}


def test_a_plan_keeps_which_pain_counts_and_the_programme_by_its_title():
    form = filled("plan", pain_limit="0", pain_rule="at_most", pain_when="during", protocol="slow")
    assert faults(form) == {}
    document = form.document()
    assert (document["pain_limit"], document["pain_when"], document["protocol"]) == (0, "during", "slow")
    assert ("Programme that it follows", "Slow programme") in list(FORMS["plan"].told(document))


def test_a_weight_of_a_day_to_come_is_refused():
    assert faults(filled("plan", weighed_on="2026-11-23")) == {"weighed_on": ["This day is still to come."]}


@pytest.mark.parametrize(
    ("week", "is_taken"), [("0", False), ("1", False), ("2", False), ("3", True), ("4", True), ("5", False)]
)
def test_a_change_is_of_a_week_that_the_plan_has_and_that_is_not_over(week: str, is_taken: bool):
    form = filled("change", PLAN, week=week)
    assert form.is_valid() is is_taken
    assert is_taken or set(faults(form)) == {"week"}


def test_a_week_is_changed_once_and_that_change_can_be_corrected():
    change = an_entry(2, "change", "2026-11-16", about=1, week=3, load="14", why="Pain")
    assert set(faults(filled("change", PLAN, change, week="3"))) == {"week"}
    assert faults(filled("change", PLAN, change, week="3", corrects=change)) == {}


def test_without_a_plan_and_under_another_plan_nothing_is_changed():
    assert faults(filled("change"))["week"] == ["There is no loading plan yet."]
    other = an_entry(2, "plan", "2026-11-09", loads=["5", "10", "15", "20"], body_weight="78")
    stale = filled("change", PLAN, other, about=PLAN)
    assert faults(stale)["week"] == ["Another plan is in force by now. Change that one."]


def test_a_change_proposes_this_week_with_the_load_of_the_last_week_within_the_limit():
    context = Context("transfemoral", Record([PLAN]), PROTOCOLS, knowledge(), TODAY)
    assert FORMS["change"].proposed(context) == {"week": 3, "load": 14}
    painful = an_entry(2, "load", "2026-11-10", pain_during=6)
    painless = an_entry(3, "load", "2026-11-03", pain_during=4)
    context = Context("transfemoral", Record([PLAN, painful, painless]), PROTOCOLS, knowledge(), TODAY)
    assert FORMS["change"].proposed(context) == {"week": 3, "load": 8}


def test_a_plan_is_not_corrected_to_one_that_does_not_reach_a_changed_week():
    change = an_entry(2, "change", "2026-11-16", about=1, week=4, load="14", why="Pain")
    assert faults(filled("plan", PLAN, change, corrects=PLAN, loads="8, 14, 20")) == {}
    lost = faults(filled("plan", PLAN, change, corrects=PLAN, loads="8, 14"))
    assert lost == {"loads": ["Week 4 was changed: the plan has to reach it."]}


@pytest.mark.parametrize("weight", ["24.9", "300.1"])
def test_a_body_weight_outside_what_the_edition_holds_to_be_plausible_is_asked_back(weight: str):
    wrong = faults(filled("plan", body_weight=weight))["body_weight"]
    assert wrong == ["This is outside what is plausible, from 25 to 300 kg."]
    assert "body_weight" not in faults(filled("plan", body_weight="25"))
