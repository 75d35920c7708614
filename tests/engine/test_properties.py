"""What holds of everybody: invented people by the hundred, nearly in order or in any state at all."""

import random
from copy import deepcopy
from decimal import Decimal
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.engine import people
from tests.engine.answer_form import assert_valid
from tests.engine.asking import AS_OF, Words, ask, faults_of, quantity
from tests.engine.comparing import WORST_FIRST, never_better, verdicts
from tests.engine.edition import answer_to, knowledge
from tests.engine.people import usual
from tests.engine.proving import proves

SEVERITY = ("favourable", "information", "caution", "defer", "exclude")
MOST_TAKEN_AWAY = 6


@proves(
    "C123", "Missing is never normal: of the facts that are asked of this person, taking an answer away never turns"
)
@settings(usual, max_examples=90)
@given(
    st.one_of(people.people_nearly_in_order(removed=1), people.anybody()),
    people.beside(),
    st.randoms(use_true_random=False),
)
def test_taking_an_answer_away_never_makes_anything_suitable(
    facts: Words, beside: Words, chance: random.Random
) -> None:
    before = ask(facts, **beside)
    candidates = people.asked(facts)
    for fact in chance.sample(candidates, min(MOST_TAKEN_AWAY, len(candidates))):
        never_better(before, ask({id: answer for id, answer in facts.items() if id != fact}, **beside))


WORSE = {fact.id: fact.worse for fact in knowledge().facts.values() if fact.worse != "none"}


@settings(usual, max_examples=90)
@given(st.one_of(people.people_nearly_in_order(), people.anybody()), people.beside(), st.data())
def test_a_worse_value_never_improves_a_finding_or_a_verdict(facts: Words, beside: Words, data: st.DataObject) -> None:
    values = people.plain_values({"as_of": AS_OF, "facts": facts})
    movable = sorted(id for id in WORSE if isinstance(values.get(id), Decimal) and id in facts)
    assume(movable)
    fact = knowledge().facts[data.draw(st.sampled_from(movable))]
    other = data.draw(people.numbers(fact))
    better, worse = sorted((values[fact.id], other), reverse=fact.worse == "lower")
    put = [facts | {fact.id: quantity(f"{number:f}", fact.unit or "")} for number in (better, worse)]
    assume(not any(faults_of({"as_of": AS_OF, "facts": one}) for one in put))
    was, now = (ask(one, **beside) for one in put)
    for name, verdict in verdicts(was).items():
        assert WORST_FIRST.index(verdicts(now)[name]) <= WORST_FIRST.index(verdict), (name, fact.id)
    for before, after in zip(every_finding(was), every_finding(now), strict=True):
        assert severity(after) >= severity(before), (before["criterion"], fact.id)


def every_finding(answer: Words) -> list[Words]:
    """The findings of an answer, general ones first."""
    own = [one for entry in [*answer["systems"], *answer["policies"]] for one in entry["findings"]]
    return [*answer["findings"], *own]


def severity(one: Words) -> int:
    """How bad a finding is, or could still be."""
    effect = one["effect"] or one["could_be"]
    return SEVERITY.index(effect) + 1 if effect else 0


@settings(usual, max_examples=100)
@given(people.inputs())
def test_every_valid_input_gives_a_valid_answer(document: Words) -> None:
    assert_valid(answer_to(document))


@settings(usual, max_examples=40)
@given(people.complete_people())
def test_of_somebody_about_whom_everything_is_known_nothing_is_missing_or_unknown(facts: Words) -> None:
    answer = ask(facts)
    assert_valid(answer)
    assert answer["missing"] == []
    assert {one["outcome"] for one in answer["findings"]} <= {"met", "not_met", "not_applicable"}
    assert all(tier["answered"] == tier["asked"] for tier in answer["tiers"])


# Known faults: the place, and how a document without one gets it there.
FAULTS: dict[str, Any] = {
    "colour": lambda document: document.update(colour="red"),
    "facts.shoe_size": lambda document: document["facts"].update(shoe_size=42),
    "facts.smoking": lambda document: document["facts"].update(smoking="sometimes"),
    "facts.unexplained_pain": lambda document: document["facts"].update(unexplained_pain="maybe"),
    "facts.hba1c.unit": lambda document: document["facts"].update(hba1c=quantity(7, "degrees")),
    "facts.vitamin_d.value": lambda document: document["facts"].update(vitamin_d=quantity("much", "nmol/L")),
    "facts.body_weight": lambda document: document["facts"].update(body_weight=quantity(301, "kg")),
    "facts.height.by": lambda document: document["facts"].update(height={**quantity(180, "cm"), "by": "me"}),
    "facts.albumin": lambda document: document["facts"].update(albumin=4),
    "facts.pain_nrs": lambda document: document["facts"].update(pain_nrs=None),
    "facts.renal.unknown": lambda document: document["facts"].update(renal={"unknown": ""}),
    "facts.diabetes": lambda document: document["facts"].update(diabetes={"not_applicable": True}),
    "facts.activity_demand": lambda document: document["facts"].update(activity_demand=["none_of_these", "cycling"]),
    "facts.social_support_home.1": lambda document: document["facts"].update(
        social_support_home=["home_accessible", "x"]
    ),
    "available_systems.0": lambda document: document.update(available_systems=["x"]),
    "policy_statements.x": lambda document: document.update(policy_statements={"x": {}}),
    "overrides.0.by": lambda document: document.update(overrides=[{"criterion": "renal", "reason": "Agreed"}]),
    "confirmations.0.limit": lambda document: document.update(confirmations=[CONFIRMED | {"limit": "max_height"}]),
}
CONFIRMED = {
    "system": "opra-transfemoral", "limit": "max_total_mass", "value": 100, "unit": "kg", "document": "IFU 12",
    "revision": "C", "date": "2026-05-02", "by": "A. Example",
}  # fmt: skip


@proves("C82", "Refused, all faults at once, each with its place (`facts.hba1c.unit`), what was wrong and what is")
@settings(usual, max_examples=90)
@given(people.anybody(), st.lists(st.sampled_from(sorted(FAULTS)), min_size=1, max_size=6, unique=True))
def test_every_fault_is_told_at_its_place_and_no_other_is(facts: Words, places: list[str]) -> None:
    document = {"as_of": AS_OF, "facts": deepcopy(facts)}
    for place in places:
        FAULTS[place](document)
    assert sorted(fault.place for fault in faults_of(document)) == sorted(places)


@proves("C125", "at most three minimal sets of at most four changes")
@proves("C126", "recomputing with them gives `to`.")
@settings(usual, max_examples=90)
@given(st.one_of(people.people_nearly_in_order(removed=1), people.anybody()), people.beside())
def test_what_would_change_is_true_minimal_and_within_a_plan(facts: Words, beside: Words) -> None:
    answer = ask(facts, **beside)
    assert len(answer["what_would_change"]) <= 3
    for way in answer["what_would_change"]:
        changes = {change["fact"]: change["to"] for change in way["changes"]}
        assert 1 <= len(way["changes"]) <= 4
        assert WORST_FIRST.index(way["to"]) > WORST_FIRST.index(answer["verdict"])
        assert ask(facts | as_answers(changes), **beside)["verdict"] == way["to"]
        for left_out in changes:
            rest = {fact: to for fact, to in changes.items() if fact != left_out}
            assert ask(facts | as_answers(rest), **beside)["verdict"] != way["to"]
        for change in way["changes"]:
            assert_within_a_plan(change, answer)


def as_answers(changes: Words) -> Words:
    """Changes in the form of the input: numbers come back as text in the canonical unit."""
    facts = knowledge().facts
    return {id: quantity(to, facts[id].unit or "") if facts[id].is_numeric else to for id, to in changes.items()}


def assert_within_a_plan(change: Words, answer: Words) -> None:
    """Fail where a change leaves a row that no plan could change, or says another leader than the row."""
    rows = {row.led_by: row for row in knowledge().criteria[change["criterion"]].rows if row.modifiable}
    assert change["led_by"] in rows
    assert change["led_by"]
    assert change["from"] != change["to"]


@proves("C130", "Overrides change no verdict; `verdict_with_overrides` stands beside it.")
@settings(usual, max_examples=60)
@given(people.anybody(), st.lists(st.sampled_from(people.overridable()), min_size=1, max_size=4, unique=True))
def test_overrides_change_no_verdict_and_only_ever_better_the_one_beside(facts: Words, named: list[str]) -> None:
    overrides = [{"criterion": id, "reason": "Agreed", "by": "Dr A. Example"} for id in named]
    without, answer = ask(facts), ask(facts, overrides=overrides)
    assert verdicts(answer) == verdicts(without)
    assert answer["referral"] == without["referral"]
    beside = answer["verdict_with_overrides"]
    assert WORST_FIRST.index(beside) >= WORST_FIRST.index(answer["verdict"])
    if not any(one["criterion"] in named and one["effect"] in ("exclude", "defer") for one in without["findings"]):
        assert beside == answer["verdict"]


@settings(usual, max_examples=60)
@given(people.persons(), people.limbs(), people.limbs(), people.beside())
def test_several_limbs_are_each_judged_as_they_would_be_alone(
    shared: Words, one: Words, other: Words, beside: Words
) -> None:
    limbs = [
        {id: answer for id, answer in limb.items() if id != "months_since_amputation"} | {"side": side}
        for limb, side in ((one, "left"), (other, "right"))
    ]
    facts = people.made_possible(shared)
    answer = ask(facts, limbs=limbs, **beside)
    alone = [ask(facts | limb, **beside) for limb in limbs]
    assert answer["verdict"] == max((single["verdict"] for single in alone), key=WORST_FIRST.index)
    for single, limb in zip(alone, limbs, strict=True):
        for holder in ("systems", "policies"):
            own = [entry for entry in answer[holder] if entry["side"] == limb["side"]]
            assert [{key: word for key, word in entry.items() if key != "side"} for entry in own] == single[holder]


def test_the_strategies_reach_every_verdict() -> None:
    seen: set[str] = set()

    @settings(usual, max_examples=200, database=None)
    @given(st.one_of(people.limbs(), people.people_nearly_in_order(removed=0), people.people_nearly_in_order()))
    def collect(facts: Words) -> None:
        seen.add(ask(people.made_possible(facts))["verdict"])

    collect()
    assert seen == set(WORST_FIRST)
