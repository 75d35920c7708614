"""Conditions, gates and rows as plain data for readers by machine: numbers with their unit, yes and no as booleans."""

from collections.abc import Mapping, Sequence
from typing import Any

from candidates.engine.clauses import COMPARATORS
from candidates.engine.loading import Tree

Document = dict[str, Any]
Words = Mapping[str, Any]

ALWAYS, NEVER, ANY = "always", "never", "any_of_the_alternatives"


class Conditions:
    """Writes what the rules of one edition ask for."""

    def __init__(self, tree: Tree) -> None:
        self.units = {id: fact["unit"] for id, fact in {**tree["derived"], **tree["facts"]}.items() if "unit" in fact}
        self.yes_no = {id for id, fact in tree["facts"].items() if fact["kind"] == "yes_no"}

    def all_of(self, when: Words) -> list[Document]:
        """Return conditions that hold together."""
        return [self._one(fact, test) for fact, test in when.items()]

    def gate(self, words: str | Sequence[Words]) -> Document:
        """Return when something is asked or applies: always, never, or where one of the alternatives holds."""
        if isinstance(words, str):
            return {"when": words, "alternatives": []}
        return {"when": ANY, "alternatives": [self.all_of(alternative) for alternative in words]}

    def row(self, words: Words, **usual: Any) -> Document:
        """Return a row of a table; `usual` is what it says where it says nothing else."""
        words = {**usual, **words}
        return {
            "when": self.all_of(words.get("when", {})),
            "effect": words["effect"],
            "holds_up": words.get("holds_up"),
            "says": words["says"],
            "modifiable": is_yes(words.get("modifiable")),
            "led_by": words.get("led_by"),
            "origin": words["origin"],
            "basis": words["basis"],
            "sources": list(words.get("sources", ())),
        }

    def named_row(self, words: Words, **usual: Any) -> Document:
        """Return a row that is a criterion of its own, of a system or a policy."""
        return {"id": words["id"], **self.row(words, **usual)}

    def _one(self, fact: str, test: Any) -> Document:
        tests = test if isinstance(test, Mapping) else {"any_of": test}
        told = {"fact": fact, **{name: self._operand(fact, name, words) for name, words in tests.items()}}
        return {**told, "unit": self.units[fact]} if any(name in tests for name in COMPARATORS) else told

    def _operand(self, fact: str, test: str, words: Any) -> Any:
        if test == "present":
            return is_yes(words)
        if fact in self.yes_no:
            return [is_yes(word) for word in words]
        return list(words) if isinstance(words, list) else words


def is_yes(word: str | None) -> bool:
    """Return whether the word of a file is yes; what is left out is no."""
    return word == "yes"
