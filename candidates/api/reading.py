"""The description made readable: forms as tables, and facts with how each is answered."""

from dataclasses import dataclass
from typing import Any

from candidates.api.description.facts import name_of
from candidates.api.description.forms import Form
from candidates.api.type_words import FEW_WORDS, Part, amount_of, anchor, kind_of, many_words
from candidates.engine.rules import Knowledge

# Objects whose keys are facts.
HOLDERS = ("Facts", "LimbFacts", "FactChanges", "LimbFactChanges")


@dataclass(frozen=True, slots=True)
class Key:
    """A key of an object: its type, what it says, the words it can be where there are many."""

    name: str
    kind: tuple[Part, ...]
    says: str
    required: bool
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One form: an object with its keys, or a type of its own."""

    name: str
    anchor: str
    says: str
    keys: tuple[Key, ...]
    kind: tuple[Part, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact as it is sent."""

    id: str
    ask: str
    kind: tuple[Part, ...]
    words: tuple[str, ...]


def tables(forms: dict[str, Form]) -> list[Table]:
    """Return every form but the answers to single facts, which stand in a list of their own."""
    prefix = name_of("")
    told = {name: form for name, form in forms.items() if not name.startswith(prefix)}
    return [_holder(name, form) if name in HOLDERS else table(name, form) for name, form in told.items()]


def _holder(name: str, form: Form) -> Table:
    """Return an object whose keys are facts: those are in the list of facts."""
    facts = tuple(form["properties"])
    return Table(
        name, anchor(name), form["description"], (), (Part(f"{len(facts)} of the facts", link="#facts"),), facts
    )


def table(name: str, form: Form) -> Table:
    """Return one form as a table."""
    required = frozenset(form.get("required", ()))
    keys = tuple(_key(key, inner, key in required) for key, inner in form.get("properties", {}).items())
    kind = () if keys else tuple(kind_of(form))
    return Table(name, anchor(name), _says(form), keys, kind, many_words(form))


def asked(knowledge: Knowledge, forms: dict[str, Form]) -> list[tuple[str, list[Asked]]]:
    """Return the facts by section, in the order of a visit, each with how it is answered."""
    sections: dict[str, list[Asked]] = {}
    for fact in knowledge.facts.values():
        kind = amount_of(fact) if fact.is_numeric else kind_of(forms[name_of(fact.id)]["anyOf"][0])
        words = tuple(fact.options) if len(fact.options) > FEW_WORDS else ()
        inapplicable = [Part(", or not applicable")] if fact.may_be_not_applicable else []
        sections.setdefault(fact.section, []).append(Asked(fact.id, fact.ask, (*kind, *inapplicable), words))
    return list(sections.items())


def _key(name: str, form: Form, required: bool) -> Key:
    return Key(name, tuple(kind_of(form)), _says(form), required, many_words(form))


def _says(form: Form) -> str:
    said: str = form.get("description", "")
    return said.replace("`", "")


def shortened(document: Any) -> Any:
    """Return a document with its lists cut after the first entry, and how many were left out."""
    if isinstance(document, dict):
        return {key: shortened(value) for key, value in document.items()}
    if not isinstance(document, list) or len(document) <= 1 or not isinstance(document[0], dict):
        return document
    return [shortened(document[0]), f"… and {len(document) - 1} more"]
