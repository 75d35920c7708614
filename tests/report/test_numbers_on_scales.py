"""Numbers on their scales: what was recorded lies in the zone that the finding names, and the words say so."""

from typing import Any

import page
import pytest

from candidates.report.content.report import report_of
from candidates.report.pdf import pdf_of
from tests.report.dossiers import PEOPLE, Dossier, dossier_of, given, two_limbs
from tests.report.test_paper import PROFILES

# Of rules that ask for this number alone: a value, and what the edition's rows say of it.
SAID = [
    ("vitamin_d", "29", "Fix first"),
    ("vitamin_d", "30", "Caution"),
    ("vitamin_d", "50", "Nothing against it"),
    ("hba1c", "8.0", "Caution"),
    ("hba1c", "8.1", "Fix first"),
    ("proximal_joint_contracture", "31", "Fix first"),
    ("proximal_joint_contracture", "15", "Nothing against it"),
    ("albumin", "3.4", "Caution"),
]
UNITS = {"vitamin_d": "nmol/L", "hba1c": "percent", "albumin": "g/dL", "proximal_joint_contracture": "degrees"}


def person(fact: str, value: str, **others: Any) -> Dossier:
    """Somebody with this number."""
    answer = {"value": value, "unit": UNITS[fact]} if fact in UNITS else int(value)
    return dossier_of(given(**{fact: answer, **others}))


def scales(dossier: Dossier) -> dict[str, Any]:
    """The numbers of a report on their scales, by their names."""
    return {one.title: one for one in report_of(dossier).rest.scales}


@pytest.mark.parametrize(("fact", "value", "said"), SAID)
def test_a_number_lies_in_the_zone_of_its_row(fact: str, value: str, said: str) -> None:
    others = {"diabetes": "controlled_no_complications"} if fact == "hba1c" else {}
    dossier = person(fact, value, **others)
    drawn = scales(dossier)[dossier.knowledge.facts[fact].label]
    assert f": {said}. The scale of the rule:" in drawn.alt
    assert drawn.alt.partition(":")[0] in drawn.svg


@pytest.mark.parametrize("name", PEOPLE)
def test_the_zone_never_says_more_than_the_finding(name: str) -> None:
    dossier = PEOPLE[name]()
    judged = {one["criterion"] for one in dossier.evaluation["findings"] if one["outcome"] != "not_applicable"}
    drawn = report_of(dossier).rest.scales
    assert {one.svg.partition('aria-labelledby="scale-')[2].split("-")[0] for one in drawn} <= judged
    assert all(one.alt and one.title for one in drawn)


def test_what_also_depends_on_an_answer_that_is_not_known_is_not_drawn_and_told() -> None:
    dossier = dossier_of(given(haemoglobin={"value": "12.5", "unit": "g/dL"}, sex={"unknown": "not told"}))
    drawn = scales(dossier)[dossier.knowledge.facts["haemoglobin"].label]
    assert dossier.knowledge.facts["sex"].label in drawn.not_drawn
    assert "which is not recorded" in drawn.not_drawn


def test_of_two_limbs_a_number_of_the_person_carries_no_side_and_one_of_a_limb_does() -> None:
    dossier = dossier_of(two_limbs())
    assert dossier.knowledge.facts["age"].label in scales(dossier)
    words = two_limbs()
    words["limbs"][0]["proximal_joint_contracture"] = {"value": "20", "unit": "degrees"}
    words["limbs"][1]["proximal_joint_contracture"] = {"value": "5", "unit": "degrees"}
    label = dossier.knowledge.facts["proximal_joint_contracture"].label
    told = scales(dossier_of(words))
    assert "20°: Caution." in told[f"{label}, LEFT"].alt
    assert "5°: Nothing against it." in told[f"{label}, RIGHT"].alt


def test_of_a_thigh_and_an_arm_of_one_side_each_number_is_the_limbs_own() -> None:
    words = two_limbs()
    words["limbs"][0]["proximal_joint_contracture"] = {"value": "20", "unit": "degrees"}
    words["limbs"][1] = {"level": "transhumeral", "side": "left"}
    words["limbs"][1]["pain_nrs"] = {"value": "8", "unit": "points"}
    told = [(one.title, one.alt.partition(":")[0]) for one in report_of(dossier_of(words)).rest.scales]
    assert [value for title, value in told if title.startswith("Contracture")] == ["20°"]
    assert [value for title, value in told if title.startswith("Pain")] == ["8\N{NO-BREAK SPACE}points"]


def test_who_has_no_number_has_no_scale_and_a_sound_paper() -> None:
    dossier = PEOPLE["nothing known"]()
    assert not report_of(dossier).rest.scales
    assert all(page.is_pdf_compliant_bytes(pdf_of(dossier), profile=profile) for profile in PROFILES)
