"""Whatever is entered: one scale in a drawing, nothing outside it, and words that stay inside."""

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from candidates.report.content.limbs.limb import limbs_of
from candidates.report.content.limbs.parts import Contracture, Length, Limb, Space
from candidates.report.content.naming import Naming
from candidates.report.limb.drawing import drawn
from candidates.report.limb.frame import frame_of
from tests.report.dossiers import dossier_of
from tests.report.dossiers import given as about
from tests.report.svg_geometry import SVG, points

# What the facts accept, in millimetres and degrees.
lengths = st.integers(5, 600).map(Decimal)
rooms = st.none() | st.integers(0, 700).map(Decimal)
PEOPLE = ("above_the_knee", "through_the_knee", "below_the_knee", "above_the_elbow", "through_the_elbow",
          "below_the_elbow", "thumb", "part_of_the_hand")  # fmt: skip
# The mean width of a letter of the font on paper.
LETTER = 0.48


def base(person: str) -> Limb:
    """A limb of whom everything is known, as the drawing takes it."""
    (limb,) = limbs_of(Naming(dossier_of(about(person))))
    return limb


LIMBS = {person: base(person) for person in PEOPLE}


@st.composite
def limbs(draw: st.DrawFn) -> Limb:
    limb = LIMBS[draw(st.sampled_from(PEOPLE))]
    off = draw(st.none() | st.integers(0, 60).map(Decimal))
    length = draw(st.none() | lengths)
    space, room, build = limb.space, draw(rooms), draw(rooms)
    if space is not None:
        left = room - build if room is not None and build is not None else None
        space = Space(room, build, left, space.level, space.parts)
    canal = draw(st.none() | st.integers(1, 60).map(Decimal))
    contracture = limb.contracture
    if contracture is not None:
        contracture = Contracture(draw(st.none() | st.integers(0, 120).map(Decimal)), contracture.joint, "", "Hip")
    limits = tuple(replace(one, value=draw(lengths)) for one in limb.limits)
    measured = None if length is None else Length(length, off, limb.zero, f"{length} mm", "CT", draw(st.booleans()))
    return replace(
        limb, side=draw(st.sampled_from(["left", "right", ""])), length=measured, limits=limits, space=space,
        canal=canal, cortex=draw(st.none() | st.integers(1, 25).map(Decimal)), contracture=contracture,
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(limbs())
def test_nothing_lies_outside_the_drawing(limb: Limb) -> None:
    svg = ET.fromstring(drawn(limb))  # noqa: S314
    wide, tall = map(float, (svg.get("width", ""), svg.get("height", "")))
    for x, y in points(svg):
        assert -0.5 <= x <= wide + 0.5
        assert -0.5 <= y <= tall + 0.5
    for one in svg.iter(f"{SVG}text"):
        half = len(one.text or "") * float(one.get("font-size", "")) * LETTER
        assert float(one.get("x", "")) + (half if one.get("text-anchor") == "start" else 0) <= wide + 0.5


@settings(max_examples=150, deadline=None)
@given(limbs())
def test_a_millimetre_is_as_long_everywhere(limb: Limb) -> None:
    frame = frame_of(limb)
    assert frame.scale > 0
    svg = ET.fromstring(drawn(limb))  # noqa: S314
    for mark in limb.drawn:
        wanted = frame.zero + float(mark.value) * frame.scale
        lines = [float(one.get("y1", "")) for one in svg.iter(f"{SVG}line") if one.get("class") == "g-limit"]
        assert any(at == pytest.approx(wanted, abs=0.02) for at in lines)
    bands = [one for one in svg.iter(f"{SVG}rect") if one.get("class") == "g-band"]
    if limb.length is None or not limb.length.uncertainty or not limb.length.start:
        assert bands == []
    else:
        (band,) = bands
        assert float(band.get("height", "")) == pytest.approx(
            2 * float(limb.length.uncertainty) * frame.scale, abs=0.05
        )


@given(limbs())
@settings(max_examples=60, deadline=None)
def test_no_label_lies_on_another(limb: Limb) -> None:
    svg = ET.fromstring(drawn(limb))  # noqa: S314
    beside = sorted(
        (float(one.get("y", "")), float(one.get("font-size", "")))
        for one in svg.findall(f"{SVG}text")
        if float(one.get("x", "")) >= 203 and one.get("text-anchor") == "start"
    )
    for (above, _), (below, size) in pairwise(beside):
        assert below - above >= size * 0.85
