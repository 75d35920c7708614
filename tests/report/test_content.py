"""What the report says: never a blank, never a rank, never more than was frozen."""

from collections import Counter
from dataclasses import asdict, is_dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

import pytest

from candidates.report.content.report import Report, report_of
from tests.report.dossiers import (
    ARM,
    CONFIRMED,
    OVERRIDDEN,
    PEOPLE,
    THIGH,
    dossier_of,
    given,
    thigh_and_arm_of_one_side,
    two_limbs,
)

NEVER = ("suitable,", "cleared", "approved for", "rejected", "unfit", "failed criterion", "score of")


@lru_cache(maxsize=len(PEOPLE))
def report(name: str) -> Report:
    """The report of one of the people."""
    return report_of(PEOPLE[name]())


def texts(plain: Any) -> list[str]:
    """Every text in a report."""
    if is_dataclass(plain) and not isinstance(plain, type):
        plain = asdict(plain)
    if isinstance(plain, dict):
        return [text for value in plain.values() for text in texts(value)]
    if isinstance(plain, list | tuple):
        return [text for value in plain for text in texts(value)]
    return [plain] if isinstance(plain, str) else []


@pytest.mark.parametrize("name", PEOPLE)
def test_every_finding_stands_in_the_report_once(name: str) -> None:
    told = report(name).rest
    evaluation = PEOPLE[name]().evaluation
    for sections, findings in [
        (told.sections, evaluation["findings"]),
        (
            [row.section for row in told.systems],
            [one for system in evaluation["systems"] for one in system["findings"]],
        ),
    ]:
        listed = sum(
            len(part.rows) + len(part.not_recorded) + len(part.not_applicable) + len(part.without_limit)
            for part in sections
        )
        assert listed == len(findings)
    assert sum(count.number for count in told.counts) == len(evaluation["findings"])


def test_what_differs_between_limbs_stands_limb_by_limb_with_the_side_in_words() -> None:
    words = two_limbs()
    words["limbs"][0]["proximal_joint_contracture"] = {"value": "40", "unit": "degrees"}
    sections = report_of(dossier_of(words)).rest.sections
    left = next(part for part in sections if part.title.endswith(": LEFT, above the knee (transfemoral)"))
    right = next(part for part in sections if part.title.endswith(": RIGHT, below the knee (transtibial)"))
    of_both = [*left.rows, *right.rows]
    assert any(row.value == "40°" for row in left.rows)
    assert not any(row.value == "40°" for row in right.rows)
    assert not any("LEFT" in row.title or "RIGHT" in row.title for row in of_both)
    assert all("LEFT" not in name for part in sections for name in part.not_recorded)


def test_two_limbs_of_one_side_lose_no_finding() -> None:
    dossier = dossier_of(thigh_and_arm_of_one_side())
    told = report_of(dossier).rest.sections
    listed = sum(len([*part.rows, *part.not_recorded, *part.not_applicable, *part.without_limit]) for part in told)
    assert listed == len(dossier.evaluation["findings"])


def test_two_limbs_of_one_side_have_their_own_findings_told_apart_by_level_and_side() -> None:
    sections = report_of(dossier_of(thigh_and_arm_of_one_side())).rest.sections
    said = {limb: [row.value for part in sections if part.title.endswith(f": {limb}") for row in part.rows]
            for limb in (THIGH, ARM)}  # fmt: skip
    assert "grade\u00a02" in said[THIGH]
    assert "grade\u00a03" not in said[THIGH]
    assert "grade\u00a03" in said[ARM]
    assert "grade\u00a02" not in said[ARM]
    named = [part.title for part in sections if ": LEFT" in part.title]
    assert all(title.endswith((f": {THIGH}", f": {ARM}")) for title in named)


def test_page_one_scales_charts_and_policies_tell_two_limbs_of_one_side_apart() -> None:
    told = report_of(dossier_of(thigh_and_arm_of_one_side()))
    titles = {row.value: row.title for row in told.first.deciding.rows}
    assert titles["grade\u00a02"].endswith(f", {THIGH}")
    assert titles["grade\u00a03"].endswith(f", {ARM}")
    assert [chart.side for chart in told.first.charts] == [THIGH, ARM]
    drawn = [one.title for one in told.rest.scales if one.title.startswith("Strength")]
    assert len(drawn) == len(set(drawn)) == 2
    rows = [(row.title, row.place) for kind in told.rest.policies for row in kind.rows]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("name", PEOPLE)
def test_policies_and_missing_answers_are_counted_as_they_were_frozen(name: str) -> None:
    told, evaluation = report(name), PEOPLE[name]().evaluation
    assert sum(len(kind.rows) for kind in told.rest.policies) == len(evaluation["policies"])
    assert told.first.not_known.count == len(evaluation["missing"])
    assert sum(len(one.labels) for one in told.first.not_known.all) == len(evaluation["missing"])


@pytest.mark.parametrize("name", PEOPLE)
def test_gains_and_burdens_have_the_same_number_of_rows(name: str) -> None:
    assert len(report(name).rest.gains) == len(report(name).rest.burdens)


@pytest.mark.parametrize("name", PEOPLE)
def test_page_one_has_at_most_five_findings_stops_first(name: str) -> None:
    rows = report(name).first.deciding.rows
    assert len(rows) <= 5
    shapes = [row.mark.shape for row in rows]
    assert shapes == sorted(shapes, key=["exclude", "defer", "caution"].index)


@pytest.mark.parametrize("name", PEOPLE)
def test_systems_stand_in_alphabetical_order(name: str) -> None:
    names = [row.name.casefold() for row in report(name).rest.systems]
    assert names == sorted(names)


@pytest.mark.parametrize("name", PEOPLE)
def test_sources_are_numbered_in_the_order_in_which_they_are_met(name: str) -> None:
    numbers = [source.number for source in report(name).rest.sources]
    assert numbers == list(range(1, len(numbers) + 1))
    first = [number for row in report(name).first.deciding.rows for number in row.sources]
    assert not first or min(first) == 1


@pytest.mark.parametrize("name", PEOPLE)
def test_no_forbidden_word_is_said(name: str) -> None:
    told = " ".join(texts(report(name).first)).lower()
    assert not [word for word in NEVER if word in told]


def test_the_side_stands_in_capitals_of_every_limb() -> None:
    told = report_of(dossier_of(two_limbs()))
    assert [limb.side for limb in told.first.who.limbs] == ["LEFT", "RIGHT"]
    assert told.first.head.sides == "LEFT and RIGHT"


def test_a_length_is_told_with_landmark_method_and_uncertainty() -> None:
    (limb,) = report("nothing in the way").first.who.limbs
    assert "± 2, from: middle of the height of the lesser trochanter; CT." in limb.length


def test_provisional_is_said_inside_the_sentence() -> None:
    assert "on limits not yet confirmed" in report("nothing in the way").first.sentence.verdict.word


def test_a_system_whose_limits_are_all_confirmed_does_not_wait_for_limits() -> None:
    dossier = dossier_of(given())
    for system in dossier.evaluation["systems"]:
        assert system["limits_to_confirm"]
        system["limits_to_confirm"] = []
    rows = report_of(dossier).rest.systems
    assert rows
    assert all("limits not yet confirmed" not in row.mark.word for row in rows)


def test_an_obstacle_is_named_and_does_not_delay_a_referral() -> None:
    said = report("a smoker").first.sentence
    assert said.verdict.word.startswith("1 thing stands in the way now and could change: Tobacco")
    assert "None of this delays the referral." in said.says


def test_a_stop_is_for_a_specialist_centre_to_except() -> None:
    assert "Whether an exception makes sense is for a specialist centre to say." in report("a stop").first.sentence.says


def test_nobody_is_judged_where_no_system_is_known() -> None:
    said = report("nobody judged").first.sentence
    assert said.referral.word == "Outside what this tool knows"
    assert any("RIGHT" in told for told in said.says)


def test_what_nobody_answered_is_not_recorded_and_never_no() -> None:
    told = report("nothing known")
    assert told.first.who.limbs[0].side == "SIDE NOT RECORDED"
    values = [row.value for part in told.rest.sections for row in part.rows]
    assert "No" not in values
    assert sum(len(part.not_recorded) for part in told.rest.sections) > 30


def test_an_override_stands_beside_the_finding_with_its_reason_and_name() -> None:
    told = report("set aside")
    (row,) = [row for part in told.rest.sections for row in part.rows if row.override]
    assert (row.title, row.mark.word) == ("Tobacco", "Fix first")
    assert [(one.reason, one.by) for one in told.rest.overrides] == [
        (entry["reason"], entry["by"]) for entry in OVERRIDDEN["overrides"]
    ]


def test_a_confirmed_limit_says_who_read_what() -> None:
    told = report("a confirmed limit").rest
    (row,) = [row for row in told.systems if row.id == CONFIRMED["confirmations"][0]["system"]]
    assert row.basis
    assert row.basis.word == "Confirmed"
    assert [source.where for source in told.sources if source.cite == "Instructions for use, C"] == [
        "checked by the clinic"
    ]


def test_a_policy_read_in_part_says_as_far_as_read() -> None:
    rows = [row for kind in report("nothing in the way").rest.policies for row in kind.rows]
    inside = [row for row in rows if row.mark.shape == "met" and row.read == "in part"]
    assert inside
    assert all(row.mark.word.endswith("as far as read") for row in inside)


def test_risks_are_people_out_of_people_and_events_are_sentences() -> None:
    told = report("nothing in the way").rest.risks
    assert all(picture.svg for picture in told.pictures)
    events = [risk for risk in told.figures if "to how many people is not stated" in risk.figure]
    assert events
    assert not any(risk.svg for risk in events)
    titles = Counter(picture.title for picture in told.pictures)
    assert max(titles.values()) == 1


@pytest.mark.parametrize(("months", "said"), [(3, "3 months"), (24, "24 months"), (30, "2 years")])
def test_time_since_the_amputation(months: int, said: str) -> None:
    (limb,) = report_of(dossier_of(given(months_since_amputation=Decimal(months)))).first.who.limbs
    assert f"{said} since the amputation" in limb.says


def test_what_is_known_beside_is_named_once() -> None:
    told = report("nobody judged").rest.other_ways
    assert told
    assert len(told) == len(set(told))


@pytest.mark.parametrize("name", ["nothing known", "nobody judged"])
def test_trouble_that_nobody_recorded_is_said_to_be_not_recorded_and_never_answered(name: str) -> None:
    assert report(name).rest.gains[-1].says == "Trouble with the socket: not recorded."


def findings_of(name: str) -> dict[str, Any]:
    """The rows of findings of one of the people by their names, those of systems too."""
    rest = report(name).rest
    parts = (*rest.sections, *(system.section for system in rest.systems))
    return {row.title: row for part in parts for row in part.rows}


def test_how_far_a_grade_lies_from_its_limit_is_counted_in_grades() -> None:
    row = findings_of("a smoker")["Strength of the muscles that move the limb"]
    assert (row.value, row.margin) == ("grade\u00a05", "1\u00a0grade inside")


def test_a_row_of_a_system_has_a_name_and_not_the_words_of_its_id() -> None:
    named = findings_of("a smoker")
    assert "Fractures around the implant, by sex" in named
    assert {"Fracture odds female", "Us study age below", "Protocol age"}.isdisjoint(named)


def test_the_day_of_a_policy_is_told_in_words() -> None:
    places = [row.place for kind in report("a smoker").rest.policies for row in kind.rows]
    assert "US, 18 December 2020" in places
    assert "England, 2023" in places


def says_of_no_gain(*troubles: str) -> str:
    return report_of(dossier_of(given(indication_socket_problem=list(troubles)))).rest.gains[-1].says


def test_the_paper_says_as_the_page_does_what_no_advantage_answers() -> None:
    assert says_of_no_gain("back_pain_from_gait") == "Recorded, and answered by none of these."
    assert says_of_no_gain("socket_pain") == "Each trouble that was recorded is answered by one of these."
    assert says_of_no_gain("none") == "No trouble with a socket is recorded that any of these would answer."


def test_where_nothing_is_missing_the_sentence_says_so_instead_of_counting_none() -> None:
    assert "none that could change it is missing" in report("a smoker").first.sentence.limits


def test_one_missing_answer_is_told_as_one() -> None:
    told = report_of(dossier_of(given(asa_class={"unknown": "not asked"}))).first
    assert told.not_known.count == 1
    assert "; 1 that could change it is not recorded." in told.sentence.limits
