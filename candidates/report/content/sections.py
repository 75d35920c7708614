"""Findings by section: what holds of the person first, then what differs between limbs, limb by limb."""

from collections.abc import Iterator, Sequence

from candidates.report.content.findings import Section, section
from candidates.report.content.naming import Document, Naming
from candidates.report.content.sources import Citations
from candidates.report.content.telling_apart import findings_of, limb_in_full


def by_section(naming: Naming, citations: Citations) -> tuple[Section, ...]:
    """Return every finding in words under its section, in the order of a visit."""
    found = findings_of(naming)
    sections = naming.dossier.tree["steps"]["sections"]
    parts = [(part["title"], [one for one in found if one["section"] == part["id"]]) for part in sections]
    each = [limb for title, ones in parts for limb in _by_limb(title, ones, naming)]
    return tuple(section(title, ones, naming, citations) for title, ones in each if ones)


def _by_limb(title: str, found: Sequence[Document], naming: Naming) -> Iterator[tuple[str, list[Document]]]:
    """Yield what holds of the person or of all limbs alike, then what differs, each limb by its side and level."""
    yield title, [one for one in found if "limb" not in one]
    for place in range(len(naming.case.limbs)):
        # The title says the limb, so the rows need not.
        own = [{**one, "limb": None} for one in found if one.get("limb") == place]
        yield f"{title}: {limb_in_full(naming, place)}", own
