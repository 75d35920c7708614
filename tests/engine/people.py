"""Invented people for hypothesis: any valid input, people about whom everything is known, people nearly in order."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from candidates.engine.facts import Fact
from candidates.engine.reading import read
from tests.cases.sentences import backgrounds
from tests.engine.asking import AS_OF, Words, somebody
from tests.engine.edition import TODAY, knowledge, tree
from tests.engine.plainly import COMPARISONS, NOT_ASKED, UNKNOWN, gate, values_of

usual = settings(
    deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)

LENGTH = "residual_bone_length"
ITEMS = {instrument.items: instrument.total for instrument in knowledge().instruments.values()}
OLDEST = date(TODAY.year - 100, 1, 1)
# Levels in scope three times as often as the others, and the thigh, where a system can be judged, most often of all.
LEVELS = [*knowledge().levels.bones, *sorted(knowledge().levels.in_scope) * 2, *["transfemoral"] * 10]
PEOPLE = [*sorted(backgrounds()), *["above_the_knee"] * 6]
REASONS = st.sampled_from(["not measured", "not asked", "result not back"])


@lru_cache(maxsize=1)
def limits() -> dict[str, list[Decimal]]:
    """The numbers that any rule compares each fact with; those of a derived fact are left out."""
    found: dict[str, set[Decimal]] = {}

    def look(words: Any) -> None:
        for key, inner in (
            words.items() if isinstance(words, Mapping) else enumerate(words if isinstance(words, list) else [])
        ):
            if key in knowledge().facts and isinstance(inner, Mapping):
                found.setdefault(key, set()).update(Decimal(inner[name]) for name in COMPARISONS if name in inner)
            look(inner)

    for part in ("criteria", "systems", "policies"):
        look(tree()[part])
    return {fact: sorted(numbers) for fact, numbers in found.items()}


@cache
def answers(id: str, *, known: bool = False) -> st.SearchStrategy[Any]:
    """Any valid answer to a fact by itself; with `known` only those that have a value."""
    fact = knowledge().facts[id]
    if known:
        return values(fact)
    ways = [values(fact), values(fact), values(fact), st.builds(lambda reason: {"unknown": reason}, REASONS)]
    if fact.may_be_not_applicable:
        ways.append(st.sampled_from([{"not_applicable": True}, {"not_applicable": "does not apply"}]))
    return st.one_of(ways)


def values(fact: Fact) -> st.SearchStrategy[Any]:
    """Any value of a fact in the form of the input."""
    if fact.kind == "choice":
        return st.sampled_from(list(fact.options))
    if fact.kind == "choices":
        others = [option for option in fact.options if option not in fact.exclusive]
        alone = st.sampled_from([[option] for option in fact.options])
        return st.one_of(alone, st.lists(st.sampled_from(others), min_size=1, max_size=4, unique=True))
    if fact.kind == "yes_no":
        return st.booleans()
    if fact.kind == "date":
        return st.integers(0, (TODAY - OLDEST).days).map(lambda days: (OLDEST + timedelta(days)).isoformat())
    return quantities(fact)


def numbers(fact: Fact) -> st.SearchStrategy[Decimal]:
    """A plausible number in the canonical unit, often at a limit or just beside it."""
    low, high = fact.at_least or Decimal(0), fact.at_most or Decimal(0)
    step = Decimal(1) if fact.kind in ("count", "age") else Decimal("0.1")
    anywhere = st.integers(0, int((high - low) / step)).map(lambda steps: low + steps * step)
    beside = [limit + sign * step for limit in limits().get(fact.id, []) for sign in (-1, 0, 1)]
    near = [number for number in beside if low <= number <= high and (step < 1 or number == int(number))]
    return st.one_of(anywhere, st.sampled_from(near)) if near else anywhere


def quantities(fact: Fact) -> st.SearchStrategy[Any]:
    """A number of a fact in one of its units, bare where there is only one."""
    canonical = numbers(fact)
    if len(fact.units) == 1:
        return canonical
    return st.builds(lambda number, unit: in_unit(fact, number, unit), canonical, st.sampled_from(fact.units))


def in_unit(fact: Fact, number: Decimal, unit: str) -> Words:
    """A canonical number written in another unit, to six decimals, and still plausible."""
    terms = tree()["units"][fact.unit][unit]
    times, over, plus = (
        Fraction(terms.get(name, usual)) for name, usual in (("times", 1), ("divided_by", 1), ("plus", 0))
    )

    def back(written: Decimal) -> bool:
        value = Fraction(written) * times / over + plus
        return Fraction(fact.at_least or 0) <= value <= Fraction(fact.at_most or 0)

    exact = (Fraction(number) - plus) * over / times
    written = Decimal(exact.numerator * 10**6 // exact.denominator).scaleb(-6)
    nearest = next(one for one in (written, written + Decimal("0.000001")) if back(one))
    return {"value": f"{nearest:f}", "unit": unit}


@st.composite
def lengths(draw: st.DrawFn, level: str | None, bone: str | None) -> Words:
    """A length as it was measured, from a landmark that its bone has."""
    length: Words = draw(answers(LENGTH, known=True))
    bones = [bone] if bone else knowledge().levels.bones.get(level or "", knowledge().measurement.landmarks)
    possible = [mark for one in bones for mark in knowledge().measurement.landmarks.get(one, ())]
    landmark = draw(st.sampled_from([None, *possible]))
    refused = {method for mark, method in knowledge().measurement.refused_pairs if mark == landmark}
    method = draw(st.sampled_from([None, *(one for one in knowledge().measurement.methods if one not in refused)]))
    if draw(st.integers(0, 3)) == 0:
        length["uncertainty"] = {"value": draw(st.integers(0, 40)), "unit": "mm"}
    return {**length, **{key: word for key, word in (("landmark", landmark), ("method", method)) if word}}


def made_possible(facts: Words) -> Words:
    """The facts without what cannot stand together: an age beside a birth, items beside totals, a limb before birth."""
    fitting = dict(facts)
    if "birth_date" in fitting:
        fitting.pop("age", None)
    for items, total in ITEMS.items():
        if items in fitting:
            fitting.pop(total, None)
    months = fitting.get("months_since_amputation")
    if isinstance(months, Decimal) and months > _whole_years(fitting) * 12:
        del fitting["months_since_amputation"]
    return fitting


def _whole_years(facts: Words) -> int:
    born, age = facts.get("birth_date"), facts.get("age")
    if isinstance(born, str):
        return max(0, TODAY.year - date.fromisoformat(born).year - 1)
    return int(age) if isinstance(age, Decimal) else 200


@st.composite
def limbs(draw: st.DrawFn, *, known: bool = False, every: bool = False) -> Words:
    """The facts of one limb: some of them, or every one."""
    level = draw(st.sampled_from(LEVELS))
    bones = knowledge().levels.bones[level]
    chosen: Words = {"level": level}
    for id in sorted(knowledge().levels.limb_facts - {"level", "bone", LENGTH, "planned_stem_diameter"}):
        if every or draw(st.booleans()):
            chosen[id] = draw(answers(id, known=known))
    if bones and (every or draw(st.booleans())):
        chosen["bone"] = draw(st.sampled_from(bones))
    if every or draw(st.booleans()):
        chosen[LENGTH] = draw(lengths(level, chosen.get("bone")))
    if draw(st.integers(0, 9)) == 0:
        chosen["planned_stem_diameter"] = draw(answers("planned_stem_diameter", known=True))
    return chosen


@st.composite
def persons(draw: st.DrawFn, *, known: bool = False, every: bool = False) -> Words:
    """What belongs to the person and to no limb: some facts, or every one."""
    own = sorted(set(knowledge().facts) - knowledge().levels.limb_facts)
    chosen = {id: draw(answers(id, known=known)) for id in own if every or draw(st.booleans())}
    chosen.pop(draw(st.sampled_from(["age", "birth_date"])), None)
    for items, total in ITEMS.items():
        if items in chosen and total in chosen:
            del chosen[draw(st.sampled_from([items, total]))]
    return chosen


@st.composite
def complete_people(draw: st.DrawFn) -> Words:
    """The facts of somebody with one limb, of whom everything that is asked is answered."""
    facts = {**draw(persons(known=True, every=True)), **draw(limbs(known=True, every=True))}
    facts = made_possible(facts)
    facts.setdefault("months_since_amputation", Decimal(0))
    return facts


@st.composite
def people_nearly_in_order(draw: st.DrawFn, *, removed: int = 2) -> Words:
    """Somebody in whom nothing stands in the way, but for a few changes and a few answers that are missing."""
    facts = somebody(draw(st.sampled_from(PEOPLE)))
    changeable = sorted(set(facts) - {"level", "bone", LENGTH, "birth_date"})
    for id in draw(st.lists(st.sampled_from(changeable), max_size=3, unique=True)):
        facts[id] = draw(answers(id))
    if LENGTH in facts and draw(st.booleans()):
        facts[LENGTH] = draw(lengths(facts["level"], facts.get("bone")))
    for id in draw(st.lists(st.sampled_from(sorted(facts)), max_size=removed, unique=True)):
        del facts[id]
    return made_possible(facts)


@st.composite
def anybody(draw: st.DrawFn) -> Words:
    """The facts of anybody with one limb: nearly in order, or any answers at all."""
    if draw(st.booleans()):
        return draw(people_nearly_in_order())
    return made_possible({**draw(persons()), **draw(limbs())})


@st.composite
def beside(draw: st.DrawFn) -> Words:
    """What may stand beside the facts: the clinic's list, confirmed limits, statements and overrides."""
    put: Words = {}
    if draw(st.integers(0, 2)) == 0:
        systems = sorted(knowledge().systems)
        put["available_systems"] = draw(st.lists(st.sampled_from(systems), max_size=4, unique=True))
    if draw(st.integers(0, 2)) == 0:
        put["policy_statements"] = draw(statements())
    if draw(st.integers(0, 2)) == 0:
        put["confirmations"] = draw(
            st.lists(confirmations(), max_size=3, unique_by=lambda one: (one["system"], one["limit"]))
        )
    if draw(st.integers(0, 2)) == 0:
        named = draw(st.lists(st.sampled_from(overridable()), max_size=3, unique=True))
        put["overrides"] = [{"criterion": id, "reason": "Agreed", "by": "Dr A. Example"} for id in named]
    return put


def overridable() -> list[str]:
    """The general criteria that can stop or defer."""
    stops = {"exclude", "defer"}
    return [id for id, own in knowledge().criteria.items() if stops & {row.effect for row in own.rows}]


@st.composite
def statements(draw: st.DrawFn) -> Words:
    """Answers to some statements of some policies."""
    own = {
        id: [one.id for one in policy.statements] for id, policy in knowledge().policies.items() if policy.statements
    }
    chosen = draw(st.lists(st.sampled_from(sorted(own)), max_size=4, unique=True))
    return {id: {name: draw(st.booleans()) for name in own[id] if draw(st.booleans())} for id in chosen}


@st.composite
def confirmations(draw: st.DrawFn) -> Words:
    """A confirmed limit of a judged system at the thigh."""
    system = draw(
        st.sampled_from(["opra-transfemoral", "badalx-transfemoral-long", "opl-transfemoral", "pop-transfemoral"])
    )
    limit, unit = draw(
        st.sampled_from([("min_residual_bone_length", "mm"), ("max_total_mass", "kg"), ("max_age", "years")])
    )
    checked = {"document": "IFU 12", "revision": "C", "date": "2026-05-02", "by": "A. Example"}
    confirmed = {"system": system, "limit": limit, "value": draw(st.integers(20, 300)), "unit": unit, **checked}
    if limit.endswith("length"):
        confirmed["landmark"] = draw(st.sampled_from(["lesser_trochanter_midline", "greater_trochanter_tip"]))
    if draw(st.booleans()):
        confirmed["look_again"] = draw(st.sampled_from(["2026-11-21", "2026-11-22", "2027-05-02"]))
    return confirmed


@st.composite
def inputs(draw: st.DrawFn) -> Words:
    """Any valid input: one limb or several, with whatever may stand beside the facts."""
    more = draw(beside())
    if draw(st.integers(0, 3)):
        return {"as_of": AS_OF, "facts": draw(anybody()), **more}
    own = [made_possible(draw(limbs())) | {"side": side} for side in ("left", "right")]
    facts = made_possible(draw(persons()))
    for limb in own:
        limb.pop("months_since_amputation", None)
    return {"as_of": AS_OF, "facts": facts, "limbs": own, **more}


def plain_values(document: Words, limb: int = 0) -> dict[str, Any]:
    """The value of every fact about a limb, as `plainly` takes them."""
    given = read(document, knowledge(), TODAY).limbs[limb]
    known = {id: answer.value for id, answer in given.items() if answer.is_known}
    return values_of(known | {id: NOT_ASKED for id, answer in given.items() if answer.not_applicable}, tree())


def asked(facts: Words) -> list[str]:
    """The facts that are asked of somebody and answered with a value."""
    values = plain_values({"as_of": AS_OF, "facts": facts})
    open_ = [id for id in facts if gate(tree()["facts"][id]["asked_when"], values) is not False]
    return [id for id in open_ if values[id] not in (UNKNOWN, NOT_ASKED)]
