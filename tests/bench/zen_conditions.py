"""The conditions of our rules in the language of zen: null, which stands for what is not asked, satisfies none."""

from collections.abc import Iterable

from candidates.engine.facts import Bound, Condition, Conjunction
from candidates.engine.quantities import written
from candidates.engine.rules import Knowledge

COMPARISONS = {"at_least": ">=", "above": ">", "at_most": "<=", "below": "<"}


def any_of(alternatives: Iterable[Conjunction], knowledge: Knowledge) -> str:
    """Return an expression that holds where all conditions of one of the alternatives do."""
    return " or ".join(f"({all_of(alternative, knowledge)})" for alternative in alternatives) or "false"


def all_of(conditions: Conjunction, knowledge: Knowledge) -> str:
    """Return an expression that holds where all conditions do."""
    said = (said_of(condition.fact, condition, knowledge) for condition in conditions)
    return " and ".join(f"({one})" for one in said) or "true"


def said_of(subject: str, condition: Condition, knowledge: Knowledge) -> str:
    """Return an expression that says of `subject` what the condition says of its fact."""
    fact = knowledge.facts.get(condition.fact)
    if condition.test == "range":
        return " and ".join(f"{subject} != null and {compared(subject, bound)}" for bound in condition.bounds)
    if condition.test == "present":
        return f"{subject} == 'yes'" if fact and fact.kind == "yes_no" else f"{subject} != null"
    if fact and fact.kind == "choices":
        return _of_several(subject, condition)
    return _of_one(subject, condition)


def compared(subject: str, bound: Bound) -> str:
    """Return an expression that holds where the number lies on the permitted side of a bound."""
    return f"{subject} {COMPARISONS[bound.comparator]} {written(bound.value)}"


def _of_one(subject: str, condition: Condition) -> str:
    """Return what is said of the only option that can be named."""
    if condition.test == "none_of":
        return f"{subject} != null and {subject} not in {one_of(condition.options)}"
    return f"{subject} in {one_of(condition.options)}"


def _of_several(subject: str, condition: Condition) -> str:
    """Return what is said of the options that were named together."""
    if condition.test == "all_of":
        return " and ".join(f"some({subject} ?? [], # == '{option}')" for option in condition.options)
    if condition.test == "any_of":
        return f"some({subject} ?? [], # in {one_of(condition.options)})"
    return f"{subject} != null and none({subject} ?? [], # in {one_of(condition.options)})"


def one_of(options: Iterable[str]) -> str:
    """Return options as a list."""
    return f"[{', '.join(f'{option!r}' for option in options)}]"
