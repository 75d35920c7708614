"""Every condition of the edition has a sentence, in the words of its own fact."""

import pytest

from candidates.engine.building import build
from candidates.engine.clauses import condition, gate
from candidates.engine.rules import Knowledge
from candidates.web.amounts import amount
from candidates.web.conditions import all_said, occasion, said
from tests.editions import an_edition

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return build(an_edition())


def conjunctions(knowledge: Knowledge):
    rule_sets = [knowledge.criteria.values(), *(owner.rows for owner in knowledge.systems.values())]
    rule_sets += [owner.rows for owner in knowledge.policies.values()]
    yield from (row.when for criteria in rule_sets for criterion in criteria for row in criterion.rows)
    for criterion in knowledge.criteria.values():
        yield tuple(criterion.neutral.values())
    for policy in knowledge.policies.values():
        yield from (statement.when for statement in policy.statements)
        yield from (when for when, _ in policy.accepts)
    gates = [fact.asked_when for fact in knowledge.facts.values()]
    gates += [criterion.applies_when for criterion in knowledge.criteria.values()]
    yield from (alternative for each in gates for alternative in each.alternatives)


def test_every_condition_of_the_edition_is_said_without_an_id(knowledge):
    told = [said for conjunction in conjunctions(knowledge) for said in all_said(conjunction, knowledge)]
    assert len(told) > 300
    for each in told:
        assert each.label
        assert each.what
        assert "_" not in str(each)
        assert str(each) == f"{each.label}: {each.what}"


@pytest.mark.parametrize(
    ("fact", "test", "sentence"),
    [
        ("age", {"below": "18"}, f"Age: below 18{NO_BREAK_SPACE}years"),
        ("vitamin_d", {"at_least": "30", "below": "50"}, f"Vitamin D: at least 30 and below 50{NO_BREAK_SPACE}nmol/L"),
        ("proximal_joint_contracture", {"above": "15"}, "Contracture of the joint above: above 15°"),
        ("bone_density_t_score", {"at_most": "-2.5"}, f"Bone density, T-score: at most −2.5{NO_BREAK_SPACE}SD"),
        ("skeletal_maturity", ["open"], "Growth plates: “Open”"),
        ("diabetes", {"none_of": ["none"]}, "Diabetes: anything but “None”"),
        ("renal", ["egfr_under_30", "transplant"], "Kidneys: “eGFR below 30, no dialysis” or “Transplanted kidney”"),
        ("bmi", {"at_least": "40"}, f"Body mass index, uncorrected: at least 40{NO_BREAK_SPACE}kg/m²"),
        ("abi_contralateral", {"below": "0.5"}, "Ankle-brachial index of the other leg: below 0.5"),
    ],
)
def test_a_condition_reads_as_a_person_would_say_it(knowledge, fact, test, sentence):
    assert str(said(condition(fact, test), knowledge)) == sentence


def test_several_answers_to_one_question_are_announced_as_such(knowledge):
    assert said(condition("soft_tissue", ["open_ulcer"]), knowledge).what == "including “Open sore”"
    assert said(condition("mdt_complete", {"none_of": ["prosthetist"]}), knowledge).what == "without “Prosthetist”"


def test_a_unit_that_stands_before_its_number_is_repeated(knowledge):
    told = said(condition("muscle_strength_rom", {"at_least": "3", "below": "4"}), knowledge)
    assert told.what == f"at least grade{NO_BREAK_SPACE}3 and below grade{NO_BREAK_SPACE}4"


def test_a_yes_or_no_question_that_is_present_was_answered_with_yes(knowledge):
    assert said(condition("unexplained_pain", {"present": "yes"}), knowledge).what == "yes"
    assert said(condition("residual_bone_length", {"present": "yes"}), knowledge).what == "any answer"


def test_many_answers_are_counted_where_there_is_little_room(knowledge):
    told = said(condition("level", list(knowledge.facts["level"].options)[:8]), knowledge)
    assert told.is_long
    assert told.brief == "Level of amputation: one of 8 answers"


def test_an_occasion_is_always_never_or_any_of_its_alternatives(knowledge):
    assert str(occasion(gate("always"), knowledge)) == "Always"
    assert str(occasion(gate("never"), knowledge)) == "Never"
    either = gate([{"skeletal_maturity": ["open"], "sex": ["male"]}, {"age": {"below": "18"}}])
    expected = f"Growth plates: “Open”, and Sex: “Male”; or Age: below 18{NO_BREAK_SPACE}years"
    assert str(occasion(either, knowledge)) == expected


def test_amounts_carry_their_unit():
    assert amount("65", "mm") == f"65{NO_BREAK_SPACE}mm"
    assert amount("15", "degrees") == "15°"
    assert amount("8.0", "percent") == f"8.0{NO_BREAK_SPACE}%"
