"""What a row asks for: what it holds up, whether a plan could change it, who leads that plan."""

from collections.abc import Iterator

from candidates.engine.loading import Entry
from candidates.engine.rules import HOLDS_UP
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.faults import Faults, at, listed

# No plan changes these, nor anything that is measured.
NEVER_MODIFIABLE = frozenset({"age", "birth_date", "sex", "amputation_cause", "level"})


def check_demands(catalogue: Catalogue) -> Faults:
    """Yield the faults of what the rows of an edition ask for."""
    for row in _all_rows(catalogue):
        yield from _modifiable(row, catalogue)
    for name, criterion in catalogue.entries("criteria"):
        for row in criterion["rows"]:
            yield from _general(name, row)


def _all_rows(catalogue: Catalogue) -> Iterator[Entry]:
    for section in ("criteria", "systems", "policies"):
        for _, entry in catalogue.entries(section):
            yield from entry.get("rows", ())


def _modifiable(row: Entry, catalogue: Catalogue) -> Faults:
    if row["modifiable"] != "yes":
        return
    for fact in row["when"]:
        measured = catalogue.fact(fact).get("kind") == "quantity" or fact in catalogue.derived
        if measured or fact in NEVER_MODIFIABLE:
            yield at(row, "modifiable").fault(f"No plan can change {fact!r}.", "Write 'no'.")


def _general(name: str, row: Entry) -> Faults:
    """Yield what a row of the general criteria leaves open; rows of systems and policies hold nothing up."""
    if row["effect"] == "defer" and "holds_up" not in row:
        yield at(row, "effect").fault(
            f"This row of criterion {name!r} defers and does not say what it holds up.",
            f"Add holds_up: {listed(HOLDS_UP)}.",
        )
    if row["effect"] != "defer" and "holds_up" in row:
        yield at(row, "holds_up").fault("This row does not defer, and yet holds something up.", "Take holds_up out.")
    if row["modifiable"] == "yes" and "led_by" not in row:
        yield at(row, "modifiable").fault("A plan could change this, and nobody leads it.", "Add led_by: who leads it.")
