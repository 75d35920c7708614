"""Reading an input document: every fault found at once, each at its place; what is accepted becomes a Case."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, localcontext
from typing import Any

from candidates.engine import additions, confirmations, possibility
from candidates.engine.answers import Answer, Reader, as_day
from candidates.engine.case import Answers, Case
from candidates.engine.derived import FORMULAS, age_on, total, value_of
from candidates.engine.faults import Fault, Faults, Refused, quoted
from candidates.engine.quantities import EXACT, written
from candidates.engine.rules import Knowledge

KEYS = ("as_of", "facts", "limbs", "available_systems", "confirmations", "policy_statements", "overrides")
MOST_LIMBS = 4


def read(document: Mapping[str, Any], knowledge: Knowledge, today: date, found: Iterable[Fault] = ()) -> Case:
    """Return the case that an input describes; Refused with all its faults where it cannot be judged.

    `today` is the day of the call: it stands in for `as_of` where that is left out, and `as_of` is never after it.
    `found` are the faults that were found before, told with those found here.
    """
    with localcontext(EXACT):
        return _read(document, knowledge, today, Faults(found))


def _read(document: Mapping[str, Any], knowledge: Knowledge, today: date, faults: Faults) -> Case:
    for key in document:
        if key not in KEYS:
            faults.unknown_word(key, key, KEYS, "key of an input")
    as_of = _as_of(document, today, faults)
    reader = Reader(knowledge.units, knowledge.measurement, as_of, faults)
    limbs, several = _limbs(document, knowledge, reader)
    case = Case(
        as_of,
        limbs,
        several,
        additions.available_systems(document, knowledge, faults),
        confirmations.confirmed_limits(document, knowledge, reader),
        additions.policy_statements(document, knowledge, faults),
        additions.overrides(document, knowledge, faults),
    )
    if faults:
        raise Refused(faults)
    return case


def _as_of(document: Mapping[str, Any], today: date, faults: Faults) -> date:
    """Return the day as of which the answers are judged."""
    if "as_of" not in document:
        return today
    day = as_day(document["as_of"])
    if day is None:
        faults.add("as_of", f"{quoted(document['as_of'])} is no date.", "a day written as 2026-11-22")
    elif day > today:
        faults.add("as_of", f"{day} lies in the future.", f"a day up to {today}")
    elif day.year < 1900:
        faults.add("as_of", f"{day} is long past.", "a day from 1900-01-01 on")
    else:
        return day
    return today


def _limbs(document: Mapping[str, Any], knowledge: Knowledge, reader: Reader) -> tuple[tuple[Answers, ...], bool]:
    """Return the answers about each limb, and whether the input has several."""
    facts, limbs = document.get("facts"), document.get("limbs")
    if not isinstance(facts, Mapping):
        wrong = "The facts are missing." if facts is None else f"{quoted(facts)} is no object."
        reader.faults.add("facts", wrong, 'an object such as {"level": "transfemoral"}, if need be empty')
        facts = {}
    if limbs is None:
        return (_all_answers(_given(facts, "facts", knowledge, reader), "facts", knowledge, reader),), False
    _refuse_flat_limb_facts(facts, knowledge, reader.faults)
    shared = _given(facts, "facts", knowledge, reader)
    if not isinstance(limbs, list) or not 1 <= len(limbs) <= MOST_LIMBS:
        reader.faults.add("limbs", "The limbs are no list of limbs.", f"a list of 1 to {MOST_LIMBS} objects")
        return (), True
    own = [_limb(limb, f"limbs.{at}", knowledge, reader) for at, limb in enumerate(limbs)]
    possibility.check_limbs(own, reader.faults)
    # What belongs to the person is checked with each limb; the same fault is told once.
    complete = tuple(_all_answers({**shared, **limb}, f"limbs.{at}", knowledge, reader) for at, limb in enumerate(own))
    reader.faults[:] = list(dict.fromkeys(reader.faults))
    return complete, True


def _refuse_flat_limb_facts(facts: Mapping[str, Any], knowledge: Knowledge, faults: Faults) -> None:
    for fact in knowledge.levels.limb_facts.intersection(facts):
        wrong = "This belongs to one limb, and the limbs are given apart."
        faults.add(f"facts.{fact}", wrong, "the fact inside a limb")


def _limb(limb: Any, place: str, knowledge: Knowledge, reader: Reader) -> dict[str, Answer]:
    if not isinstance(limb, Mapping):
        reader.faults.add(place, f"{quoted(limb)} is no object.", "an object with the facts of one limb")
        return {}
    for fact in limb:
        if fact in knowledge.facts and fact not in knowledge.levels.limb_facts:
            reader.faults.add(f"{place}.{fact}", "This belongs to the person.", "the fact among 'facts'")
    return _given(limb, place, knowledge, reader)


def _given(facts: Mapping[str, Any], place: str, knowledge: Knowledge, reader: Reader) -> dict[str, Answer]:
    """Return the answers that were given and could be read."""
    answers = {}
    intakes = knowledge.intakes
    for id, given in facts.items():
        if id not in intakes:
            _refuse_unknown_fact(id, f"{place}.{id}", knowledge, reader.faults)
            continue
        answer = intakes[id].answer(given) or reader.answer(knowledge.facts[id], given, f"{place}.{id}")
        if answer is not None:
            answers[id] = answer
    return answers


def _refuse_unknown_fact(id: str, place: str, knowledge: Knowledge, faults: Faults) -> None:
    if id in knowledge.derived:
        bases = " and ".join(knowledge.derived[id].bases)
        faults.add(place, f"{id!r} is worked out, never given.", f"{bases} instead")
    else:
        faults.unknown_word(place, id, knowledge.facts, "fact")


def _all_answers(answers: dict[str, Answer], place: str, knowledge: Knowledge, reader: Reader) -> Answers:
    """Return the answers with what follows from them; impossible ones become faults."""
    possibility.check(answers, place, knowledge, reader)
    _add_age(answers, reader.as_of)
    _add_totals(answers, knowledge, reader.faults)
    _add_derived(answers, knowledge)
    return answers


def _add_age(answers: dict[str, Answer], as_of: date) -> None:
    birth_date = answers.get("birth_date")
    if birth_date is not None and birth_date.is_known:
        whole_years = age_on(as_of, birth_date.value)
        answers["age"] = Answer("age", Decimal(whole_years))


def _add_totals(answers: dict[str, Answer], knowledge: Knowledge, faults: Faults) -> None:
    """Add up the instruments whose items were given; a total that differs from its items is refused."""
    for instrument in knowledge.instruments.values():
        items = answers.get(instrument.items)
        if items is None or not items.is_known:
            continue
        added_up = total(instrument, items.value, value_of(answers, "age"))
        given = value_of(answers, instrument.total)
        if added_up is None:
            continue
        if given is None:
            answers[instrument.total] = Answer(instrument.total, added_up)
        elif given != added_up:
            faults.add(
                f"facts.{instrument.total}",
                f"The total {written(given)} is not what its items add up to.",
                f"{written(added_up)}, or the total alone, or the items alone",
            )


def _add_derived(answers: dict[str, Answer], knowledge: Knowledge) -> None:
    """Add what is worked out from answers that are all known."""
    for id, derived in knowledge.derived.items():
        if id in FORMULAS and answers.keys() >= set(derived.bases):
            bases = [answers[base].value for base in derived.bases]
            if None not in bases:
                answers[id] = Answer(id, FORMULAS[id](*bases))
