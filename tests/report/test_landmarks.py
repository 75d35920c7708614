"""Where to measure: a drawing for each bone of the edition and each side, with every landmark named there."""

import re
from xml.etree import ElementTree

import pytest
import yaml

from candidates.knowledge import OURS
from candidates.report.landmarks import Told, where_to_measure
from candidates.report.limb.outlines import OUTLINES

LANDMARKS = yaml.safe_load((OURS / "measurement.yaml").read_text())["landmarks"]
SVG = "{http://www.w3.org/2000/svg}"
SIDES = pytest.mark.parametrize("side", ["left", "right"])
BONES = pytest.mark.parametrize("bone", LANDMARKS)


def drawn(bone: str, side: str) -> ElementTree.Element:
    """The drawing of one bone, its words in plain English and one of them hostile."""
    told = Told(
        f"Where to measure the {side} {bone}", "It says <so>.", f"{side} {bone}", LANDMARKS[bone], "end", "spur"
    )
    return ElementTree.fromstring(where_to_measure("here", bone, told, is_right=side == "right"))  # noqa: S314


def points(drawing: ElementTree.Element) -> list[tuple[float, float]]:
    """Where the landmarks lie."""
    return [(float(one.get("cx")), float(one.get("cy"))) for one in drawing.iter(f"{SVG}circle")]


def lengths(drawing: ElementTree.Element) -> list[tuple[float, float]]:
    """Each line along the shaft: its upper and its lower end."""
    lines = [one for one in drawing.iter(f"{SVG}line") if one.get("class") == "g-measure"]
    return [(float(one.get("y1")), float(one.get("y2"))) for one in lines if one.get("x1") == one.get("x2")]


@BONES
@SIDES
def test_every_landmark_of_the_edition_is_a_point_at_which_a_length_begins(bone: str, side: str):
    drawing = drawn(bone, side)
    assert len(points(drawing)) == len(LANDMARKS[bone])
    tops = sorted(top for top, _ in lengths(drawing))
    assert sorted(y for _, y in points(drawing)) == pytest.approx(tops, abs=0.01)
    cut = next(one for one in drawing.iter(f"{SVG}line") if one.get("class") == "g-rule")
    assert {foot for _, foot in lengths(drawing)} == {float(cut.get("y1"))}


@BONES
def test_right_is_left_in_a_mirror_and_the_words_are_not(bone: str):
    left, right = drawn(bone, "left"), drawn(bone, "right")
    for (x, y), (other, height) in zip(points(left), points(right), strict=True):
        assert y == height
        assert x + other == pytest.approx(184, abs=0.01)
    assert [one.get("x") for one in left.iter(f"{SVG}text")] == [one.get("x") for one in right.iter(f"{SVG}text")]


@BONES
@SIDES
def test_the_drawing_is_named_and_told_and_its_words_stay_words(bone: str, side: str):
    drawing = drawn(bone, side)
    assert drawing.get("role") == "img"
    assert drawing.find(f"{SVG}title").text == f"Where to measure the {side} {bone}"
    assert drawing.find(f"{SVG}desc").text == "It says <so>."
    said = " ".join(one.text for one in drawing.iter(f"{SVG}text"))
    for words in LANDMARKS[bone].values():
        assert words in re.sub(r"\s+", " ", said)


@BONES
@SIDES
def test_nothing_lies_outside_the_drawing(bone: str, side: str):
    drawing = drawn(bone, side)
    _, _, width, height = map(float, drawing.get("viewBox").split())
    for path in drawing.iter(f"{SVG}path"):
        if path.get("class") == "g-bone":
            numbers = [float(one) for one in re.findall(r"-?[\d.]+", path.get("d"))]
            assert all(0 < x < width for x in numbers[::2])
            assert all(0 < y < height for y in numbers[1::2])
    for one in drawing.iter(f"{SVG}text"):
        right = float(one.get("x")) + len(one.text) * float(one.get("font-size")) * 0.55
        assert one.get("text-anchor") == "middle" or right <= width


def test_every_bone_with_a_landmark_has_a_shape():
    assert set(LANDMARKS) <= set(OUTLINES)
