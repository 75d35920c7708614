"""How every fact is answered: its options, its units, its plausible range, and what stands for a missing value."""

from decimal import Decimal

from candidates.api.description.forms import DAY, SAID, YES_NO, Form, each, either, ref, strict, told, word
from candidates.engine.answers import LENGTH
from candidates.engine.facts import Fact
from candidates.engine.quantities import written
from candidates.engine.rules import Knowledge

NUMBER: Form = {
    "type": ["number", "string"],
    "description": 'An exact decimal of at most 20 digits: 18.2 or "18.2".',
}
UNKNOWN: Form = strict({"unknown": SAID}, "Not known, with the reason. A fact that is left out is unknown as well.")
NOT_APPLICABLE: Form = strict(
    {"not_applicable": either({"const": True}, SAID)},
    "The question does not apply to this person: true, or the reason.",
)


def name_of(fact: str) -> str:
    """Return the name under which the answer to a fact is described."""
    return f"fact.{fact}"


def answers(knowledge: Knowledge) -> dict[str, Form]:
    """Return how every fact is answered, and the objects that hold the answers."""
    facts = knowledge.facts
    forms = {name_of(id): _answer(fact, knowledge) for id, fact in facts.items()}
    of_limb = [id for id in facts if id in knowledge.levels.limb_facts]
    return {
        "Unknown": UNKNOWN,
        "NotApplicable": NOT_APPLICABLE,
        "Facts": _holder(list(facts), "What is known of the person, and of the limb where there is one. All optional."),
        "LimbFacts": _holder(of_limb, "What is known of one limb, where several are given."),
        **forms,
    }


def _holder(facts: list[str], says: str) -> Form:
    return strict({fact: ref(name_of(fact)) for fact in facts}, says, without=facts)


def _answer(fact: Fact, knowledge: Knowledge) -> Form:
    missing = [ref("Unknown")] + ([ref("NotApplicable")] if fact.may_be_not_applicable else [])
    return {"title": fact.label, **either(*_values(fact, knowledge), *missing, says=_in_words(fact))}


def _in_words(fact: Fact) -> str:
    """Return what is asked, the help that is given, and the label of every option."""
    options = "\n".join(f"- `{option}`: {label}" for option, label in fact.options.items())
    alone = f"Stands alone: {', '.join(sorted(fact.exclusive))}." if fact.exclusive else ""
    return "\n\n".join(part for part in (fact.ask, fact.help, options, alone) if part)


def _values(fact: Fact, knowledge: Knowledge) -> list[Form]:
    if fact.kind == "choice":
        return [word(fact.options)]
    if fact.kind == "choices":
        return [each(word(fact.options), "An empty list is unknown.", uniqueItems=True)]
    if fact.kind == "yes_no":
        return [YES_NO]
    if fact.kind == "date":
        return [told(DAY, "A day that is not in the future.")]
    if fact.id == LENGTH:
        return [_length(fact, knowledge)]
    return _numbers(fact)


def _numbers(fact: Fact) -> list[Form]:
    """Return a quantity; a bare number too where there is one unit that it could be in."""
    if len(fact.units) > 1:
        return [strict({"value": NUMBER, "unit": word(fact.units)}, _range(fact))]
    bare: Form = {"type": "integer" if fact.kind in ("count", "age") else "number", "description": _range(fact)}
    if fact.at_least is not None and fact.at_most is not None:
        bare |= {"minimum": _plain(fact.at_least), "maximum": _plain(fact.at_most)}
    return [strict({"value": NUMBER, "unit": word(fact.units)}, _range(fact), without=["unit"]), bare]


def _length(fact: Fact, knowledge: Knowledge) -> Form:
    """Return a length with where it was measured from, how, and how uncertain it is."""
    measurement = knowledge.measurement
    uncertainty = strict({"value": NUMBER, "unit": word(fact.units)}, "Left out, the usual one of the method holds.")
    return strict(
        {
            "value": NUMBER,
            "unit": word(fact.units),
            "landmark": word(measurement.all_landmarks, "Must be one of the bone that is measured."),
            "method": word(
                measurement.methods, "Without one, or by one that never decides, the length decides nothing."
            ),
            "uncertainty": uncertainty,
        },
        _range(fact),
        without=["landmark", "method", "uncertainty"],
    )


def _range(fact: Fact) -> str:
    if fact.at_least is None or fact.at_most is None:
        return f"In {' or '.join(fact.units)}."
    return f"Plausible from {written(fact.at_least)} to {written(fact.at_most)} {fact.unit}; outside it is refused."


def _plain(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)
