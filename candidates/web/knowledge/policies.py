"""Policies: whom a centre, study, label, payer, commissioner, guideline or technique accepts, as it states itself."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.engine.rules import Policy, Statement
from candidates.web import words
from candidates.web.conditions import Said, all_said
from candidates.web.knowledge.kinds import Group, Item, Kind, grouped
from candidates.web.knowledge.library import Library, Link
from candidates.web.knowledge.rows import Grounds, Line, grounds, lines
from candidates.web.knowledge.vocabulary import POLICY_WORDS, dated
from candidates.web.words import Basis, Mark, Word


@dataclass(frozen=True, slots=True)
class Asked:
    """A requirement that no fact carries: what is asked, the answer wanted, the effect of any other."""

    asks: str
    required: str
    mark: Mark
    says: str
    when: tuple[Said, ...]
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Page:
    """One policy, as it states itself."""

    title: str
    kind: Word
    jurisdiction: str
    dated: str
    reviewed: str
    read: Word
    levels: list[str]
    systems: list[Link]
    words: list[tuple[Word, list[str]]]
    rows: list[Line]
    statements: list[Asked]
    accepts: list[tuple[tuple[Said, ...], str]]
    unverified: list[str]
    box: Basis
    sources: list[Link]


def listed(library: Library) -> list[Group]:
    """Return all policies by kind."""
    policies = library.knowledge.policies.values()
    return grouped(words.KINDS, ((policy.kind, _item(policy, library)) for policy in policies))


def page(library: Library, key: str) -> Page:
    """Return the page of one policy."""
    policy, told = library.knowledge.policies[key], library.tree["policies"][key]
    return Page(
        title=policy.title,
        kind=words.KINDS[policy.kind],
        jurisdiction=policy.jurisdiction,
        dated=dated(policy.dated),
        reviewed=dated(told["reviewed"]) if "reviewed" in told else "",
        read=READ[policy.complete],
        levels=library.levels(policy.levels),
        systems=library.links("systems", policy.systems),
        words=[*_words(told["words"])],
        rows=[
            _beside_its_own_source(row, library.link("sources", policy.source)) for row in lines(policy.rows, library)
        ],
        statements=[_asked(statement, library) for statement in policy.statements],
        accepts=[(all_said(when, library.knowledge), says) for when, says in policy.accepts],
        unverified=told.get("unverified", []),
        box=words.BASES["unverified"],
        sources=library.links("sources", [policy.source, *told.get("also_read", [])]),
    )


def _item(policy: Policy, library: Library) -> Item:
    where = f"{policy.jurisdiction}, {dated(policy.dated)}"
    return Item(library.link("policies", policy.id), READ_IN_SHORT[policy.complete], where)


def _words(told: dict[str, Any]) -> Iterator[tuple[Word, list[str]]]:
    for name, says in told.items():
        yield POLICY_WORDS.get(name, name), says if isinstance(says, list) else [says]


def _beside_its_own_source(row: Line, own: Link) -> Line:
    """Return a row without the source of its policy, which stands above all rows once."""
    sources = tuple(source for source in row.grounds.sources if source != own)
    return replace(row, grounds=replace(row.grounds, sources=sources))


def _asked(statement: Statement, library: Library) -> Asked:
    return Asked(
        asks=statement.asks,
        required=_("Yes") if statement.required else _("No"),
        mark=words.EFFECTS[statement.effect],
        says=statement.says,
        when=all_said(statement.when, library.knowledge),
        grounds=grounds(statement.origin, statement.basis, statement.sources, library),
    )


READ: dict[bool, Word] = {
    True: gettext_lazy("The text was read whole."),
    False: gettext_lazy("Only part of this text was read: a favourable result says “as far as read”."),
}
READ_IN_SHORT: dict[bool, Word] = {True: gettext_lazy("Read whole"), False: gettext_lazy("Read in part")}
KIND = Kind(
    "policies",
    gettext_lazy("Policies"),
    gettext_lazy("Policy"),
    gettext_lazy("Each as it states itself. None of them changes what the general rules say."),
    listed,
    page,
)
