"""The contract, section In: what is refused, all faults at once, each at its place."""

import pytest

from candidates import evaluation
from candidates.engine import documents
from candidates.engine.faults import Refused
from tests.engine.asking import (
    AS_OF,
    as_bytes,
    faults_of,
    quantity,
    refused,
)
from tests.engine.edition import TODAY, judge, knowledge
from tests.engine.proving import proves


@proves("C82", "Refused, all faults at once, each with its place (`facts.hba1c.unit`), what was wrong and what is")
def test_all_faults_are_told_at_once_each_with_its_place_what_was_wrong_and_what_is_accepted() -> None:
    facts = {
        "shoe_size": 42,
        "smoking": "sometimes",
        "hba1c": quantity(7, "degrees"),
        "body_weight": quantity(1, "kg") | {"x": 1},
    }
    found = {fault.place: fault for fault in faults_of({"as_of": AS_OF, "facts": facts, "colour": "red"})}
    assert set(found) == {
        "facts.shoe_size", "facts.smoking", "facts.hba1c.unit", "facts.body_weight", "facts.body_weight.x", "colour",
    }  # fmt: skip
    assert "sometimes" in found["facts.smoking"].wrong
    assert all(fault.wrong and fault.accepted for fault in found.values())
    assert "never" in found["facts.smoking"].accepted
    assert "mmol/mol" in found["facts.hba1c.unit"].accepted


@proves("C82", "Refused, all faults at once, each with its place")
@pytest.mark.parametrize(
    ("body", "places"),
    [
        (b'{"facts": {"smoking": "never", "smoking": "never", "shoe_size": 42}}', ["facts.shoe_size", "facts.smoking"]),
        (b'{"facts": {"age": NaN, "shoe_size": 42}}', ["facts.age", "facts.shoe_size"]),
        (b'{"facts": {"shoe_size": 42}, "limbs": 5}', ["facts.shoe_size", "limbs"]),
        (b'{"facts": [], "overrides": [1], "as_of": "soon"}', ["as_of", "facts", "overrides.0"]),
    ],
)
def test_no_fault_hides_another(body: bytes, places: list[str]) -> None:
    with pytest.raises(Refused) as refusal:
        evaluation.answer_to(body, judge(), TODAY)
    assert sorted(fault.place for fault in refusal.value.faults) == places


@proves("C82", "Refused, all faults at once, each with its place")
def test_a_fault_of_the_person_is_told_once_however_many_limbs_there_are() -> None:
    limbs = [{"level": "transfemoral", "side": side} for side in ("left", "right")]
    facts = {"age": 42, "birth_date": "1984-03-02", "rcri_items": ["heart_failure"], "rcri_points": 3}
    assert refused(facts, limbs=limbs) == ["facts.age", "facts.rcri_points"]


@proves("C83", "value outside the plausible range")
def test_a_value_outside_the_plausible_range_is_refused_and_its_ends_are_not() -> None:
    for fact in knowledge().facts.values():
        if not fact.is_numeric:
            continue
        assert fact.at_least is not None
        assert fact.at_most is not None
        for value, accepted in (
            (fact.at_least, True), (fact.at_most, True), (fact.at_least - 1, False), (fact.at_most + 1, False),
        ):  # fmt: skip
            places = refused({fact.id: quantity(str(value), fact.unit or "")})
            assert all(place.startswith(f"facts.{fact.id}") for place in places)
            assert (places == []) is accepted


@proves("C84", "date in the future or before the birth")
def test_no_day_lies_in_the_future_and_nobody_is_judged_before_the_birth() -> None:
    assert refused({"birth_date": "2026-11-23"}) == ["facts.birth_date"]
    assert refused({"birth_date": "2026-11-22"}) == []
    assert faults_of({"as_of": "2026-11-23", "facts": {}})[0].place == "as_of"
    assert faults_of({"as_of": "2001-01-01", "facts": {"birth_date": "2001-01-02"}})[0].place == "facts.birth_date"
    for no_date in ("22.11.2026", "2026-02-30", "20261122", 20261122, None, "2026-11-22T00:00", "1984-W09-5"):
        assert refused({"birth_date": no_date}) == ["facts.birth_date"]


@proves("C85", "duplicate keys, NaN, infinities, a body over 1 MB, a root that is no object.")
@pytest.mark.parametrize(
    ("body", "places"),
    [
        (b'{"facts": {"smoking": "never", "smoking": "never"}}', ["facts.smoking"]),
        (b'{"facts": {}, "facts": {}}', ["facts"]),
        (b'{"facts": {"age": NaN}}', ["facts.age"]),
        (b'{"facts": {"age": Infinity}}', ["facts.age"]),
        (b'{"facts": {"age": -Infinity}}', ["facts.age"]),
        (b'{"facts": {}}' + b" " * 1_000_000, None),
        (b"[]", None),
        (b'"facts"', None),
        (b"42", None),
        (b"null", None),
        (b"", None),
        (b"\xff\xfe", None),
        (b'{"facts": ', None),
        (b"[" * 100_000, None),
    ],
)
def test_what_is_no_plain_object_is_refused(body: bytes, places: list[str] | None) -> None:
    with pytest.raises(Refused) as refusal:
        evaluation.answer_to(body, judge(), TODAY)
    assert refusal.value.faults
    assert all(fault.wrong and fault.accepted for fault in refusal.value.faults)
    if places is not None:
        assert [fault.place for fault in refusal.value.faults] == places


@proves("C85", "duplicate keys, NaN, infinities, a body over 1 MB, a root that is no object.")
def test_a_body_of_a_megabyte_is_still_read() -> None:
    body = as_bytes({"facts": {}})
    assert documents.decoded(body + b" " * (1_000_000 - len(body))) == {"facts": {}}


@pytest.mark.parametrize("given", ["NaN", "Infinity", "-Infinity", "1e400", "sNaN", "1_000", "٣", "0x10", ""])
def test_no_number_hides_in_a_text(given: str) -> None:
    assert refused({"body_weight": quantity(given, "kg")}) != []
