"""Bands say what the rows say: their edges are the ends of the rows, and every zone has the effect of its worst row."""

import re
from decimal import Decimal
from itertools import pairwise

import pytest

from candidates.engine.building import build
from candidates.engine.clauses import condition
from candidates.engine.rules import SEVERITY
from candidates.report.figures import BESIDE, WIDTH
from candidates.report.scales import scale
from candidates.report.zones import Step, band, steps
from candidates.web.knowledge.bands import pictures
from candidates.web.knowledge.comparison import comparison, effect_words
from candidates.web.knowledge.library import library
from tests.editions import an_edition

KNOWLEDGE = build(an_edition())
WORDS = {effect: effect for effect in (*SEVERITY, "neutral")}
NUMERIC = [
    (criterion, fact)
    for criterion in KNOWLEDGE.criteria.values()
    for fact in criterion.facts
    if any(not step.beside for step in steps(fact, [(row.when, row.effect) for row in criterion.rows]))
]


def alone(criterion, fact):
    found = steps(fact, [(row.when, row.effect) for row in criterion.rows])
    return [step for step in found if not step.beside]


def ends(found: list[Step]) -> list[Decimal]:
    return sorted({bound.value for step in found for bound in step.bounds})


@pytest.mark.parametrize(("criterion", "fact"), NUMERIC, ids=lambda part: getattr(part, "id", part))
def test_zones_cover_the_scale_without_gap_and_change_where_the_rows_do(criterion, fact):
    found = alone(criterion, fact)
    zones = band("", found, ends(found), WORDS).zones
    assert zones[0].start is None
    assert zones[-1].end is None
    assert all(left.end == right.start for left, right in pairwise(zones))
    assert {zone.end for zone in zones[:-1]} <= set(ends(found))


@pytest.mark.parametrize(("criterion", "fact"), NUMERIC, ids=lambda part: getattr(part, "id", part))
def test_every_zone_has_the_effect_of_the_worst_row_that_holds_inside_it(criterion, fact):
    found = alone(criterion, fact)
    for zone in band("", found, ends(found), WORDS).zones:
        low = zone.end - 1 if zone.start is None else zone.start
        high = zone.start + 1 if zone.end is None else zone.end
        for share in (Decimal("0.01"), Decimal("0.5"), Decimal("0.99")):
            inside = low + (high - low) * share
            true = [step.effect for step in found if step.holds(inside)]
            assert zone.effect == max(true, key=SEVERITY.__getitem__, default="neutral")


def test_the_edges_of_the_drawing_lie_at_scale():
    (picture,) = pictures(KNOWLEDGE.criteria["proximal_joint_contracture"], KNOWLEDGE, effect_words())
    ticks = [float(x) for x in re.findall(r'<line x1="([\d.]+)"[^>]*g-rule', picture.svg)]
    shown = scale([Decimal(15), Decimal(30)], Decimal(0), Decimal(120))
    assert ticks == [shown.place(Decimal(value), BESIDE, WIDTH - BESIDE) for value in (15, 30)]


def test_a_row_with_a_further_condition_has_a_band_of_its_own():
    (picture,) = pictures(KNOWLEDGE.criteria["haemoglobin"], KNOWLEDGE, effect_words())
    assert "Where Sex: “Male”" in picture.svg
    assert "12 to 13: caution" in picture.says


def test_a_picture_says_in_words_what_it_shows():
    (picture,) = pictures(KNOWLEDGE.criteria["vitamin_d"], KNOWLEDGE, effect_words())
    assert picture.says == "up to 30: fix first; 30 to 50: caution; from 50: no effect."
    assert picture.says in picture.svg


def test_a_criterion_without_numbers_has_no_band():
    assert [*pictures(KNOWLEDGE.criteria["smoking"], KNOWLEDGE, effect_words())] == []


def test_a_step_holds_in_its_whole_range_and_nowhere_else():
    (step,) = steps("vitamin_d", [((condition("vitamin_d", {"at_least": "30", "below": "50"}),), "caution")])
    assert [step.holds(Decimal(value)) for value in (29, 30, 49, 50)] == [False, True, True, False]


@pytest.mark.django_db
def test_many_rule_sets_stand_on_one_scale():
    (picture,) = comparison("age", library())
    for name in ("General: Age", "ITAP study", "OPRA, femur: limit, unverified"):
        assert name in picture.says


@pytest.mark.django_db
def test_a_change_of_stem_is_a_fork_and_no_failure():
    (picture,) = comparison("residual_bone_length", library())
    assert "another type or route" in picture.svg
    assert "g-stop" not in picture.svg


@pytest.mark.django_db
def test_one_voice_alone_is_not_compared():
    assert comparison("vitamin_d", library()) == []
