"""The limb is drawn to scale: everything lies where the entered numbers put it, and the table says the same numbers."""

import re
from math import atan2, degrees
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from candidates.report.content.naming import Naming
from candidates.report.limb.figure import limb_figures
from tests.report.dossiers import dossier_of, given, two_limbs
from tests.report.drawn_limb import Drawn, figure, length, mm, spaced
from tests.report.svg_geometry import SVG

# The person, the landmark, the length and its uncertainty by CT or as given, and a system at that level.
LEVELS = [
    ("above_the_knee", "lesser_trochanter_midline", 220, 2, "opl-transfemoral"),
    ("above_the_knee", "greater_trochanter_tip", 150, 7, "opl-transfemoral"),
    ("through_the_knee", "lesser_trochanter_midline", 400, 2, None),
    ("below_the_knee", "medial_tibial_plateau", 150, 2, "badalx-transtibial"),
    ("above_the_elbow", "humeral_head_top", 150, 3, "opra-transhumeral"),
    ("above_the_elbow", "greater_tubercle", 120, 2, "opra-transhumeral"),
    ("through_the_elbow", "humeral_head_top", 280, 2, "badalnext-humerus"),
    ("below_the_elbow", "proximal_joint_line", 120, 2, "opra-transradial"),
    ("thumb", "carpometacarpal_joint_line", 30, 1, "opra-thumb"),
]
SIDES = ("left", "right")
LIMIT = 90


def confirmed(system: str, landmark: str, value: int = LIMIT) -> dict[str, Any]:
    """A shortest bone that a clinic read in the instructions of a system."""
    limit = {
        "system": system, "limit": "min_residual_bone_length", "value": str(value), "unit": "mm", "landmark": landmark,
        "document": "Instructions for use", "revision": "C", "date": "2026-05-02", "look_again": "2027-05-02",
        "by": "Dr Grey",
    }  # fmt: skip
    return {"confirmations": [limit]}


def measured(person: str, landmark: str, value: int, off: int, side: str, system: str | None) -> Drawn:
    beside = confirmed(system, landmark) if system else {}
    given_length = length(value, landmark, uncertainty=mm(off))
    return Drawn(figure(given(person, beside=beside, side=side, residual_bone_length=given_length)))


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("person", "landmark", "value", "off", "system"), LEVELS)
def test_everything_lies_where_its_number_puts_it(person, landmark, value, off, system, side) -> None:
    drawn = measured(person, landmark, value, off, side, system)
    start, end = drawn.dimension()
    assert start == drawn.zero
    scale = (end - start) / value

    (band,) = drawn.of("rect", "g-band")
    assert float(band.get("height", "")) == pytest.approx(2 * off * scale, abs=0.02)
    assert float(band.get("y", "")) + off * scale == pytest.approx(end, abs=0.02)

    (cut,) = [one for one in drawn.of("line", "g-rule") if one.get("stroke-width") == "3.4"]
    assert float(cut.get("y1", "")) == float(cut.get("y2", "")) == end

    limits = sorted({LIMIT} if system else set()) + (
        [140] if landmark == "lesser_trochanter_midline" and system else []
    )
    lines = sorted(float(one.get("y1", "")) for one in drawn.of("line", "g-limit"))
    assert lines == pytest.approx([drawn.zero + limit * scale for limit in limits], abs=0.02)
    for limit in limits:
        margin = value - limit
        if limit == LIMIT:
            assert f"{abs(margin)} mm {'inside' if margin > 0 else 'short'}" in drawn.words


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("person", "landmark", "value", "off", "system"), LEVELS)
def test_the_table_says_the_same_numbers(person, landmark, value, off, system, side) -> None:
    drawn = measured(person, landmark, value, off, side, system)
    assert spaced(drawn.table["Residual bone"].number) == f"{value} mm ± {off}"
    assert f"{value} mm ± {off}" in drawn.words
    if system:
        (row,) = [row for row in drawn.table.values() if row.basis and row.basis.word == "Confirmed"]
        assert spaced(row.number) == f"at least {LIMIT} mm"
        margin = value - LIMIT
        assert spaced(row.says) == f"{abs(margin)} mm {'inside' if margin > 0 else 'short'}"


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(("person", "landmark", "value", "off", "system"), LEVELS)
def test_the_ruler_has_the_same_scale(person, landmark, value, off, system, side) -> None:
    drawn = measured(person, landmark, value, off, side, system)
    start, end = drawn.dimension()
    scale = (end - start) / value
    numbers = [one for one in drawn.svg.iter(f"{SVG}text") if (one.text or "").isdigit()]
    assert numbers
    for one in numbers:
        tick = drawn.zero + int(one.text or "") * scale
        assert any(float(line.get("y1", "")) == pytest.approx(tick, abs=0.02) for line in drawn.of("line", "g-edge"))
        assert float(one.get("y", "")) == pytest.approx(tick + 4, abs=0.02)


@pytest.mark.parametrize("side", SIDES)
def test_the_side_is_said_in_capitals_and_the_inner_side_lies_towards_the_middle_of_the_body(side: str) -> None:
    drawn = measured("above_the_knee", "lesser_trochanter_midline", 220, 2, side, None)
    assert f"{side.upper()} femur" in drawn.words
    assert "seen from the front" in drawn.words
    places = {one.text: float(one.get("x", "")) for one in drawn.svg.iter(f"{SVG}text")}
    (cut,) = [one for one in drawn.of("line", "g-rule") if one.get("stroke-width") == "3.4"]
    shaft = (float(cut.get("x1", "")) + float(cut.get("x2", ""))) / 2
    # The lesser trochanter lies on the inner side, and the person looks at the reader.
    inner_is_left = float(drawn.landmark.get("cx", "")) < shaft
    assert inner_is_left == (places["inner side"] < places["outer side"]) == (side == "left")


@pytest.mark.parametrize(("value", "says"), [(65, "75 mm inside, OFI-Y"), (182, "42 mm inside, OFI-C")])
def test_a_change_of_type_is_a_fork_and_no_failure(value: int, says: str) -> None:
    drawn = Drawn(figure(given(residual_bone_length=length(value, "lesser_trochanter_midline"))))
    assert len(drawn.of("line", "g-limit")) == 1
    assert "140 mm: BADAL X the type changes" in drawn.words
    assert says in drawn.words
    assert says in spaced(drawn.table["BADAL X"].says)
    told = drawn.words + " ".join(row.says for row in drawn.table.values())
    assert "Not met" not in told
    assert not re.search(r"\d mm short", spaced(told))


def test_a_type_whose_shortest_bone_nobody_states_says_so() -> None:
    drawn = Drawn(figure(given(residual_bone_length=length(65, "lesser_trochanter_midline"))))
    assert "BADAL X OFI-Y, short femur (shortest bone)" in drawn.words
    assert any("BADAL X OFI-Y, short femur (shortest bone)" in what for what in drawn.table)


def test_within_the_uncertainty_is_borderline() -> None:
    drawn = Drawn(figure(given(residual_bone_length=length(141, "lesser_trochanter_midline"))))
    assert "borderline: 1 mm from the limit" in drawn.words


def test_a_limit_from_another_landmark_has_no_line_but_words() -> None:
    drawn = Drawn(figure(given(residual_bone_length=length(200, "greater_trochanter_tip"))))
    assert drawn.of("line", "g-limit") == []
    assert "limit counts from: middle of the height of the lesser trochanter; measure from there" in drawn.words
    assert "measure from there" in drawn.table["BADAL X"].says


def test_an_unknown_limit_has_no_line_but_words() -> None:
    drawn = Drawn(figure(given("above_the_elbow")))
    assert drawn.of("line", "g-limit") == []
    assert "no published limit; ask the centre" in drawn.words


def test_an_unknown_length_is_dashed_and_open() -> None:
    drawn = Drawn(figure({"as_of": "2026-11-22", "facts": {"level": "transfemoral", "side": "left"}}))
    assert "End of the bone: not recorded" in drawn.words
    assert drawn.of("rect", "g-band") == []
    assert drawn.of("path", "g-rule") == []
    assert [one for one in drawn.of("path", "g-ghost") if one.get("stroke-dasharray")]
    assert drawn.table["Residual bone"].number == "not recorded"
    assert "length not recorded" in drawn.words


def test_a_length_without_a_landmark_has_no_place() -> None:
    drawn = Drawn(figure(given(residual_bone_length=mm(200))))
    assert "from where is not recorded" in drawn.words
    assert not [one for one in drawn.of("circle", "g-ink") if one.get("r") == "3.4"]
    assert drawn.of("line", "g-limit") == []


def test_a_bone_without_a_landmark_is_said_to_be_one() -> None:
    drawn = Drawn(figure(given("part_of_the_hand")))
    assert "No landmark is known for this bone: its length has no place here." in drawn.words


def test_a_tape_decides_nothing() -> None:
    drawn = Drawn(figure(given(residual_bone_length=length(200, "greater_trochanter_tip", "tape"))))
    assert "decides nothing" in drawn.words
    start, end = drawn.dimension("g-edge")
    (band,) = drawn.of("rect", "g-band")
    # The usual uncertainty of a tape is 20 mm.
    assert float(band.get("height", "")) == pytest.approx(40 * (end - start) / 200, abs=0.02)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("bent", [0, 5, 16, 90, 120])
def test_a_contracture_is_the_real_angle_and_points_to_the_front(bent: int, side: str) -> None:
    angle = {"value": bent, "unit": "degrees"}
    drawn = Drawn(figure(given(side=side, proximal_joint_contracture=angle)))
    (group,) = (one for one in drawn.svg.iter(f"{SVG}g") if one.get("class") == "angle")
    (bone,) = (one for one in group.iter(f"{SVG}line") if one.get("class") == "g-rule")
    x, y = (float(bone.get(f"{axis}2", "")) - float(bone.get(f"{axis}1", "")) for axis in "xy")
    # Who is seen from the left looks to the left.
    forwards = -x if side == "left" else x
    assert degrees(atan2(forwards, y)) == pytest.approx(bent, abs=0.05)
    assert f"Hip stays bent by {bent}°" in drawn.words
    assert f"seen from the {side}" in drawn.words
    assert drawn.table["Contracture of the joint above"].number == f"{bent}°"


def test_below_the_knee_nobody_knows_which_joint_stays_bent() -> None:
    drawn = Drawn(figure(given("below_the_knee", proximal_joint_contracture={"value": 12, "unit": "degrees"})))
    assert "12°, the worse of hip and knee; which of them, and which way, is not recorded" in drawn.words


def test_the_space_below_the_bone_is_drawn_to_scale_and_its_parts_stay_blank() -> None:
    below = {"distal_clearance": mm(250), "component_build_height": mm(200)}
    drawn = Drawn(figure(given(residual_bone_length=length(65, "lesser_trochanter_midline"), **below)))
    start, end = drawn.dimension()
    scale = (end - start) / 65
    parts = [one for one in drawn.of("rect", "g-open") if one.get("stroke-dasharray")]
    assert len(parts) == 3
    heights = [float(one.get("height", "")) for one in parts]
    assert sum(heights) == pytest.approx(200 * scale, abs=0.1)
    assert min(float(one.get("y", "")) for one in parts) == end
    levels = [one for one in drawn.of("line", "g-edge") if one.get("stroke-dasharray")]
    assert [float(one.get("y1", "")) for one in levels] == pytest.approx([end + 250 * scale], abs=0.02)
    assert "50 mm left" in drawn.words
    for part in ("Adapter outside the skin", "Connector and fail-safe", "Joint unit"):
        assert part in drawn.words
    assert "height of each part: not recorded" in drawn.words
    assert "Centre of the knee on the other side" in drawn.words


def test_without_a_sound_side_the_height_is_agreed() -> None:
    both = given(contralateral_limb=["contralateral_amputation"])
    assert "Agreed height, no sound side; its reason: not recorded" in Drawn(figure(both)).words


def test_each_of_two_limbs_has_its_own_drawing() -> None:
    figures = limb_figures(Naming(dossier_of(two_limbs())))
    assert [one.title for one in figures] == ["LEFT femur", "RIGHT tibia"]
    names = [ET.fromstring(one.svg).get("aria-labelledby") for one in figures]  # noqa: S314
    assert len(set(names)) == 2


def test_of_two_thighs_each_has_its_own_length_and_margin() -> None:
    limbs = [
        {"level": "transfemoral", "side": side, "residual_bone_length": length(value, "lesser_trochanter_midline")}
        for side, value in (("left", 65), ("right", 182))
    ]
    facts = {"age": 40, "sex": "female"}
    figures = limb_figures(Naming(dossier_of({"as_of": "2026-11-22", "facts": facts, "limbs": limbs})))
    left, right = (Drawn(one).words for one in figures)
    assert "LEFT femur" in left
    assert "65 mm ± 2" in left
    assert "75 mm inside, OFI-Y" in left
    assert "RIGHT femur" in right
    assert "182 mm ± 2" in right
    assert "42 mm inside, OFI-C" in right
    # There is no sound side whose knee could be the level.
    assert "Centre of the knee" not in left + right


def test_a_level_outside_the_scope_is_not_drawn() -> None:
    out = dossier_of({"as_of": "2026-11-22", "facts": {"level": "hip_disarticulation", "side": "right"}})
    assert limb_figures(Naming(out)) == ()


@pytest.mark.parametrize("person", sorted({person for person, *_ in LEVELS} | {"part_of_the_hand"}))
def test_a_drawing_is_named_says_what_it_found_and_what_it_is_not(person: str) -> None:
    limb = figure(given(person))
    drawn = Drawn(limb)
    (title,), (says,) = drawn.svg.findall(f"{SVG}title"), drawn.svg.findall(f"{SVG}desc")
    assert title.text == f"{limb.title}, to scale along the shaft"
    assert says.text == limb.alt
    assert "Drawn from entered numbers. Not an image of this person. Not for measuring." in drawn.words


@pytest.mark.parametrize("person", sorted({person for person, *_ in LEVELS} | {"part_of_the_hand"}))
def test_nothing_but_strokes_and_words_is_in_a_drawing(person: str) -> None:
    svg = Drawn(figure(given(person))).svg
    tags = {one.tag.removeprefix(SVG) for one in svg.iter()}
    assert tags <= {"svg", "title", "desc", "g", "path", "line", "rect", "circle", "text"}
    assert not [
        key for one in svg.iter() for key in one.attrib if key.startswith("on") or "href" in key or key == "style"
    ]
