"""From the tree of an edition to the rows of its catalogue tables, not yet saved."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from candidates.engine.loading import FILES, FOLDERS, KnowledgeError, Tree
from candidates.models import (
    Criterion,
    DecisionRow,
    DeviceLimit,
    Edition,
    Fact,
    ImplantSystem,
    KnowledgeEntry,
    Pathway,
    Policy,
    PolicyStatement,
    RowSource,
    RuleSet,
    RuleSetKind,
    Source,
)
from candidates.models.entries import PartOfEdition, place

Words = Mapping[str, Any]

# Parts of the tree that have tables of their own; the others are kept as they are.
MODELLED = ("edition", "sources", "facts", "criteria", "systems", "pathways", "policies")


Tables = dict[Any, list[PartOfEdition]]


def rows_of(tree: Tree, edition: Edition) -> Tables:
    """Return the rows of the edition by their model, what is referred to before what refers to it.

    KnowledgeError where something would be lost: a key without a column, or a source that is not listed.
    """
    rows = _Rows(edition)
    rows.add_sources(tree["sources"])
    rows.add_entries(tree)
    for position, (key, words) in enumerate(tree["facts"].items()):
        rows.add(Fact, words, position, key=key)
    rows.add_general(tree["criteria"])
    for position, (key, words) in enumerate(tree["systems"].items()):
        rows.add_system(key, words, position)
    for position, (key, words) in enumerate(tree["pathways"].items()):
        rows.add(Pathway, words, position, key=key, source=rows.source(words, "source"))
    for position, (key, words) in enumerate(tree["policies"].items()):
        rows.add_policy(key, words, position)
    return rows.tables


@dataclass
class _Rows:
    """The rows that were made so far."""

    edition: Edition
    sources: dict[str, Source] = field(default_factory=dict)
    tables: Tables = field(default_factory=dict)

    def keep(self, row: Any) -> Any:
        self.tables.setdefault(type(row), []).append(row)
        return row

    def add(self, model: Any, words: Words, position: int, **columns: Any) -> Any:
        return self.keep(model.from_words(words, edition=self.edition, position=position, **columns))

    def add_sources(self, sources: Words) -> None:
        for position, (key, words) in enumerate(sources.items()):
            self.sources[key] = self.add(Source, words, position, key=key)

    def add_entries(self, tree: Tree) -> None:
        for kind in (part for part in (*FILES, *FOLDERS) if part not in MODELLED):
            for position, (key, content) in enumerate(tree[kind].items()):
                self.keep(KnowledgeEntry(edition=self.edition, kind=kind, key=key, position=position, content=content))

    def add_general(self, criteria: Words) -> None:
        general = self._rule_set(RuleSetKind.GENERAL, "general", 0)
        for position, (key, words) in enumerate(criteria.items()):
            criterion = self.add(Criterion, words, position, rule_set=general, key=key)
            for place_in_table, row in enumerate(words["rows"]):
                self._add_row(criterion, row, place_in_table)

    def add_system(self, key: str, words: Words, position: int) -> None:
        rule_set = self._rule_set(RuleSetKind.SYSTEM, key, position)
        system = self.add(ImplantSystem, words, position, key=key, rule_set=rule_set)
        for place_in_list, limit in enumerate(words["limits"]):
            self._add_limit(system, limit, place_in_list)
        self._add_lone_rows(rule_set, words["rows"])

    def add_policy(self, key: str, words: Words, position: int) -> None:
        rule_set = self._rule_set(RuleSetKind.POLICY, key, position)
        policy = self.add(Policy, words, position, key=key, rule_set=rule_set, source=self.source(words, "source"))
        self._add_lone_rows(rule_set, words.get("rows", []), always=words.get("always"))
        for place_in_list, statement in enumerate(words.get("statements", [])):
            self.add(PolicyStatement, statement, place_in_list, key=statement["id"], policy=policy)

    def source(self, words: Words, key: str) -> Source | None:
        """Return the source that `words` name at `key`, None where they name none."""
        return self._listed(words[key], words, key) if key in words else None

    def _rule_set(self, kind: RuleSetKind, key: str, position: int) -> RuleSet:
        return self.keep(RuleSet(edition=self.edition, kind=kind, key=key, position=position))

    def _add_limit(self, system: ImplantSystem, words: Words, position: int) -> None:
        holds_from = date.fromisoformat(words["holds_from"]) if "holds_from" in words else self.edition.date
        source = self.source(words, "source")
        self.add(DeviceLimit, words, position, system=system, source=source, holds_from=holds_from)

    def _add_lone_rows(self, rule_set: RuleSet, rows: Iterable[Words], always: Words | None = None) -> None:
        """Add each row as a criterion of its own; what holds for everybody comes first."""
        for position, (key, row) in enumerate(_named(rows, always)):
            criterion = self.add(Criterion, {}, position, rule_set=rule_set, key=key)
            self._add_row(criterion, row, 0)

    def _add_row(self, criterion: Criterion, words: Words, position: int) -> None:
        row = self.add(DecisionRow, words, position, criterion=criterion)
        for place_in_list, key in enumerate(words.get("sources", ())):
            source = self._listed(key, words, "sources")
            self.keep(RowSource(edition=self.edition, position=place_in_list, row=row, source=source))

    def _listed(self, key: str, words: Words, named_at: str) -> Source:
        if key not in self.sources:
            raise KnowledgeError(*place(words, named_at), f"{key!r} is no source.", "List it in sources.yaml.")
        return self.sources[key]


def _named(rows: Iterable[Words], always: Words | None) -> Iterator[tuple[str, Words]]:
    if always is not None:
        yield "always", always
    for row in rows:
        yield row["id"], row
