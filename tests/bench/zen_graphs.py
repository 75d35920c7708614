"""The same tables as decision graphs of zen, in three forms; the bench takes the fastest that are still tables."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.bench.zen_tables import SEVERAL, SUBJECT, ZenRow, ZenTable

Graph = dict[str, Any]
Found = Mapping[str, int | str | None]


class TablesSideBySide:
    """A decision table for each criterion, statement and limit, all between one input and one output."""

    title = "a decision table for each criterion"

    def graph(self, tables: Sequence[ZenTable]) -> Graph:
        """Return the graph."""
        return _graph(
            [_table(table.name, table.name, [(row, repr(row.gives)) for row in table.rows]) for table in tables]
        )

    def found(self, result: Mapping[str, Any]) -> Found:
        """Return what each table gave."""
        return result


class OneTable:
    """One decision table with the rows of all; zen collects every row that holds, the first of each table decides."""

    title = "one decision table with all rows"

    def graph(self, tables: Sequence[ZenTable]) -> Graph:
        """Return the graph."""
        rows = [(row, f"[{table.name!r}, {row.gives!r}]") for table in tables for row in table.rows]
        return _graph([_table("all", "row", rows, hitPolicy="collect", outputPath="rows")])

    def found(self, result: Mapping[str, Any]) -> Found:
        """Return what the first row of each table gave."""
        return dict(entry["row"] for entry in reversed(result["rows"] or []))


class Expressions:
    """No tables at all: each is rewritten as one expression of choices within choices."""

    title = "expressions instead of tables"

    def graph(self, tables: Sequence[ZenTable]) -> Graph:
        """Return the graph."""
        self._names = {f"t{at}": table.name for at, table in enumerate(tables)}
        expressions = [
            {"id": key, "key": key, "value": _expression(table)} for key, table in zip(self._names, tables, strict=True)
        ]
        return _graph([_node("all", "expressionNode", {"expressions": expressions})])

    def found(self, result: Mapping[str, Any]) -> Found:
        """Return what each expression gave."""
        return {self._names[key]: gave for key, gave in result.items()}


Form = TablesSideBySide | OneTable | Expressions


def _graph(nodes: Sequence[Graph]) -> Graph:
    """Return a graph in which every node stands between the input and the output."""
    ends = [_node("input", "inputNode", {}), _node("output", "outputNode", {})]
    ways = [way for node in nodes for way in (("input", node["id"]), (node["id"], "output"))]
    edges = [{"id": f"{start} {end}", "type": "edge", "sourceId": start, "targetId": end} for start, end in ways]
    return {"contentType": "application/vnd.gorules.decision", "nodes": [*ends, *nodes], "edges": edges}


def _node(name: str, kind: str, content: Graph) -> Graph:
    settings = {"passThrough": False, "inputField": None, "outputPath": None, "executionMode": "single"}
    return {"id": name, "name": name, "type": kind, "position": {"x": 0, "y": 0}, "content": {**settings, **content}}


def _table(name: str, output: str, rows: Sequence[tuple[ZenRow, str]], **settings: str) -> Graph:
    """Return a table that puts under `output` what the first row that holds gives."""
    columns = list(dict.fromkeys(column for row, _ in rows for column in row.cells))
    content = {
        "hitPolicy": "first",
        "inputs": [{"id": f"in {at}", "name": column, "field": column} for at, column in enumerate(columns)],
        "outputs": [{"id": "out", "name": output, "field": output}],
        "rules": [
            {"_id": str(place), "out": gives}
            | {f"in {at}": row.cells.get(column, "") for at, column in enumerate(columns)}
            for place, (row, gives) in enumerate(rows)
        ],
    }
    return _node(name, "decisionTableNode", content | settings)


def _expression(table: ZenTable) -> str:
    """Return a table as one expression."""
    said = "null"
    for row in reversed(table.rows):
        cells = [cell if column == SEVERAL else cell.replace(SUBJECT, column) for column, cell in row.cells.items()]
        said = f"({' and '.join(f'({cell})' for cell in cells) or 'true'}) ? {row.gives!r} : ({said})"
    return said
