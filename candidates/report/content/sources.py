"""Sources as the report cites them: numbered in the order in which the reader meets them."""

from collections.abc import Iterable
from dataclasses import dataclass

from candidates.engine.loading import Tree
from candidates.wording.marks import BASES, LIMIT_STATUSES, Basis


@dataclass(frozen=True, slots=True)
class Source:
    """One source: its number, how it is cited, where it can be found, and whether it was read."""

    number: int
    cite: str
    where: str
    basis: Basis


class Citations:
    """Gives every source its number when it is first cited."""

    def __init__(self, tree: Tree) -> None:
        self.written = tree["sources"]
        self.numbers: dict[str, int] = {}

    def numbered(self, keys: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of sources."""
        return tuple(self.numbers.setdefault(key, len(self.numbers) + 1) for key in keys)

    def listed(self) -> tuple[Source, ...]:
        """Return every source that was cited, in the order of the numbers."""
        return tuple(self._source(key, number) for key, number in self.numbers.items())

    def _source(self, key: str, number: int) -> Source:
        if key not in self.written:
            # A confirmed limit rests on what the clinic read: its document and revision stand in the source's place.
            return Source(number, key, "checked by the clinic", LIMIT_STATUSES["confirmed"])
        told = self.written[key]
        where = f"doi {told['doi']}" if "doi" in told else told.get("url", "")
        return Source(number, told["cite"], where, BASES[told["basis"]])
