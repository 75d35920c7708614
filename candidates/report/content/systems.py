"""The systems at the level: each with its limit as its own zero, in alphabetical order, and its sentence."""

from dataclasses import dataclass
from decimal import Decimal

from candidates.report.content.findings import Section, section
from candidates.report.content.naming import Document, Naming
from candidates.report.content.sources import Citations
from candidates.wording import marks, sentences
from candidates.wording.amounts import amount, bound, margin, rounded
from candidates.wording.marks import Basis, Mark
from candidates.wording.tongue import ENGLISH, Tongue

NO_LIMIT = "no published limit; ask the centre"


@dataclass(frozen=True, slots=True)
class SystemRow:
    """One system: what its length limit is, how far the bone lies inside it, and what is said of the person.

    `off` and `uncertainty` are in millimetres and only there where the length was compared with the limit.
    """

    id: str
    name: str
    side: str
    availability: str
    available: bool
    limit: str
    landmark: str
    margin: str
    off: Decimal | None
    uncertainty: Decimal
    required: Decimal | None
    comparator: str
    basis: Basis | None
    borderline: bool
    mark: Mark
    to_confirm: tuple[str, ...]
    instead: tuple[str, ...]
    section: Section


def system_rows(naming: Naming, citations: Citations) -> tuple[SystemRow, ...]:
    """Return every judged system in words, by the alphabet of their names; never by margin or verdict."""
    rows = [_row(system, naming, citations) for system in naming.dossier.evaluation["systems"]]
    return tuple(sorted(rows, key=lambda one: (one.name.casefold(), one.side)))


def is_of(system: str, side: str, naming: Naming, place: int) -> bool:
    """Return whether a system was judged for the limb at this place: its side and its level."""
    own, level = naming.answer("side", place), naming.answer("level", place)
    at = naming.knowledge.systems[system].levels
    return side == (own.value if own else "") and (level is None or level.value in at)


def place_of(system: Document, naming: Naming) -> int:
    """Return the place of the limb for which a system was judged."""
    places = range(len(naming.case.limbs))
    return next((place for place in places if is_of(system["id"], system.get("side") or "", naming, place)), 0)


def _row(system: Document, naming: Naming, citations: Citations) -> SystemRow:
    length = system["length"] or {}
    required, off = length.get("required_mm"), length.get("margin_mm")
    uncertainty = Decimal(length.get("uncertainty_mm") or 0)
    return SystemRow(
        id=system["id"],
        name=naming.knowledge.systems[system["id"]].name,
        side=system.get("side") or "",
        availability=marks.AVAILABILITIES[system["availability"]],
        available=system["available"],
        limit=bound(length["comparator"], required, "mm") if required else NO_LIMIT,
        landmark=naming.landmark(length.get("landmark")),
        margin=_margin(system, naming, uncertainty),
        off=Decimal(off) if off is not None else None,
        uncertainty=uncertainty,
        required=Decimal(required) if required else None,
        comparator=length.get("comparator") or "",
        basis=marks.LIMIT_STATUSES[length["limit_status"]] if required else None,
        borderline=off is not None and abs(Decimal(off)) <= uncertainty,
        mark=sentence_of(system, naming),
        to_confirm=tuple(marks.LIMITS[limit] for limit in system["limits_to_confirm"]),
        instead=tuple(_named(place, naming) for place in system["instead"]),
        section=section(naming.knowledge.systems[system["id"]].name, system["findings"], naming, citations),
    )


def _margin(system: Document, naming: Naming, uncertainty: Decimal) -> str:
    """Return the margin in words, or why there is none."""
    length = system["length"]
    if length is None or length["required_mm"] is None:
        return ""
    if length["margin_mm"] is None:
        return _why_none(length, naming, place_of(system, naming))
    off = Decimal(length["margin_mm"])
    if abs(off) <= uncertainty:
        return f"borderline: {amount(rounded(abs(off), 'mm'), 'mm')} from the limit, which lies within the uncertainty"
    return margin(off, "mm", length["comparator"])


def _why_none(length: Document, naming: Naming, place: int) -> str:
    """Return why a length was not compared: not measured, measured from elsewhere, or on weak ground."""
    if length["observed_mm"] is None:
        return "length not recorded"
    measured = naming.answer("residual_bone_length", place)
    start = naming.start(length["landmark"])
    if measured is not None and measured.landmark != length["landmark"]:
        return (
            f"limit counts from: {start}; measure from there" if start else "the limit states no landmark; not compared"
        )
    return "not compared: how it was measured does not decide"


def sentence_of(system: Document, naming: Naming, tongue: Tongue = ENGLISH) -> Mark:
    """Return what is said of the person for one system."""
    evaluation = naming.dossier.evaluation
    if evaluation["warnings"]:
        return Mark(marks.COMES_FIRST.shape, tongue.say(marks.COMES_FIRST.word))
    findings = [*evaluation["findings"], *system["findings"]]
    missing = [entry for entry in evaluation["missing"] if _concerns(entry, system["id"])]
    open_limits = system["limits_to_confirm"]
    because = [
        {"criterion": one["criterion"], "why": "limit" if one["criterion"] in open_limits else "row"}
        for one in system["findings"]
    ]
    said = sentences.on_what(system["verdict"], system["findings"], because, tongue) if system["provisional"] else ""
    return sentences.of_verdict(system["verdict"], findings, missing, said, tongue)


def _concerns(entry: Document, system: str) -> bool:
    """Return whether a missing answer is needed for the general criteria or for this system."""
    return any("." not in name or name.startswith(f"{system}.") for name in entry["needed_for"])


def _named(place: str, naming: Naming) -> str:
    known = naming.knowledge
    return known.systems[place].name if place in known.systems else known.pathways[place].name


def other_ways(naming: Naming) -> tuple[str, ...]:
    """Return what is known at the level and never judged, each with what it is."""
    known = naming.dossier.evaluation["also_known"]
    told = (f"{_named(one['id'], naming)} ({marks.AVAILABILITIES[one['availability']].lower()})" for one in known)
    # Two entries of one name and kind say nothing different here.
    return tuple(dict.fromkeys(told))
