"""The limits of a limb's length: of every available system, each from its own landmark; a change of type is a fork."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from candidates.report.content.limbs.parts import Fork, Length, LimitMark
from candidates.report.content.margins import own_name, shared_words
from candidates.report.content.naming import Document, Naming
from candidates.wording import marks
from candidates.wording.amounts import amount, bound, margin, rounded
from candidates.wording.marks import Basis
from candidates.wording.tongue import Tongue
from candidates.wording.tongue import english as _

LENGTHS = ("min_residual_bone_length", "max_residual_bone_length")
TAKE_OVER = {"at_least", "below"}


@dataclass(frozen=True, slots=True)
class _Limit:
    """One limit with the ids that it is compared by."""

    system: str
    comparator: str
    mark: LimitMark


def systems_of(naming: Naming, place: int) -> list[Document]:
    """Return the available systems that were judged for one limb, by the alphabet of their names."""
    judged = naming.dossier.evaluation["systems"]
    own = [system for system in judged if system["available"] and naming.is_of_limb(system, place)]
    return sorted(own, key=lambda system: naming.knowledge.systems[system["id"]].name.casefold())


def limits_of(naming: Naming, systems: list[Document], length: Length | None, tongue: Tongue) -> tuple[LimitMark, ...]:
    """Return every limit that has a value, in alphabetical order, two types of one system as one fork."""
    limits = [one for system in systems for one in _limits(naming, system, length, tongue)]
    return tuple(_forked(limits, tongue))


def without_limit(naming: Naming, systems: Iterable[Document], tongue: Tongue) -> tuple[str, ...]:
    """Return the names of the systems of which no limit has a value, or not the shortest bone."""
    open_ends = tongue.say(_("%s (shortest bone)"))
    names = []
    for one in systems:
        name, valued = naming.knowledge.systems[one["id"]].name, [found["criterion"] for found in _with_value(one)]
        if LENGTHS[0] not in valued:
            names.append(open_ends % name if valued else name)
    return tuple(dict.fromkeys(names))


def _with_value(system: Document) -> Iterator[Document]:
    return (one for one in system["findings"] if one["criterion"] in LENGTHS and one["required"])


def _limits(naming: Naming, system: Document, length: Length | None, tongue: Tongue) -> Iterator[_Limit]:
    name = naming.knowledge.systems[system["id"]].name
    for one in _with_value(system):
        wanted, off = one["required"], one["margin"]
        start = one["landmark"] or ""
        far = Decimal(off["value"]) if off else None
        mark = LimitMark(
            name=name,
            value=Decimal(wanted["value"]),
            start=start,
            required=bound(wanted["comparator"], rounded(wanted["value"], "mm"), "mm", tongue),
            counts_from=naming.start(start),
            margin=far,
            says=_margin_says(far, wanted["comparator"], length, tongue)
            if far is not None
            else _why_none(naming, start, length, tongue),
            basis=_basis(one["limit_status"], tongue),
        )
        yield _Limit(system["id"], wanted["comparator"], mark)


def _basis(status: str, tongue: Tongue) -> Basis:
    known = marks.LIMIT_STATUSES[status]
    return replace(known, word=tongue.say(known.word))


def _margin_says(far: Decimal, comparator: str, length: Length | None, tongue: Tongue) -> str:
    """Return a margin in words; one within the uncertainty is borderline."""
    off = length.uncertainty if length is not None else None
    if off is not None and abs(far) <= off:
        return tongue.say(_("borderline: %s from the limit")) % amount(rounded(abs(far), "mm"), "mm", tongue)
    return margin(far, "mm", comparator, tongue)


def _why_none(naming: Naming, start: str, length: Length | None, tongue: Tongue) -> str:
    """Return why a length was not compared."""
    if length is None:
        return tongue.say(_("length not recorded"))
    if not start:
        return tongue.say(_("the limit states no landmark; not compared"))
    if length.start != start:
        return tongue.say(_("limit counts from: %s; measure from there")) % naming.start(start)
    return tongue.say(_("not compared: how it was measured does not decide"))


def _forked(limits: list[_Limit], tongue: Tongue) -> Iterator[LimitMark]:
    done: set[int] = set()
    for at, one in enumerate(limits):
        if at in done:
            continue
        other = next((place for place, two in enumerate(limits) if place > at and _takes_over(one, two)), None)
        if other is None:
            yield one.mark
        else:
            done.add(other)
            yield _fork(one, limits[other], tongue)


def _takes_over(one: _Limit, other: _Limit) -> bool:
    """Return whether two types take over from each other at one length."""
    same_place = (one.mark.value, one.mark.start) == (other.mark.value, other.mark.start)
    return same_place and one.system != other.system and {one.comparator, other.comparator} == TAKE_OVER


def _fork(one: _Limit, other: _Limit, tongue: Tongue) -> LimitMark:
    longer, shorter = (one, other) if one.comparator == "at_least" else (other, one)
    shared = shared_words(shorter.mark.name, longer.mark.name)
    below, from_it = own_name(shorter.mark.name, shared), own_name(longer.mark.name, shared)
    beyond = longer.mark.margin
    chosen = longer if beyond is None or beyond >= 0 else shorter
    taken = "" if beyond is None else from_it if beyond >= 0 else below
    return LimitMark(
        name=" ".join(shared) or f"{shorter.mark.name} / {longer.mark.name}",
        value=longer.mark.value,
        start=longer.mark.start,
        required=tongue.say(_("below it %(below)s, from it on %(from_it)s")) % {"below": below, "from_it": from_it},
        counts_from=longer.mark.counts_from,
        margin=beyond,
        says=f"{chosen.mark.says}, {taken}" if taken else chosen.mark.says,
        basis=chosen.mark.basis,
        fork=Fork(below, from_it, taken),
    )
