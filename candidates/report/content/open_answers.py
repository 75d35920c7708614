"""What is not known of this person: how many answers, which are most decisive, and whose they are to find out."""

from collections.abc import Iterator
from dataclasses import dataclass

from candidates.report.content.naming import Document, Naming
from candidates.wording import marks

FIRST = 3


@dataclass(frozen=True, slots=True)
class Open:
    """Answers that are missing: whose they are to find out, what they could still be, and their names."""

    whose: str
    could_be: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotKnown:
    """How many answers are missing, the most decisive first; the surgical team's part is counted apart."""

    count: int
    first: tuple[str, ...]
    surgical_team: tuple[str, ...]
    all: tuple[Open, ...]
    because: str


# Whether a sentence is still waiting for answers, for a measurement, or for a limit that nobody has found.
CAUSES = {
    "answers": "answers that are not recorded",
    "measurement": "a length that is not measured so that it decides",
    "device_limit": "a limit of the device that nobody has found",
}


def not_known(naming: Naming) -> NotKnown:
    """Return what is missing."""
    evaluation = naming.dossier.evaluation
    missing = evaluation["missing"]
    others = [entry for entry in missing if entry["tier"] != "work_up"]
    team = [entry for entry in missing if entry["tier"] == "work_up"]
    return NotKnown(
        len(missing),
        tuple(_label(entry, naming) for entry in others[:FIRST]),
        tuple(_label(entry, naming) for entry in team),
        tuple(_grouped(missing, naming)),
        "; ".join(CAUSES[cause] for cause in evaluation["incomplete_because"]),
    )


def _grouped(missing: list[Document], naming: Naming) -> Iterator[Open]:
    """Yield every missing answer by whose it is and what it could still be, the most decisive first."""
    for tier, whose in marks.WHOSE.items():
        for effect, could_be in marks.EFFECTS.items():
            entries = [entry for entry in missing if (entry["tier"], entry["could_be"]) == (tier, effect)]
            if entries:
                yield Open(whose, could_be.word, tuple(_label(entry, naming) for entry in entries))


def _label(entry: Document, naming: Naming) -> str:
    label = naming.label(entry["fact"])
    return f"{label}, {entry['side'].upper()}" if entry.get("side") else label
