"""What a requirement rests on where it is kept: no row decided, and yet a figure stands there."""

from decimal import Decimal

from candidates.engine.facts import Bound
from candidates.engine.rules import SEVERITY, Criterion, Row
from candidates.report.content.naming import Document, Naming


def row_beyond(finding: Document, naming: Naming) -> Row | None:
    """Return the worst row that would hold on the other side of what was required of a number.

    None where a row decided, which then says itself what it rests on, and where no number was compared.
    """
    if finding["rule_set"] != "general" or finding["basis"] or not finding["required"]:
        return None
    criterion = naming.knowledge.criteria[finding["criterion"]]
    fact = _compared(criterion, finding)
    beyond = [row for row in criterion.rows if any(_is_beyond(bound, finding) for bound in _bounds(row, fact))]
    return max(beyond, key=lambda row: SEVERITY[row.effect], default=None)


def _compared(criterion: Criterion, finding: Document) -> str:
    """Return the number that was compared: the first that was observed and has a permitted range."""
    observed = [one["fact"] for one in (finding["observed"], *finding["also_observed"])]
    return next(fact for fact in observed if criterion.permitted.get(fact))


def _bounds(row: Row, fact: str) -> tuple[Bound, ...]:
    return tuple(bound for condition in row.when if condition.fact == fact for bound in condition.bounds)


def _is_beyond(bound: Bound, finding: Document) -> bool:
    kept, wanted = bound.other_side(), finding["required"]
    return kept.comparator == wanted["comparator"] and kept.value == Decimal(wanted["value"])
