"""What holds of everybody: invented people by the hundred, nearly in order or in any state at all."""

import json
import os
import random
import subprocess
import sys
from copy import deepcopy
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from candidates.engine.documents import decoded
from candidates.engine.encoding import evaluated
from candidates.engine.evaluate import Judge
from candidates.engine.reading import read
from candidates.engine.rulebook import Rulebook
from tests.engine import people
from tests.engine.answer_form import REFERRALS, assert_valid
from tests.engine.asking import AS_OF, ask, faults_of, finding, length, of, quantity, somebody
from tests.engine.edition import TODAY, answer_to, judge, knowledge
from tests.engine.proving import proves
from tests.engine.test_contract_out_verdicts import WORST_FIRST, never_better, verdicts

Words = dict[str, Any]
SEVERITY = ("favourable", "information", "caution", "defer", "exclude")
MOST_TAKEN_AWAY = 6

usual = settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


@proves(
    "C123", "Missing is never normal: of the facts that are asked of this person, taking an answer away never turns"
)
@settings(usual, max_examples=120)
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


@settings(usual, max_examples=120)
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


@settings(usual, max_examples=150)
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


@settings(usual, max_examples=60)
@given(people.inputs(), st.randoms(use_true_random=False))
def test_the_order_of_keys_does_not_count(document: Words, chance: random.Random) -> None:
    first, second = (
        evaluated(judge(), read(one, knowledge(), TODAY)) for one in (document, shuffled(document, chance))
    )
    assert first == second


@settings(usual, max_examples=20)
@given(people.inputs())
def test_what_was_judged_before_does_not_count(document: Words) -> None:
    case = read(document, knowledge(), TODAY)
    assert evaluated(judge(), case) == evaluated(Judge(Rulebook(knowledge())), case)


def test_what_a_caller_does_with_an_answer_does_not_change_the_next_one() -> None:
    fresh = Judge(Rulebook(knowledge()))
    answer = ask(somebody(smoking="current_light"), by=fresh)
    kept = deepcopy(answer)
    emptied(answer)
    assert ask(somebody(smoking="current_light"), by=fresh) == kept


def emptied(value: Any) -> None:
    """Take everything out of a document, from the inside."""
    if isinstance(value, dict | list):
        for inner in list(value.values() if isinstance(value, dict) else value):
            emptied(inner)
        value.clear()


def shuffled(value: Any, chance: random.Random) -> Any:
    """The same document with its keys in another order."""
    if not isinstance(value, dict):
        return [shuffled(inner, chance) for inner in value] if isinstance(value, list) else value
    keys = list(value)
    chance.shuffle(keys)
    return {key: shuffled(value[key], chance) for key in keys}


ANOTHER_PROCESS = """
import json, sys
from tests.engine.edition import TODAY, judge, knowledge
from candidates.engine.documents import decoded
from candidates.engine.encoding import evaluated
from candidates.engine.reading import read
for line in sys.stdin.buffer:
    sys.stdout.buffer.write(evaluated(judge(), read(decoded(line), knowledge(), TODAY)) + b"\\n")
"""


@proves("C146", "The same input, edition, confirmations and day give the same bytes")
@pytest.mark.parametrize(
    ("seed", "zone", "language"), [("1", "Pacific/Auckland", "tr_TR.UTF-8"), ("2", "America/Adak", "C")]
)
def test_another_process_with_another_hash_time_zone_and_language_gives_the_same_bytes(
    seed: str, zone: str, language: str
) -> None:
    documents = [json.dumps(document, default=float).encode() for document in some_inputs()]
    here = [evaluated(judge(), read(decoded(one), knowledge(), TODAY)) for one in documents]
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": language, "LANG": language}
    done = subprocess.run(
        [sys.executable, "-c", ANOTHER_PROCESS], input=b"\n".join(documents), capture_output=True, check=True,
        timeout=120, env=surroundings, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.stdout.splitlines() == here


def some_inputs() -> list[Words]:
    """A score of inputs, the same ones in every run."""
    found: list[Words] = []

    @settings(usual, max_examples=20, database=None)
    @given(people.inputs())
    def collect(document: Words) -> None:
        found.append(document)

    collect()
    return found


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
@settings(usual, max_examples=120)
@given(people.anybody(), st.lists(st.sampled_from(sorted(FAULTS)), min_size=1, max_size=6, unique=True))
def test_every_fault_is_told_at_its_place_and_no_other_is(facts: Words, places: list[str]) -> None:
    document = {"as_of": AS_OF, "facts": deepcopy(facts)}
    for place in places:
        FAULTS[place](document)
    assert sorted(fault.place for fault in faults_of(document)) == sorted(places)


@proves("C125", "at most three minimal sets of at most four changes")
@proves("C126", "recomputing with them gives `to`.")
@settings(usual, max_examples=120)
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


def close_to(limit: str, times: str) -> st.SearchStrategy[Decimal]:
    """Numbers of up to eighteen digits whose product with `times` lies closely around a limit."""
    middle = Fraction(limit) / Fraction(times)
    digits = st.integers(-(10**6), 10**6)
    return digits.map(lambda off: Decimal(round(middle * 10**12) + off).scaleb(-12))


@proves("C38", "Exact decimals; converted exactly, compared unrounded")
@settings(usual, max_examples=200)
@given(data=st.data())
@pytest.mark.parametrize(
    ("fact", "criterion", "limit", "unit", "times", "above"),
    [
        ("body_weight", "body_weight", "100", "lb", "0.45359237", True),
        ("body_weight", "body_weight", "100", "st", "6.35029318", True),
        ("vitamin_d", "vitamin_d", "50", "ng/mL", "2.496", False),
        ("albumin", "albumin", "3.5", "g/L", "0.1", False),
        ("haemoglobin", "haemoglobin", "12", "mmol/L", "1.6114", False),
    ],
)
def test_a_converted_number_is_compared_as_the_fraction_that_it_is(
    data: st.DataObject, fact: str, criterion: str, limit: str, unit: str, times: str, above: bool
) -> None:
    given_ = data.draw(close_to(limit, times))
    exact = Fraction(given_) * Fraction(times)
    found = finding(ask({"level": "transfemoral", "sex": "female", fact: quantity(f"{given_:f}", unit)}), criterion)
    stands_in_the_way = exact > Fraction(limit) if above else exact < Fraction(limit)
    assert (found["effect"] is not None) is stands_in_the_way
    assert abs(Fraction(found["observed"]["value"]) - exact) < Fraction(1, 10**15)


@proves("C39", "HbA1c mmol/mol = (percent − 2.15) × 10.929.")
@settings(usual, max_examples=200)
@given(st.integers(-(10**6), 10**6))
def test_hba1c_is_compared_as_the_fraction_that_it_is(off: int) -> None:
    given_ = Decimal(round((Fraction(8) - Fraction("2.15")) * Fraction("10.929") * 10**12) + off).scaleb(-12)
    percent = Fraction(given_) / Fraction("10.929") + Fraction("2.15")
    found = finding(ask({"diabetes": "uncontrolled", "hba1c": quantity(f"{given_:f}", "mmol/mol")}), "hba1c")
    assert found["effect"] == ("defer" if percent > 8 else "caution")


@proves("C38", "Exact decimals; converted exactly")
@proves("C47", "**Borderline** (by uncertainty, for `residual_bone_length` only): the limit lies within")
@settings(usual, max_examples=200)
@given(
    st.integers(50_000, 300_000), st.integers(0, 60_000), st.sampled_from([("mm", "1"), ("cm", "10"), ("in", "25.4")])
)
def test_a_limit_is_borderline_exactly_where_it_lies_within_the_doubt(
    value: int, doubt: int, unit: tuple[str, str]
) -> None:
    name, times = unit
    written = Decimal(round(Fraction(value, 1000) / Fraction(times) * 10**9)).scaleb(-9)
    uncertainty = Decimal(doubt).scaleb(-3)
    measured = length(0, uncertainty=quantity(f"{uncertainty:f}", "mm")) | quantity(f"{written:f}", name)
    found = of(
        ask({"level": "transfemoral", "residual_bone_length": measured}),
        "badalx-transfemoral-long",
        "min_residual_bone_length",
    )
    exact, u = Fraction(written) * Fraction(times), Fraction(uncertainty)
    within = exact - u <= 140 <= exact + u
    assert found["outcome"] == ("borderline" if within else "met" if exact > 140 else "not_met")


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


def test_the_strategies_reach_every_verdict_and_every_referral() -> None:
    seen: set[str] = set()

    @settings(usual, max_examples=200, database=None)
    @given(st.one_of(people.limbs(), people.people_nearly_in_order(removed=0), people.people_nearly_in_order()))
    def collect(facts: Words) -> None:
        answer = ask(people.made_possible(facts))
        seen.update((answer["verdict"], answer["referral"]))

    collect()
    assert seen == {*WORST_FIRST, *REFERRALS}
