"""What decides: stops and what has to be settled first, by section, at most five; and what holds up only others."""

from dataclasses import dataclass

from candidates.report.content.findings import FindingRow, row
from candidates.report.content.naming import Document, Naming
from candidates.report.content.sources import Citations
from candidates.report.content.telling_apart import findings_of
from candidates.wording.sentences import stands_beside, stands_in_the_way

# As many as a surgeon reads in two minutes; the others stand further on.
FIRST = 5


@dataclass(frozen=True, slots=True)
class Deciding:
    """The findings of page one, how many more there are, and what holds up only money or the team's own work."""

    rows: tuple[FindingRow, ...]
    more: int
    beside: tuple[FindingRow, ...]
    none_found: str


def deciding(naming: Naming, citations: Citations) -> Deciding:
    """Return what decides: stops, then what comes first, then what is to be weighed where there is room."""
    found = findings_of(naming)
    ordered = sorted(
        (one for one in found if _rank(one) is not None), key=lambda one: (_rank(one), _place(one, naming))
    )
    in_the_way = sum(map(stands_in_the_way, found))
    shown = tuple(row(one, naming, citations) for one in ordered[:FIRST])
    beside = tuple(row(one, naming, citations) for one in found if stands_beside(one))
    none = "" if in_the_way else "No stop was found, and nothing that has to be settled first, in what was recorded."
    return Deciding(shown, len(ordered) - len(shown), beside, none)


def _rank(finding: Document) -> int | None:
    """Return how early a finding stands; None where it does not decide."""
    if stands_in_the_way(finding):
        return 0 if finding["effect"] == "exclude" else 1
    return 2 if finding["effect"] == "caution" else None


def _place(finding: Document, naming: Naming) -> int:
    sections = [part["id"] for part in naming.dossier.tree["steps"]["sections"]]
    return sections.index(finding["section"])
