"""From the catalogue tables back to the tree of an edition, exactly as it was written."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from candidates.engine.loading import FILES, FOLDERS, Tree
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
    RuleSetKind,
    Source,
)

Groups = dict[Any, list[Any]]


def read(edition: Edition) -> Tree:
    """Return the tree of a loaded edition from the database, keys and lists in the order in which they were written."""
    written = _Written(edition)
    parts = {
        "edition": edition.as_written(),
        "sources": _by_key(written.all_of(Source)),
        "facts": _by_key(written.all_of(Fact)),
        "criteria": written.criteria(),
        "systems": written.systems(),
        "pathways": _by_key(written.all_of(Pathway, "source"), source=_cited),
        "policies": written.policies(),
    }
    entries = written.entries()
    return {part: parts[part] if part in parts else entries[part] for part in (*FILES, *FOLDERS)}


class _Written:
    """The rows of one edition, each table read once."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.cited = _grouped(self.all_of(RowSource, "source"), by="row_id")
        self.rows = _grouped(self.all_of(DecisionRow), by="criterion_id")
        self.all_criteria = self.all_of(Criterion, "rule_set")
        self.rule_sets = _grouped(self.all_criteria, by="rule_set_id")

    def all_of(self, model: Any, *related: str) -> list[Any]:
        found = model.objects.filter(edition=self.edition).order_by("position")
        return list(found.select_related(*related) if related else found)

    def entries(self) -> dict[str, dict[str, Any]]:
        kinds: dict[str, dict[str, Any]] = defaultdict(dict)
        for entry in self.all_of(KnowledgeEntry):
            kinds[entry.kind][entry.key] = entry.content
        return kinds

    def criteria(self) -> dict[str, Any]:
        return _by_key(
            (criterion for criterion in self.all_criteria if criterion.rule_set.kind == RuleSetKind.GENERAL),
            rows=lambda criterion: [self._row(row) for row in self.rows[criterion.pk]],
        )

    def systems(self) -> dict[str, Any]:
        limits = _grouped(self.all_of(DeviceLimit, "source"), by="system_id")
        return _by_key(
            self.all_of(ImplantSystem),
            limits=lambda system: [limit.as_written(source=_cited(limit)) for limit in limits[system.pk]],
            rows=lambda system: [row for _, row in self._lone_rows(system)],
        )

    def policies(self) -> dict[str, Any]:
        statements = _grouped(self.all_of(PolicyStatement), by="policy_id")
        return _by_key(
            self.all_of(Policy, "source"),
            source=_cited,
            always=lambda policy: dict(self._lone_rows(policy)).get("always"),
            rows=lambda policy: [row for key, row in self._lone_rows(policy) if key != "always"],
            statements=lambda policy: [asked.as_written(id=asked.key) for asked in statements[policy.pk]],
        )

    def _lone_rows(self, owner: ImplantSystem | Policy) -> list[tuple[str, Any]]:
        criteria = self.rule_sets[owner.rule_set_id]
        return [(criterion.key, self._row(self.rows[criterion.pk][0], criterion.key)) for criterion in criteria]

    def _row(self, row: DecisionRow, key: str | None = None) -> dict[str, Any]:
        return row.as_written(id=key, sources=[cited.source.key for cited in self.cited[row.pk]])


def _cited(entry: DeviceLimit | Pathway | Policy) -> str | None:
    return entry.source.key if entry.source else None


def _grouped(rows: Iterable[Any], *, by: str) -> Groups:
    groups: Groups = defaultdict(list)
    for row in rows:
        groups[getattr(row, by)].append(row)
    return groups


def _by_key(rows: Iterable[Any], /, **elsewhere: Callable[[Any], Any]) -> dict[str, Any]:
    """Return each row as it was written, by its key; `elsewhere` tells what is kept in other tables."""
    return {row.key: row.as_written(**{name: told(row) for name, told in elsewhere.items()}) for row in rows}
