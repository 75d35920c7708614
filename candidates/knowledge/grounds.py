"""What a row rests on and asks for: its sources, what it holds up, who could change it."""

from collections.abc import Iterator
from dataclasses import dataclass

from candidates.engine.loading import Entry
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.faults import Faults, at

# No plan changes these, nor anything that is measured.
NEVER_MODIFIABLE = frozenset({"age", "birth_date", "sex", "amputation_cause", "level"})


@dataclass(frozen=True, slots=True)
class Grounded:
    """A row or statement with what it inherits: a policy's rows rest on the policy's source, as read."""

    entry: Entry
    basis: str
    sources: tuple[str, ...]


def check_grounds(catalogue: Catalogue) -> Faults:
    """Yield the faults of what the rows of an edition rest on and ask for."""
    for grounded in _all_grounded(catalogue):
        yield from _sources(grounded, catalogue)
        yield from _modifiable(grounded.entry, catalogue)
    for name, criterion in catalogue.entries("criteria"):
        for row in criterion["rows"]:
            yield from _what_it_asks_for(name, row)


def _all_grounded(catalogue: Catalogue) -> Iterator[Grounded]:
    for section in ("criteria", "systems"):
        for _, entry in catalogue.entries(section):
            yield from (Grounded(row, row["basis"], tuple(row["sources"])) for row in entry["rows"])
    for _, policy in catalogue.entries("policies"):
        always = [policy["always"]] if "always" in policy else []
        for part in (*always, *policy.get("rows", ()), *policy.get("statements", ())):
            sources = part.get("sources", [policy["source"]])
            yield Grounded(part, part.get("basis", "read"), tuple(sources))


def _sources(grounded: Grounded, catalogue: Catalogue) -> Faults:
    """Yield why a row does not rest on what its basis says."""
    place = at(grounded.entry, "basis")
    if grounded.basis == "proposed":
        return
    if not grounded.sources:
        yield place.fault(
            f"The basis is {grounded.basis!r}, and no source is named.", "Name the source, or write 'proposed'."
        )
    elif grounded.basis == "read" and not _any_read(grounded.sources, catalogue):
        yield place.fault(
            "The basis is 'read', and none of the sources was.", "Write 'unverified', or name a source that was read."
        )


def _any_read(sources: tuple[str, ...], catalogue: Catalogue) -> bool:
    known = dict(catalogue.entries("sources"))
    return any(source not in known or known[source]["basis"] == "read" for source in sources)


def _modifiable(row: Entry, catalogue: Catalogue) -> Faults:
    if row.get("modifiable") != "yes":
        return
    for fact in row["when"]:
        measured = catalogue.fact(fact).get("kind") == "quantity" or fact in catalogue.derived
        if measured or fact in NEVER_MODIFIABLE:
            yield at(row, "modifiable").fault(f"No plan can change {fact!r}.", "Write 'no'.")


def _what_it_asks_for(name: str, row: Entry) -> Faults:
    place = at(row, "effect")
    if row["effect"] == "defer" and "holds_up" not in row:
        yield place.fault(
            f"This row of criterion {name!r} defers and does not say what it holds up.",
            "Add holds_up: referral, listing, surgery, access or process.",
        )
    if row["effect"] != "defer" and "holds_up" in row:
        yield at(row, "holds_up").fault("This row does not defer, and yet holds something up.", "Take holds_up out.")
    if row["modifiable"] == "yes" and "led_by" not in row:
        yield at(row, "modifiable").fault("A plan could change this, and nobody leads it.", "Add led_by: who leads it.")
