"""What is written of several limbs, put together: what differs between them carries the side."""

from collections.abc import Collection, Iterator, Sequence

from candidates.engine.judgements import LimbJudgement
from candidates.engine.needs import Need
from candidates.engine.templates import encoded


def merged_findings(limbs: Sequence[LimbJudgement], findings: Sequence[list[bytes]]) -> Iterator[bytes]:
    """Yield general findings criterion by criterion: once where all limbs agree, else once for each with its side."""
    sides = [limb.answer("side") for limb in limbs]
    by_limb = [
        {judgement.criterion.id: finding for judgement, finding in zip(limb.general, own, strict=True)}
        for limb, own in zip(limbs, findings, strict=True)
    ]
    for criterion in dict.fromkeys(criterion for own in by_limb for criterion in own):
        told = [(side, own[criterion]) for side, own in zip(sides, by_limb, strict=True) if criterion in own]
        if len(told) == len(limbs) and len({finding for _, finding in told}) == 1:
            yield told[0][1]
        else:
            yield from (_with_side(finding, side) for side, finding in told)


def merged_needs(limbs: Sequence[LimbJudgement], needs: Sequence[list[Need]], of_limb: Collection[str]) -> list[bytes]:
    """Return what is missing, most decisive first; what belongs to one limb carries its side."""
    found: dict[tuple[str, str | None], Need] = {}
    for limb, own in zip(limbs, needs, strict=True):
        for need in own:
            key = need.fact, limb.answer("side") if need.fact in of_limb else None
            found[key] = found[key].and_also(need) if key in found else need
    told = sorted(found.items(), key=lambda one: one[1].rank)
    return [
        encoded({**need.document(), "side": side}) if need.fact in of_limb else need.text for (_, side), need in told
    ]


def _with_side(finding: bytes, side: str | None) -> bytes:
    """Return a finding with its side: keys are sorted, and inside a text no quote stands without a backslash."""
    return finding.replace(b',"sources":', b',"side":%b,"sources":' % encoded(side), 1)
