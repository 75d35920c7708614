"""The description made readable: forms as tables, types as words that link to one another."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from candidates.api.description.facts import name_of
from candidates.api.description.forms import Form
from candidates.engine.answers import LENGTH, MEASURED
from candidates.engine.facts import Fact
from candidates.engine.quantities import written
from candidates.engine.rules import Knowledge

# More words than these are folded away.
FEW_WORDS = 6
# Objects whose keys are facts.
HOLDERS = ("Facts", "LimbFacts", "FactChanges", "LimbFactChanges")
NAMED = "#/components/schemas/"
PLAIN = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "null": "null"}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a type in words: plain, a word as it is sent, or a link to a form on the same page."""

    text: str
    link: str = ""
    literal: bool = False


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
    kind = () if keys else tuple(_kind(form))
    return Table(name, anchor(name), _says(form), keys, kind, _many_words(form))


def asked(knowledge: Knowledge, forms: dict[str, Form]) -> list[tuple[str, list[Asked]]]:
    """Return the facts by section, in the order of a visit, each with how it is answered."""
    sections: dict[str, list[Asked]] = {}
    for fact in knowledge.facts.values():
        kind = _amount(fact) if fact.is_numeric else _kind(forms[name_of(fact.id)]["anyOf"][0])
        words = tuple(fact.options) if len(fact.options) > FEW_WORDS else ()
        inapplicable = [Part(", or not applicable")] if fact.may_be_not_applicable else []
        sections.setdefault(fact.section, []).append(Asked(fact.id, fact.ask, (*kind, *inapplicable), words))
    return list(sections.items())


def _amount(fact: Fact) -> Iterator[Part]:
    """Yield a number with its units and its plausible range."""
    span = (
        f", {written(fact.at_least)} to {written(fact.at_most)}" if fact.at_least is not None and fact.at_most else ""
    )
    if len(fact.units) == 1:
        yield Part(f"{'whole ' if fact.kind in ('count', 'age') else ''}number{span}, in ")
        yield from _words(list(fact.units))
        return
    keys = ("value", "unit", *(MEASURED if fact.id == LENGTH else ()))
    yield Part("object with ")
    yield Part(", ".join(keys), literal=True)
    yield Part(f"{span} {fact.unit}; unit ")
    yield from _words(list(fact.units))


def anchor(name: str) -> str:
    """Return where a form stands on the page."""
    return f"form-{name}"


def _key(name: str, form: Form, required: bool) -> Key:
    return Key(name, tuple(_kind(form)), _says(form), required, _many_words(form))


def _says(form: Form) -> str:
    said: str = form.get("description", "")
    return said.replace("`", "")


def _kind(form: Form) -> Iterator[Part]:
    """Yield a type in words."""
    if "$ref" in form:
        name = form["$ref"].removeprefix(NAMED)
        yield Part(name, link=f"#{anchor(name)}")
    elif "anyOf" in form:
        yield from _joined(form["anyOf"])
    elif "enum" in form:
        yield from _words(form["enum"])
    elif "const" in form:
        yield Part(json.dumps(form["const"]), literal=True)
    elif form.get("type") == "array":
        yield Part("list of ")
        yield from _kind(form["items"])
    elif form.get("type") == "object":
        yield from _object(form)
    else:
        yield Part(_plain(form))


def _joined(forms: list[Form]) -> Iterator[Part]:
    for at, form in enumerate(forms):
        if at:
            yield Part(" or ")
        yield from _kind(form)


def _words(options: list[str]) -> Iterator[Part]:
    if len(options) > FEW_WORDS:
        yield Part(f"one of {len(options)} words")
        return
    for at, option in enumerate(options):
        if at:
            yield Part(" | ")
        yield Part(option, literal=True)


def _object(form: Form) -> Iterator[Part]:
    keys = form.get("properties")
    if not keys:
        yield Part("object")
        return
    required = frozenset(form.get("required", ()))
    yield Part("object with ")
    for at, (key, inner) in enumerate(keys.items()):
        if at:
            yield Part(", ")
        yield Part(key, literal=True)
        yield Part(" " if key in required else " (optional) ")
        yield from _kind(inner)


def _plain(form: Form) -> str:
    kinds = form.get("type", "anything")
    kinds = [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]
    text = "day" if form.get("format") == "date" else " or ".join(PLAIN.get(kind, kind) for kind in kinds)
    return f"{text}, {form['minimum']} to {form['maximum']}" if "maximum" in form else text


def _many_words(form: Form) -> tuple[str, ...]:
    """Return the words of a type where they are too many to stand in the type itself."""
    for inner in (form, form.get("items", {}), *form.get("anyOf", ())):
        if len(inner.get("enum", ())) > FEW_WORDS:
            return tuple(inner["enum"])
    return ()


def shortened(document: Any) -> Any:
    """Return a document with its lists cut after the first entry, and how many were left out."""
    if isinstance(document, dict):
        return {key: shortened(value) for key, value in document.items()}
    if not isinstance(document, list) or len(document) <= 1 or not isinstance(document[0], dict):
        return document
    return [shortened(document[0]), f"… and {len(document) - 1} more"]
