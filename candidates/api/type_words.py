"""A type of the description in words: plain pieces, words as they are sent, links to forms on the same page."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from candidates.api.description.forms import Form
from candidates.engine.answers import LENGTH, MEASURED
from candidates.engine.facts import Fact
from candidates.engine.quantities import written

# More words than these are folded away.
FEW_WORDS = 6
NAMED = "#/components/schemas/"
PLAIN = {"string": "text", "integer": "whole number", "number": "number", "boolean": "true or false", "null": "null"}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a type in words: plain, a word as it is sent, or a link to a form on the same page."""

    text: str
    link: str = ""
    literal: bool = False


def anchor(name: str) -> str:
    """Return where a form stands on the page."""
    return f"form-{name}"


def kind_of(form: Form) -> Iterator[Part]:
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
        yield from kind_of(form["items"])
    elif form.get("type") == "object":
        yield from _object(form)
    else:
        yield Part(_plain(form))


def _joined(forms: list[Form]) -> Iterator[Part]:
    for at, form in enumerate(forms):
        if at:
            yield Part(" or ")
        yield from kind_of(form)


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
        yield from kind_of(inner)


def _plain(form: Form) -> str:
    kinds = form.get("type", "anything")
    kinds = [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]
    text = "day" if form.get("format") == "date" else " or ".join(PLAIN.get(kind, kind) for kind in kinds)
    return f"{text}, {form['minimum']} to {form['maximum']}" if "maximum" in form else text


def many_words(form: Form) -> tuple[str, ...]:
    """Return the words of a type where they are too many to stand in the type itself."""
    for inner in (form, form.get("items", {}), *form.get("anyOf", ())):
        if len(inner.get("enum", ())) > FEW_WORDS:
            return tuple(inner["enum"])
    return ()


def amount_of(fact: Fact) -> Iterator[Part]:
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
