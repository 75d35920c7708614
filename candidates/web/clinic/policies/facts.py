"""The facts that a requirement can be about, by the sections of the edition."""

from dataclasses import dataclass

from candidates.forms.own_policies.requirement import facts_to_choose
from candidates.web.conditions import label_of
from candidates.web.in_force import InForce


@dataclass(frozen=True)
class Section:
    """A section of the edition with its facts, each with its name."""

    title: str
    facts: list[tuple[str, str]]


def offered(asked: str, edition: InForce) -> list[Section]:
    """Return the facts in whose name, question or answers all words of a search stand; all of them without one."""
    titles = {section["id"]: section["title"] for section in edition.tree["steps"]["sections"]}
    found: dict[str, list[tuple[str, str]]] = {id: [] for id in titles}
    for fact in facts_to_choose(edition.knowledge):
        if all(word in _text(fact, edition) for word in asked.casefold().split()):
            found[edition.knowledge.places[fact][1]].append((fact, label_of(fact, edition.knowledge)))
    return [Section(titles[id], facts) for id, facts in found.items() if facts]


def _text(fact: str, edition: InForce) -> str:
    known = edition.knowledge.facts.get(fact)
    words = [known.ask, *known.options.values()] if known else []
    return " ".join([label_of(fact, edition.knowledge), *words]).casefold()
