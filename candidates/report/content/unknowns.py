"""What nobody knows: limits that no source gives, and what is said of MRI."""

from candidates.report.content.naming import Naming
from candidates.report.content.systems import SystemRow
from candidates.wording import marks


def unknowns(naming: Naming, systems: tuple[SystemRow, ...]) -> tuple[str, ...]:
    """Return in sentences what is not known of the systems within reach."""
    reach = [row for row in systems if row.available]
    return (*_limits(naming, reach), *_mri(naming, reach))


def _limits(naming: Naming, reach: list[SystemRow]) -> list[str]:
    """Return for every limit the systems of which no value was found."""
    known = naming.knowledge.systems
    told = []
    for limit, word in marks.LIMITS.items():
        names = [
            row.name for row in reach if any(one.id == limit and one.value is None for one in known[row.id].limits)
        ]
        if names:
            told.append(f"{word}: no value was found for {'; '.join(dict.fromkeys(names))}. Ask the centre.")
    return told


def _mri(naming: Naming, reach: list[SystemRow]) -> list[str]:
    written = naming.dossier.tree["systems"]
    names = [
        row.name for row in reach if written[row.id].get("values", {}).get("mri_status", NONE)["value"] == "unknown"
    ]
    told = "; ".join(dict.fromkeys(names))
    return [f"MRI: no statement was read for {told}. Do not assume that it is safe."] if names else []


NONE = {"value": "unknown"}
