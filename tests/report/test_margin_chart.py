"""The margin chart: each limit is its own zero, a change of type is a fork, and what is unknown has no bar."""

from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from candidates.report.content.margins import Bar, Fork, Words, chart_rows
from candidates.report.content.report import report_of
from candidates.report.margin_chart import MIDDLE, margin_chart
from candidates.wording.amounts import NO_BREAK_SPACE
from candidates.wording.marks import LIMIT_STATUSES
from tests.report.dossiers import dossier_of, given

SVG = "{http://www.w3.org/2000/svg}"
LONG_AND_SHORT = {"available_systems": ["badalx-transfemoral-long", "badalx-transfemoral-short"]}
LONG_ALONE = {"available_systems": ["badalx-transfemoral-long", "opra-transfemoral"]}


def length(value: str, landmark: str = "lesser_trochanter_midline", method: str = "ct") -> dict:
    return {"value": value, "unit": "mm", "landmark": landmark, "method": method}


def rows(beside: dict, **measured):
    told = report_of(dossier_of(given(beside=beside, residual_bone_length=length(**measured))))
    return chart_rows(told.rest.systems)


def spaced(told: str) -> str:
    """A text with plain spaces, as it is written here."""
    return told.replace(NO_BREAK_SPACE, " ")


def drawn(*row):
    return ET.fromstring(margin_chart(row, "65 mm ± 2, CT").svg)  # noqa: S314


def test_two_types_that_take_over_from_each_other_are_one_fork() -> None:
    (fork,) = rows(LONG_AND_SHORT, value="65")
    assert isinstance(fork, Fork)
    assert (fork.name, fork.left, fork.right, fork.off) == ("BADAL X", "OFI-Y", "OFI-C", Decimal(-75))
    assert spaced(fork.zero) == "140 mm: the type changes"
    assert "75 mm inside" in spaced(fork.says)


@pytest.mark.parametrize(
    ("value", "off", "says"), [("182", 42, "42 mm inside"), ("65", -75, "75 mm short"), ("141", 1, "borderline: 1 mm")]
)
def test_a_limit_is_its_own_zero(value: str, off: int, says: str) -> None:
    bar, _ = rows(LONG_ALONE, value=value)
    assert isinstance(bar, Bar)
    assert bar.off == off
    assert says in spaced(bar.says)
    assert bar.is_borderline == (value == "141")


def test_an_unknown_limit_has_neither_bar_nor_zero() -> None:
    _, told = rows(LONG_ALONE, value="182")
    assert told == Words("OPRA, femur", "no published limit; ask the centre", is_unknown=True)
    assert not [text for text in drawn(told).iter(f"{SVG}text") if text.text == "limit"]
    assert not list(drawn(told).iter(f"{SVG}rect"))


def test_another_landmark_is_told_in_words() -> None:
    told, _ = rows(LONG_ALONE, value="182", landmark="greater_trochanter_tip")
    assert isinstance(told, Words)
    assert "limit counts from: middle of the height of the lesser trochanter; measure from there" in told.says


def test_a_tape_decides_nothing() -> None:
    told, _ = rows(LONG_ALONE, value="182", landmark="greater_trochanter_tip", method="tape")
    assert isinstance(told, Words)


def test_the_bar_runs_from_zero_and_the_whisker_shows_the_uncertainty() -> None:
    bar = Bar("A system", Decimal(42), Decimal(5), "at least 140 mm", "42 mm inside", LIMIT_STATUSES["read"], False)
    svg = drawn(bar)
    (box,) = svg.iter(f"{SVG}rect")
    assert float(box.attrib["x"]) == MIDDLE
    end = MIDDLE + float(box.attrib["width"])
    (whisker,) = [
        one
        for one in svg.iter(f"{SVG}line")
        if one.attrib["class"] == "g-measure" and one.attrib["y1"] == one.attrib["y2"]
    ]
    middle = (float(whisker.attrib["x1"]) + float(whisker.attrib["x2"])) / 2
    assert middle == pytest.approx(end)


def test_the_drawing_is_named_and_says_what_the_table_says() -> None:
    svg = drawn(*rows(LONG_ALONE, value="182"))
    (title,), (says,) = svg.findall(f"{SVG}title"), svg.findall(f"{SVG}desc")
    assert title.text == "Length of the bone against each system’s own limit"
    assert "42 mm inside" in spaced(says.text)
    assert "no published limit" in says.text


def test_far_bars_stay_inside_the_drawing() -> None:
    bar = Bar("A", Decimal(3000), Decimal(2), "at least 140 mm", "far inside", LIMIT_STATUSES["read"], False)
    (box,) = drawn(bar).iter(f"{SVG}rect")
    assert float(box.attrib["x"]) + float(box.attrib["width"]) <= 360


def test_without_systems_there_are_words() -> None:
    chart = margin_chart((), "")
    assert chart.svg == ""
    assert "No system within reach" in chart.caption


def both_thighs(**lengths: str) -> dict:
    """The input about somebody who has lost both legs above the knee, with the length of each bone."""
    own = [
        {"level": "transfemoral", "side": side, "residual_bone_length": length(value)}
        for side, value in lengths.items()
    ]
    return {"as_of": given()["as_of"], "facts": {"age": 40, "sex": "female"}, "limbs": own, **LONG_AND_SHORT}


def test_of_several_limbs_each_has_a_chart_of_its_own_with_its_side_and_its_length() -> None:
    charts = report_of(dossier_of(both_thighs(left="182", right="118"))).first.charts
    says = {chart.side: spaced(chart.alt) for chart in charts}
    assert says["LEFT"].startswith("LEFT. Measured 182 mm ± 2")
    assert "42 mm inside" in says["LEFT"]
    assert says["RIGHT"].startswith("RIGHT. Measured 118 mm ± 2")
    assert "22 mm inside" in says["RIGHT"]
    assert "42 mm inside" not in says["RIGHT"]
    assert ["RIGHT: 118" in spaced(chart.svg) for chart in charts] == [chart.side == "RIGHT" for chart in charts]


def test_of_one_limb_the_chart_says_no_side() -> None:
    (chart,) = report_of(dossier_of(given(beside=LONG_AND_SHORT))).first.charts
    assert chart.side == ""


def test_why_a_length_was_not_compared_is_said_of_its_own_limb() -> None:
    document = both_thighs(left="182", right="118")
    del document["limbs"][1]["residual_bone_length"]
    rows = report_of(dossier_of(document)).rest.systems
    with_limit = [row for row in rows if row.required is not None]
    assert {row.margin for row in with_limit if row.side == "right"} == {"length not recorded"}
    assert "length not recorded" not in {row.margin for row in rows if row.side == "left"}


def test_what_a_margin_says_stands_whole_inside_the_drawing() -> None:
    (fork,) = rows(LONG_AND_SHORT, value="141")
    said = [str(text.text) for text in drawn(fork).iter(f"{SVG}text") if text.get("font-weight") == "600"]
    assert "the limit, which lies within the uncertainty" in " ".join(map(spaced, said))
    # Bold letters of 11.5 are some 0.6 of that wide; the drawing is 360 wide.
    assert max(len(line) for line in said) * 11.5 * 0.6 <= 360
