"""The three-valued rules written a second time, slowly and from the contract alone, to hold the engine against.

Everything here reads the edition's text. A value is an option, a set of options, `yes` or `no`, a date or a Decimal;
or UNKNOWN, or NOT_ASKED, which also stands for not applicable.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

UNKNOWN, NOT_ASKED = "?", "-"
WORST_FIRST = ("exclude", "defer", "caution", "information", "favourable")
OF_THE_PERSON = ("referral", "listing", "surgery", None)
COMPARISONS = {
    "at_least": lambda number, limit: number >= limit,
    "above": lambda number, limit: number > limit,
    "at_most": lambda number, limit: number <= limit,
    "below": lambda number, limit: number < limit,
}


class Found(NamedTuple):
    """What one table says: the outcome, its effect or what it could be, the row that decided, the rows still open."""

    outcome: str
    effect: str | None = None
    row: Mapping[str, Any] | None = None
    open_rows: tuple[Mapping[str, Any], ...] = ()


def compare(test: Any, value: Any) -> bool | None:
    """Whether one condition holds; None where the answer is unknown."""
    if value == UNKNOWN:
        return None
    if value == NOT_ASKED:
        return False
    named = value if isinstance(value, frozenset) else {value}
    if isinstance(test, list):
        return bool(named & set(test))
    if "present" in test:
        return value != "no"
    if "any_of" in test or "none_of" in test or "all_of" in test:
        (kind, options), *_ = test.items()
        answers = [option in named for option in options]
        return {"any_of": any(answers), "all_of": all(answers), "none_of": not any(answers)}[kind]
    return all(COMPARISONS[name](value, Decimal(limit)) for name, limit in test.items())


def conjunction(when: Mapping[str, Any], values: Mapping[str, Any]) -> bool | None:
    """Whether all conditions hold: false as soon as one is, else unknown as soon as one is."""
    answers = [compare(test, values[fact]) for fact, test in when.items()]
    return False if False in answers else None if None in answers else True


def gate(words: Any, values: Mapping[str, Any]) -> bool | None:
    """Whether a gate is open: always, never, or any alternative."""
    if isinstance(words, str):
        return words == "always"
    answers = [conjunction(alternative, values) for alternative in words]
    return True if True in answers else None if None in answers else False


def facts_of(table: Mapping[str, Any]) -> list[str]:
    """The facts that a table speaks of."""
    named = [fact for row in table["rows"] for fact in row.get("when", {})]
    return list(dict.fromkeys([*named, *table.get("neutral", {})]))


def decide(table: Mapping[str, Any], values: Mapping[str, Any]) -> Found:
    """What a table says of these values: the worst true row, unless a worse one is still open."""
    facts = facts_of(table)
    if gate(table.get("applies_when", "always"), values) is False:
        return Found("not_applicable")
    if facts and all(values[fact] == NOT_ASKED for fact in facts):
        return Found("not_applicable")
    held = [(row, conjunction(row.get("when", {}), values)) for row in table["rows"]]
    true = sorted((row for row, answer in held if answer), key=_badness)
    floor = _badness(true[0]) if true else len(WORST_FIRST)
    worse = tuple(row for row, answer in held if answer is None and _badness(row) < floor)
    if worse:
        return Found("unknown", min(worse, key=_badness)["effect"], true[0] if true else None, worse)
    if not true:
        return Found("met")
    effect = true[0]["effect"]
    return Found("not_met" if effect in WORST_FIRST[:3] else "met", effect, true[0])


def _badness(row: Mapping[str, Any]) -> int:
    return WORST_FIRST.index(row["effect"])


def counts(row: Mapping[str, Any]) -> bool:
    """Whether a row says something about the person, so that it can change a verdict."""
    return row["effect"] != "defer" or row.get("holds_up") in OF_THE_PERSON


def verdict(found: list[Found]) -> str:
    """What findings add up to."""
    true = [one.row for one in found if one.row and counts(one.row)]
    open_rows = [row for one in found for row in one.open_rows if counts(row)]
    effects, possible = {row["effect"] for row in true}, {row["effect"] for row in open_rows}
    if "exclude" in effects:
        return "not_suitable"
    if "defer" in effects:
        return "not_yet_suitable"
    if possible & {"exclude", "defer"}:
        return "incomplete"
    return "suitable_with_cautions" if "caution" in effects | possible else "suitable"


def values_of(answers: Mapping[str, Any], tree: Mapping[str, Any]) -> dict[str, Any]:
    """The value of every fact: as answered or worked out, else UNKNOWN where it is asked, else NOT_ASKED."""
    values = dict(answers)
    for fact in _in_order(tree):
        if fact in values:
            continue
        if fact in tree["derived"]:
            bases = [values[base] for base in tree["derived"][fact]["from"]]
            values[fact] = NOT_ASKED if NOT_ASKED in bases else UNKNOWN
        else:
            values[fact] = NOT_ASKED if gate(tree["facts"][fact]["asked_when"], values) is False else UNKNOWN
    return values


def _in_order(tree: Mapping[str, Any]) -> Iterator[str]:
    """Every fact after those that its gate or its formula speaks of."""
    done: set[str] = set()

    def visit(fact: str) -> Iterator[str]:
        if fact not in done:
            done.add(fact)
            for needed in _needs(fact, tree):
                yield from visit(needed)
            yield fact

    for fact in [*tree["facts"], *tree["derived"]]:
        yield from visit(fact)


def _needs(fact: str, tree: Mapping[str, Any]) -> list[str]:
    if fact in tree["derived"]:
        return list(tree["derived"][fact]["from"])
    words = tree["facts"][fact]["asked_when"]
    return [] if isinstance(words, str) else [needed for alternative in words for needed in alternative]
