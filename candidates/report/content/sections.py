"""Findings by section: what holds of the person first, then what differs between limbs, limb by limb."""

from collections.abc import Iterable, Iterator

from candidates.report.content.findings import Section, section
from candidates.report.content.naming import Document, Naming
from candidates.report.content.sources import Citations
from candidates.report.content.who import level_of, side_of


def by_section(findings: Iterable[Document], naming: Naming, citations: Citations) -> tuple[Section, ...]:
    """Return every finding in words under its section, in the order of a visit."""
    found = list(findings)
    sections = naming.dossier.tree["steps"]["sections"]
    parts = [(part["title"], [one for one in found if one["section"] == part["id"]]) for part in sections]
    each = [limb for title, ones in parts for limb in _by_limb(title, ones, naming)]
    return tuple(section(title, ones, naming, citations) for title, ones in each if ones)


def _by_limb(title: str, found: list[Document], naming: Naming) -> Iterator[tuple[str, list[Document]]]:
    """Yield what holds of the person or of all limbs alike, then what differs, limb by limb, the side in words."""
    yield title, [one for one in found if "side" not in one]
    for side, limbs in _limbs(naming).items():
        # The title says the side, so the rows need not.
        yield f"{title}: {limbs}", [{**one, "side": None} for one in found if "side" in one and one["side"] == side]


def _limbs(naming: Naming) -> dict[str | None, str]:
    """Return each side with its limbs in words; two limbs of one side stand together, as the engine tells them."""
    told: dict[str | None, list[str]] = {}
    for place in range(len(naming.case.limbs)):
        answer = naming.answer("side", place)
        level = level_of(naming, place)
        told.setdefault(answer.value if answer else None, []).append(
            f"{side_of(naming, place)}, {level[:1].lower()}{level[1:]}"
        )
    return {side: "; ".join(limbs) for side, limbs in told.items()}
