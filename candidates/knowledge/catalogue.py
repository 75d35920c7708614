"""What an edition declares, looked up by name, without the entries whose shape is at fault."""

from collections.abc import Iterator, Set

from candidates.engine.loading import Entry, Tree

NOTHING = Entry("", 0)


class Catalogue:
    """The entries of an edition that are sound enough to be read, and the names of all that it declares."""

    def __init__(self, tree: Tree, unsound: Set[tuple[str, str]]) -> None:
        self._tree = tree
        self._unsound = unsound
        self.facts = dict(self.entries("facts"))
        self.derived = dict(self.entries("derived"))

    def entries(self, section: str) -> Iterator[tuple[str, Entry]]:
        """Yield the sound entries of a section with their ids."""
        entries: Entry = self._tree[section]
        return ((name, entry) for name, entry in entries.items() if (section, name) not in self._unsound)

    def declared(self, section: str) -> Set[str]:
        """Return the ids of a section, the unsound ones included."""
        entries: Entry = self._tree[section]
        return entries.keys()

    def record(self, section: str) -> Entry | None:
        """Return a file that is one record; None where its shape is at fault."""
        entry: Entry = self._tree[section]
        return None if (section, "") in self._unsound else entry

    def fact(self, name: str) -> Entry:
        """Return what is declared of a fact or a derived fact; nothing where that cannot be read."""
        return self.facts.get(name, self.derived.get(name, NOTHING))

    @property
    def fact_names(self) -> Set[str]:
        """Return the names that a condition may speak of: facts and derived facts."""
        return self.declared("facts") | self.declared("derived")

    def options(self, fact: str) -> Set[str] | None:
        """Return the options of a choice; None where the fact has none or cannot be read."""
        return self.fact(fact)["options"].keys() if "options" in self.fact(fact) else None
