"""The table beside the drawing of a limb: the same numbers, from the same plain object."""

from collections.abc import Iterator
from dataclasses import dataclass

from candidates.report.content.limbs.parts import Contracture, Limb, LimitMark, Space
from candidates.wording.amounts import amount, rounded
from candidates.wording.marks import Basis
from candidates.wording.tongue import Tongue
from candidates.wording.tongue import english as _


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: its number, what that says, and what a limit rests on."""

    what: str
    number: str
    says: str
    basis: Basis | None = None


def rows(limb: Limb, tongue: Tongue) -> tuple[Row, ...]:
    """Return everything that a drawing shows or says to be missing."""
    return tuple(_rows(limb, tongue))


def _rows(limb: Limb, tongue: Tongue) -> Iterator[Row]:
    say, blank = tongue.say, tongue.say(_("not recorded"))
    yield _length(limb, tongue)
    yield from (_limit(mark, tongue) for mark in limb.limits)
    if limb.without_limit:
        yield Row("; ".join(limb.without_limit), "–", say(_("no published limit; ask the centre")))
    if limb.canal is not None and limb.cortex is not None:
        across = say(_("canal %(canal)s at its narrowest, cortex %(cortex)s at its thinnest"))
        told = {"canal": amount(limb.canal, "mm", tongue), "cortex": amount(limb.cortex, "mm", tongue)}
        yield Row(say(_("Width of the shaft")), amount(limb.canal + 2 * limb.cortex, "mm", tongue), across % told)
    if limb.space is not None:
        yield from _space(limb.space, tongue)
    if limb.contracture is not None:
        yield _contracture(limb.contracture, tongue)
    yield Row(say(_("Soft tissue and padding at the end")), blank, "")
    if limb.beside:
        yield Row(say(_("Recorded, not drawn")), "–", say(_("%s; not counted")) % "; ".join(limb.beside))


def _length(limb: Limb, tongue: Tongue) -> Row:
    what, length = tongue.say(_("Residual bone")), limb.length
    if length is None:
        return Row(what, tongue.say(_("not recorded")), "")
    start = limb.start or tongue.say(_("landmark not recorded"))
    weak = "" if length.decides else "; " + tongue.say(_("decides nothing: measure by CT or a film with a marker"))
    return Row(what, length.says, f"{start}; {length.method}{weak}")


def _limit(mark: LimitMark, tongue: Tongue) -> Row:
    number = amount(rounded(mark.value, "mm"), "mm", tongue) if mark.fork is not None else mark.required
    says = f"{tongue.say(_('the type changes'))}: {mark.required}; {mark.says}" if mark.fork is not None else mark.says
    return Row(mark.name, number, says, mark.basis)


def _space(space: Space, tongue: Tongue) -> Iterator[Row]:
    say, blank = tongue.say, tongue.say(_("not recorded"))
    room, build = (
        amount(rounded(one, "mm"), "mm", tongue) if one is not None else blank for one in (space.room, space.build)
    )
    yield Row(say(_("Space below the bone")), room, space.level)
    yield Row(say(_("Components in all")), build, _left(space, tongue))
    yield Row("; ".join(space.parts), blank, say(_("no product data")))


def _left(space: Space, tongue: Tongue) -> str:
    if space.left is None:
        return ""
    far = amount(rounded(abs(space.left), "mm"), "mm", tongue)
    return (tongue.say(_("%s left")) if space.left >= 0 else tongue.say(_("%s too high"))) % far


def _contracture(contracture: Contracture, tongue: Tongue) -> Row:
    degrees = contracture.degrees
    told = tongue.say(_("not recorded")) if degrees is None else amount(rounded(degrees, "degrees"), "degrees", tongue)
    return Row(tongue.say(_("Contracture of the joint above")), told, "" if degrees is None else contracture.says)
