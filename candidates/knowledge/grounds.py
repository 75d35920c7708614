"""What an entry rests on: the sources that its basis asks for, in rows, figures, instruments and protocols."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from candidates.engine.loading import Entry
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.faults import Faults, Place, at


@dataclass(frozen=True, slots=True)
class Grounds:
    """A basis and the sources under it, where the basis stands, and whether anybody is judged by it."""

    place: Place
    basis: str
    sources: tuple[str, ...]
    judged: bool = True


def check_grounds(catalogue: Catalogue) -> Faults:
    """Yield a fault for everything that does not rest on what its basis says."""
    read = {name: source["basis"] == "read" for name, source in catalogue.entries("sources")}
    for grounds in _all_grounds(catalogue):
        yield from _faults(grounds, read)


def _all_grounds(catalogue: Catalogue) -> Iterator[Grounds]:
    for section in ("criteria", "systems"):
        for _, entry in catalogue.entries(section):
            yield from map(_grounds, entry["rows"])
    for _, policy in catalogue.entries("policies"):
        yield from _of_policy(policy)
    for _, derived in catalogue.entries("derived"):
        yield from [_grounds(derived["source"])] if "basis" in derived["source"] else []
    yield from (_grounds(instrument) for _, instrument in catalogue.entries("instruments"))
    for section in ("pathways", "outcomes", "protocols"):
        yield from (replace(_grounds(told), judged=False) for _, told in catalogue.entries(section))


def _grounds(entry: Entry) -> Grounds:
    sources = entry.get("sources", [entry["source"]] if "source" in entry else [])
    return Grounds(at(entry, "basis"), entry["basis"], tuple(sources))


def _of_policy(policy: Entry) -> Iterator[Grounds]:
    """Yield the grounds of a policy's rows and statements: its own source, as read, where they say nothing else."""
    always = [policy["always"]] if "always" in policy else []
    for part in (*always, *policy.get("rows", ()), *policy.get("statements", ())):
        sources = part.get("sources", [policy["source"]])
        yield Grounds(at(part, "basis"), part.get("basis", "read"), tuple(sources))


def _faults(grounds: Grounds, read: Mapping[str, bool]) -> Faults:
    if not grounds.sources and (grounds.basis == "read" or (grounds.basis == "mixed" and grounds.judged)):
        yield grounds.place.fault(
            f"The basis is {grounds.basis!r}, and no source is named.", "Name the source, or write 'proposed'."
        )
    elif grounds.basis == "read" and not any(read.get(source, True) for source in grounds.sources):
        yield grounds.place.fault(
            "The basis is 'read', and none of the sources was.", "Write 'unverified', or name a source that was read."
        )
