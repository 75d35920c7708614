"""What changed between two assessments: answers, rules and verdict apart, and what moved what."""

from dataclasses import replace
from typing import Any

import pytest

from candidates.comparison import Comparison, old_answers_with_new_rules
from candidates.dossier import Dossier
from candidates.engine.building import build
from candidates.engine.evaluate import Judge
from candidates.engine.rulebook import Rulebook
from candidates.report.content.changes.page import Changes, changes_of
from tests.engine.edition import answer_to, judge, tree
from tests.report.dossiers import ARM, THIGH, dossier_of, given, thigh_and_arm_of_one_side

Words = dict[str, Any]
LENGTH = {"value": "182", "unit": "mm", "landmark": "lesser_trochanter_midline", "method": "ct"}
CONFIRMED = {
    "system": "opra-transfemoral", "limit": "max_total_mass", "value": "100", "unit": "kg",
    "document": "Instructions for use", "revision": "7", "date": "2026-05-02", "by": "Dr Grey",
}  # fmt: skip


def compared(before: Words, now: Words, *, rules_before: Judge | None = None) -> Changes:
    """What changed from one input to another; the earlier one may have been judged by another edition."""
    old, new = dossier_of(before), dossier_of(now)
    if rules_before:
        old = replace(old, evaluation=answer_to(before, by=rules_before), knowledge=rules_before.knowledge)
    return changes_of(Comparison(old, new, between(old, new)))


def between(old: Dossier, new: Dossier) -> Dossier:
    """The earlier answers, judged by the later rules."""
    mixed = old_answers_with_new_rules(old.given, new.given)
    return replace(new, given=mixed, evaluation=answer_to(mixed))


@pytest.fixture(scope="module")
def without_tobacco() -> Judge:
    """An edition in which smoking is only a thing to know."""
    written = tree()
    rows = [{**row, "effect": "information"} for row in written["criteria"]["smoking"]["rows"]]
    rows = [{key: value for key, value in row.items() if key != "holds_up"} for row in rows]
    criteria = {**written["criteria"], "smoking": {**written["criteria"]["smoking"], "rows": rows}}
    return Judge(Rulebook(build({**written, "criteria": criteria})))


def rows_of(changes: Changes, title: str) -> Words:
    """The verdicts of one kind that moved, by their names."""
    return {row.what: row for group in changes.groups if group.title == title for row in group.rows}


def test_the_same_answers_under_the_same_rules_change_nothing_and_that_is_said():
    changes = compared(given(), given())
    assert changes.in_short == "No answer changed; the rules are the same; no result moved."
    assert [part.rows for part in changes.answers] == [(), ()]
    assert changes.rules.same
    assert not any(group.rows for group in changes.groups)


def test_a_changed_answer_stands_with_what_it_was():
    changes = compared(given(smoking="never"), given(smoking="current_light"))
    (row,) = changes.answers[0].rows
    assert (row.label, row.kind) == ("Tobacco", "Changed")
    assert row.before == "Never"
    assert row.now == "Now, up to ten a day"


def test_an_answer_that_came_or_went_is_told_apart_from_one_that_changed():
    changes = compared(given(without=("smoking",)), given(without=("renal_function",)))
    kinds = {row.label: (row.kind, row.before, row.now) for row in changes.answers[0].rows}
    assert kinds["Tobacco"] == ("Added", "not recorded", "Never")


def test_a_length_in_another_unit_is_no_change():
    in_cm = LENGTH | {"value": "18.2", "unit": "cm"}
    changes = compared(given(residual_bone_length=LENGTH), given(residual_bone_length=in_cm))
    assert [part.rows for part in changes.answers] == [(), ()]


def test_a_length_measured_otherwise_is_a_change_of_its_limb():
    by_tape = LENGTH | {"method": "calibrated_radiograph"}
    changes = compared(given(residual_bone_length=LENGTH), given(residual_bone_length=by_tape))
    limb = changes.answers[1]
    assert limb.title.startswith("LEFT: ")
    assert [row.now.rsplit("; ", 1)[1] for row in limb.rows] == ["film with a marker"]


def test_what_an_answer_moved_is_put_down_to_the_answers():
    changes = compared(given(smoking="never"), given(smoking="current_light"))
    row = rows_of(changes, "Findings")["Tobacco"]
    assert (row.before.word, row.now.word, row.cause) == ("Met", "Fix first", "The answers")
    assert rows_of(changes, "All together")["The person, without any system"].cause == "The answers"


def test_what_a_rule_moved_is_put_down_to_the_rules(without_tobacco: Judge):
    smoker = given(smoking="current_light")
    changes = compared(smoker, smoker, rules_before=without_tobacco)
    row = rows_of(changes, "Findings")["Tobacco"]
    assert (row.before.word, row.now.word, row.cause) == ("Note", "Fix first", "The rules")
    assert not changes.rules.same


def test_what_both_moved_says_what_the_rules_alone_would_have_made(without_tobacco: Judge):
    before, now = given(smoking="current_light"), given(smoking="quit_6w_to_3m")
    row = rows_of(compared(before, now, rules_before=without_tobacco), "Findings")["Tobacco"]
    assert (row.before.word, row.between.word, row.now.word) == ("Note", "Fix first", "Caution")
    assert row.cause == "Rules and answers"


def test_a_confirmed_limit_is_a_change_of_the_rules_and_not_of_the_answers():
    changes = compared(given(), given(beside={"confirmations": [CONFIRMED]}))
    (limit,) = changes.rules.limits
    assert limit.limit == "Highest weight with the prosthesis"
    assert "confirmed: Instructions for use, 7" in limit.now
    assert "100" in limit.now
    assert changes.rules.same_edition
    assert not changes.rules.same
    assert [part.rows for part in changes.answers] == [(), ()]


def test_a_system_that_came_within_reach_is_said():
    before = given(beside={"available_systems": ["badalx-transfemoral-long"]})
    now = given(beside={"available_systems": ["badalx-transfemoral-long", "opra-transfemoral"]})
    (said,) = compared(before, now).rules.reach
    assert said.startswith("Within reach now: OPRA")


def test_a_birthday_between_the_two_is_put_down_to_time():
    seventeen = given(birth_date="2008-11-15", without=("age",)) | {"as_of": "2026-11-10"}
    changes = compared(seventeen, seventeen | {"as_of": "2026-11-20"})
    assert changes.rules.same
    assert rows_of(changes, "Findings")["Age"].cause == "The time between"


def test_of_two_limbs_of_one_side_each_keeps_its_own_change():
    before, now = thigh_and_arm_of_one_side(), thigh_and_arm_of_one_side()
    now["limbs"][0]["muscle_strength_rom"] = 5
    changes = compared(before, now)
    (moved,) = rows_of(changes, "Findings")
    assert moved.endswith(f", {THIGH}")
    (unchanged,) = [group.unchanged for group in changes.groups if group.title == "Findings"]
    assert moved.replace(THIGH, ARM) in unchanged


def test_limbs_are_met_by_side_whatever_their_order():
    shared = {
        fact: answer for fact, answer in given()["facts"].items() if fact not in judge().knowledge.levels.limb_facts
    }
    own = {fact: answer for fact, answer in given()["facts"].items() if fact in judge().knowledge.levels.limb_facts}
    left, right = own | {"side": "left"}, own | {"side": "right"}
    shorter = right | {"residual_bone_length": LENGTH | {"value": "120"}}
    both = {"as_of": given()["as_of"], "facts": shared}
    changes = compared(both | {"limbs": [left, right]}, both | {"limbs": [shorter, left]})
    assert [(part.title.split(":")[0], len(part.rows)) for part in changes.answers[1:]] == [("RIGHT", 1), ("LEFT", 0)]


def test_a_limb_that_was_not_there_before_is_said_to_be_new():
    own = {fact: answer for fact, answer in given()["facts"].items() if fact in judge().knowledge.levels.limb_facts}
    shared = {fact: answer for fact, answer in given()["facts"].items() if fact not in own}
    right = {"as_of": given()["as_of"], "facts": shared, "limbs": [own, own | {"side": "right"}]}
    notes = {part.title.split(":")[0]: part.note for part in compared(given(), right).answers[1:]}
    assert notes == {"LEFT": "", "RIGHT": "This limb was not recorded before."}


def test_where_the_earlier_answers_cannot_be_read_any_more_nothing_is_put_down_to_anything():
    old, new = dossier_of(given(smoking="never")), dossier_of(given(smoking="current_light"))
    changes = changes_of(Comparison(old, new, None, ("smoking has no such option.",)))
    assert {row.cause for group in changes.groups for row in group.rows} == {"Cannot be told apart"}
    assert changes.refused == ("smoking has no such option.",)
