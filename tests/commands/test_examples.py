"""The examples: each published person as the source states them, with the answer that the command prints."""

import io
import json
from datetime import date
from functools import cache
from typing import Any

import pytest
from django.core.management import call_command

from candidates.engine.building import build
from candidates.engine.evaluate import Judge
from candidates.engine.loading import read_tree
from candidates.engine.reading import read
from candidates.engine.rulebook import Rulebook
from candidates.engine.writing import evaluate
from candidates.knowledge import OURS
from tests.api.ways import EXAMPLES, INPUTS, PUBLISHED, example

Answer = dict[str, Any]
README = EXAMPLES / "README.md"
AS_OF = date(2026, 11, 22)
ABSENCES = {"not_suitable", "not_yet_suitable"}


@cache
def judge() -> Judge:
    """The judge of the edition in the repository."""
    return Judge(Rulebook(build(read_tree(OURS))))


def answer(name: str, **changed: Any) -> Answer:
    """The answer to an example, with some facts changed."""
    document = json.loads(example(name))
    document["facts"] |= changed
    case = read(document, judge().knowledge, AS_OF)
    return evaluate(judge(), case)


def effects(answer: Answer) -> dict[str, str]:
    """The general criteria that have an effect on this person."""
    return {finding["criterion"]: finding["effect"] for finding in answer["findings"] if finding["effect"]}


def outcome(answer: Answer, criterion: str) -> str:
    """How one general criterion came out."""
    return next(finding["outcome"] for finding in answer["findings"] if finding["criterion"] == criterion)


def verdicts(answer: Answer, part: str) -> dict[str, str]:
    """The verdict of each system or policy."""
    return {judged["id"]: judged["verdict"] for judged in answer[part]}


@pytest.mark.parametrize("name", INPUTS)
def test_the_answer_beside_an_example_is_what_the_command_prints(name: str):
    printed = io.StringIO()
    call_command("evaluate", str(EXAMPLES / f"{name}.json"), "--knowledge", str(OURS), stdout=printed)
    kept = (EXAMPLES / f"{name}.answer.json").read_text(encoding="utf-8")
    assert kept == printed.getvalue(), (
        "The knowledge or the engine has changed: docs/examples/README.md says how to remake"
    )


def test_every_file_is_an_example_that_is_explained():
    names = {path.name for path in EXAMPLES.glob("*.json")}
    assert names == {f"{name}{ending}" for name in INPUTS for ending in (".json", ".answer.json")}
    assert all(f"]({name})" in README.read_text(encoding="utf-8") for name in names)
    assert all(f"## {name}" in README.read_text(encoding="utf-8") for name in INPUTS)


@pytest.mark.parametrize("name", INPUTS)
def test_every_example_carries_its_day_so_that_it_never_changes_with_time(name: str):
    assert json.loads(example(name))["as_of"] == "2026-11-22"


@pytest.mark.parametrize("name", PUBLISHED)
def test_nobody_who_was_published_is_turned_away_by_the_general_criteria(name: str):
    told = answer(name)
    assert (told["verdict"], told["clinical"]["verdict"]) == ("incomplete", "incomplete")
    assert not {"exclude", "defer"} & set(effects(told).values())


def test_the_short_femur_has_reasons_for_it_and_a_contracture_that_is_unknown():
    told = answer("HSS-TF-25M")
    assert effects(told)["indication_socket_problem"] == "favourable"
    assert outcome(told, "proximal_joint_contracture") == "unknown"
    assert "proximal_joint_contracture" in [missing["fact"] for missing in told["missing"]]


def test_the_short_femur_decides_nothing_because_its_method_is_not_stated():
    told = answer("HSS-TF-25M")
    assert set(verdicts(told, "systems").values()) == {"incomplete"}
    assert told["incomplete_because"] == ["answers", "measurement"]
    long = next(system for system in told["systems"] if system["id"] == "badalx-transfemoral-long")
    assert long["length"]["margin_mm"] is None


def test_the_same_femur_by_ct_leads_to_the_short_type_and_the_pathways():
    length = json.loads(example("HSS-TF-25M"))["facts"]["residual_bone_length"]
    told = answer("HSS-TF-25M", residual_bone_length={**length, "method": "ct"})
    judged = {system["id"]: system for system in told["systems"]}
    long = judged.pop("badalx-transfemoral-long")
    assert (long["verdict"], long["length"]["margin_mm"]) == ("not_suitable", "-75")
    assert {"badalx-transfemoral-short", "bone-lengthening", "hip-linked-custom-stem"} <= set(long["instead"])
    assert told["verdict"] == "incomplete"
    assert all(system["verdict"] == "incomplete" for system in judged.values())
    assert all("device_limit" in system["incomplete_because"] for system in judged.values())


def test_poor_circulation_brings_cautions_and_no_exclusion():
    assert effects(answer("PVD-TT-74M")) == dict.fromkeys(
        ("age", "amputation_cause", "peripheral_vascular_disease"), "caution"
    )


def test_ontario_and_inesss_refuse_poor_circulation_and_the_australian_group_does_not():
    told = verdicts(answer("PVD-TT-74M"), "policies")
    assert told["ontario-2019"] == told["inesss-2024"] == told["anthem-or-pr-00008"] == "not_suitable"
    assert told["osseointegration-group-australia"] not in ABSENCES


def test_every_tibial_system_waits_for_a_device_limit():
    for system in answer("PVD-TT-74M")["systems"]:
        assert system["verdict"] == "incomplete"
        assert "device_limit" in system["incomplete_because"]


def test_the_reading_of_the_circulation_changes_no_verdict_but_that_of_inesss():
    read_so, left_open = answer("PVD-TT-74M"), answer("PVD-TT-74M", peripheral_vascular_disease={"unknown": "no"})
    assert read_so["verdict"] == left_open["verdict"]
    assert verdicts(read_so, "systems") == verdicts(left_open, "systems")
    assert verdicts(left_open, "policies")["inesss-2024"] == "incomplete"


def test_amputation_and_implant_in_one_operation_has_a_caution_for_opioids_and_no_socket_trial():
    told = answer("TOPS-TF-F")
    assert effects(told)["opioid_use"] == "caution"
    assert effects(told)["indication_socket_problem"] == "information"
    assert outcome(told, "socket_trial_adequate") in ("not_applicable", "met")
    assert outcome(told, "age") == "unknown"
    assert told["missing"][0]["fact"] == "birth_date"
    assert verdicts(told, "policies")["endo-exo-technique"] == "not_suitable"


def test_of_the_three_people_only_what_they_share_is_entered_and_the_hip_linked_stem_is_named():
    told = answer("THR-OI-3cases")
    known = [fact for fact, given in json.loads(example("THR-OI-3cases"))["facts"].items() if "unknown" not in given]
    assert known == ["level", "indication_socket_problem"]
    assert {"hip-linked-custom-stem", "oi-hip-very-short-femur"} <= {entry["id"] for entry in told["also_known"]}
    assert "not_suitable" not in verdicts(told, "systems").values()


def test_the_input_with_every_key_compares_by_landmark_and_sets_a_finding_aside():
    told = answer("contract")
    judged = {system["id"]: system for system in told["systems"]}
    assert judged["badalx-transfemoral-long"]["length"]["margin_mm"] == "42"
    assert judged["badalx-transfemoral-short"]["instead"] == ["badalx-transfemoral-long"]
    assert told["verdict_with_overrides"] == "incomplete"
    assert set(json.loads(example("contract"))) == {
        "as_of", "facts", "available_systems", "confirmations", "policy_statements", "overrides",
    }  # fmt: skip
