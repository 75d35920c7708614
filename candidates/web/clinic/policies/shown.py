"""An own policy in words: what it says of itself, and its requirements as the tables of the knowledge draw theirs."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from candidates.engine.rules import Knowledge, Policy, Row, Statement
from candidates.forms.own_policies.described import IN_SHORT
from candidates.own_policies.beside import Document, knowledge_with, tree_with
from candidates.own_policies.checking import Fault, faults
from candidates.own_policies.draft import ROWS, STATEMENTS
from candidates.queries.judging import current_judge, current_tree
from candidates.web import words
from candidates.web.conditions import Said, all_said
from candidates.web.dates import day
from candidates.web.knowledge.library import Library
from candidates.web.knowledge.rows import Grounds, grounds
from candidates.web.knowledge.vocabulary import dated
from candidates.web.words import Mark, Word


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement in words: where it holds, or what is asked and the answer wanted; and what follows."""

    id: str
    when: tuple[Said, ...]
    asks: str
    required: str
    mark: Mark
    says: str
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Shown:
    """A policy in words. `unsound` are requirements that the edition in force cannot judge, each with why."""

    title: str
    kind: Word
    jurisdiction: str
    dated: str
    levels: list[str]
    says: str
    complete: bool
    reading: Document
    requirements: list[Requirement]
    faults: list[Fault]
    unsound: list[tuple[str, str, str]]


def shown(key: str, document: Document) -> Shown:
    """Return a policy in words as far as the edition in force can read it."""
    tree = current_tree()
    found = faults(key, document, tree)
    policy = document["policy"]
    unsound = {
        fault.place[1:3]: fault for fault in found if len(fault.place) > 2 and fault.place[1] in (ROWS, STATEMENTS)
    }
    sound = {**policy, **{part: [*_sound(part, policy, unsound)] for part in (ROWS, STATEMENTS)}}
    beside = {key: {**document, "policy": sound}}
    library = Library(tree_with(tree, beside), knowledge_with(current_judge().knowledge, beside), {})
    return Shown(
        title=policy["title"],
        kind=words.KINDS[policy["kind"]],
        jurisdiction=policy["jurisdiction"],
        dated="" if policy["dated"] == "unknown" else dated(policy["dated"]),
        levels=library.levels(policy["levels"]),
        says=policy["words"][IN_SHORT],
        complete=policy["complete"] == "yes",
        reading=_in_words(document["reading"]),
        requirements=[*_requirements(library.knowledge.policies[key], library)],
        faults=found,
        unsound=[(policy[part][int(at)]["id"], policy[part][int(at)]["says"], fault.wrong)
                 for (part, at), fault in unsound.items()],
    )  # fmt: skip


def fact_labels(knowledge: Knowledge, facts: list[str]) -> dict[str, str]:
    """Return the names of facts, asked or worked out."""
    return {id: (knowledge.facts.get(id) or knowledge.derived[id]).label for id in facts}


def _in_words(reading: Document) -> Document:
    """Return what was read with its day as the reader writes it."""
    return reading | {"read_on": day(reading["read_on"])} if reading.get("read_on") else reading


def _sound(part: str, policy: Document, unsound: dict[tuple[str, ...], Fault]) -> Iterator[Document]:
    return (one for at, one in enumerate(policy.get(part, ())) if (part, str(at)) not in unsound)


def _requirements(policy: Policy, library: Library) -> Iterator[Requirement]:
    own = library.link("sources", policy.source)
    rules: list[tuple[str, Row | Statement]] = [(one.id, one.rows[0]) for one in policy.rows]
    for id, told in [*rules, *((one.id, one) for one in policy.statements)]:
        rests_on = grounds(told.origin, told.basis, told.sources, library)
        rests_on = Grounds(rests_on.boxes, rests_on.origin, tuple(link for link in rests_on.sources if link != own))
        asks, required = (
            (told.asks, _("Yes") if told.required else _("No")) if isinstance(told, Statement) else ("", "")
        )
        when = all_said(told.when, library.knowledge)
        yield Requirement(id, when, asks, required, words.EFFECTS[told.effect], told.says, rests_on)


def _asked(statement: Statement) -> tuple[str, str]:
    return statement.asks, _("Yes") if statement.required else _("No")
