"""What the drawing of a limb says, in sentences, for whoever cannot see it."""

from collections.abc import Iterator

from candidates.report.content.limbs.parts import Limb, LimitMark, Space
from candidates.wording.amounts import amount, rounded
from candidates.wording.tongue import Tongue
from candidates.wording.tongue import english as _


def says(limb: Limb, tongue: Tongue) -> str:
    """Return the findings of a drawing: where the bone ends, how far from each limit, and what is not known."""
    return " ".join(_sentences(limb, tongue))


def _sentences(limb: Limb, tongue: Tongue) -> Iterator[str]:
    say = tongue.say
    if limb.length is None:
        yield say(_("%s: length of the bone not recorded.")) % limb.heading
    elif not limb.length.start:
        told = {"limb": limb.heading, "length": limb.length.says}
        yield say(_("%(limb)s: %(length)s, from where is not recorded.")) % told
    else:
        told = {"limb": limb.heading, "length": limb.length.says, "start": limb.start, "by": limb.length.method}
        yield say(_("%(limb)s: the bone ends %(length)s from: %(start)s; %(by)s.")) % told
    yield from (_limit(mark, tongue) for mark in limb.limits)
    if limb.without_limit:
        yield say(_("%s: no published limit; ask the centre.")) % "; ".join(limb.without_limit)
    if limb.space is not None:
        yield _space(limb.space, tongue)
    if limb.contracture is not None:
        yield f"{limb.contracture.says}."


def _limit(mark: LimitMark, tongue: Tongue) -> str:
    at = amount(rounded(mark.value, "mm"), "mm", tongue)
    changes = tongue.say(_("the type changes at %s")) % at if mark.fork is not None else mark.required
    return f"{mark.name}: {changes}; {mark.says} ({mark.basis.word})."


def _space(space: Space, tongue: Tongue) -> str:
    if space.room is None:
        return tongue.say(_("Space below the bone: not recorded."))
    return f"{space.level}: {amount(rounded(space.room, 'mm'), 'mm', tongue)}."
