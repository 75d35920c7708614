"""The edition that Osseo comes with: it is in order, and nothing of it is lost on the way in."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from candidates.engine.loading import read_tree
from candidates.knowledge import OURS
from candidates.knowledge.checking import counts
from tests.knowledge.editions import SMALL, faults_of

Words = dict[str, Any]


def test_the_edition_of_the_repository_has_no_fault() -> None:
    assert [str(fault) for fault in faults_of(OURS)] == []


@pytest.mark.parametrize("edition", [OURS, SMALL], ids=["ours", "small"])
def test_what_is_counted_is_what_the_files_hold(edition: Path) -> None:
    systems, policies = _of(edition, "systems"), _of(edition, "policies")
    limits = [limit for system in systems for limit in system["limits"]]
    benefits = _read(edition / "benefits.yaml")

    assert counts(read_tree(edition)) == {
        "sources": len(_read(edition / "sources.yaml")),
        "facts": len(_of(edition, "facts")),
        "derived facts": len(_read(edition / "derived.yaml")),
        "instruments": len(_read(edition / "instruments.yaml")),
        "criteria": len(_of(edition, "criteria")),
        "rows of criteria": sum(len(criterion["rows"]) for criterion in _of(edition, "criteria")),
        "systems": len(systems),
        "limits": len(limits),
        "limits with a value": len([limit for limit in limits if limit["status"] != "unknown"]),
        "rows of systems": sum(len(system["rows"]) for system in systems),
        "values of systems": sum(len(system.get("values", {})) for system in systems),
        "pathways": len(_of(edition, "pathways")),
        "policies": len(policies),
        "rows of policies": sum(len(policy.get("rows", [])) + ("always" in policy) for policy in policies),
        "statements of policies": sum(len(policy.get("statements", [])) for policy in policies),
        "outcomes": len(_of(edition, "outcomes")),
        "protocols": len(_of(edition, "protocols")),
        "advantages": len(benefits["advantages"]),
        "drawbacks": len(benefits["drawbacks"]),
        "statements": len(_read(edition / "statements.yaml")),
        "conflicts": len(_read(edition / "conflicts.yaml")),
    }


def test_facts_and_criteria_stand_in_files_of_the_same_names() -> None:
    facts, criteria = (_names(OURS / folder) for folder in ("facts", "criteria"))
    assert criteria - facts == {"consistency.yaml"}, "only the criterion on contradictions has no facts of its own"
    assert facts - criteria == {"warning_signs.yaml"}, "warning signs are a banner, never a finding"


def test_the_eight_advantages_and_the_nine_drawbacks_are_there() -> None:
    counted = counts(read_tree(OURS))
    assert (counted["advantages"], counted["drawbacks"]) == (8, 9)


def test_the_screen_asks_ten_questions() -> None:
    assert len(read_tree(OURS)["steps"]["screen_questions"]) == 10


def test_no_limit_is_confirmed_by_the_edition_itself() -> None:
    systems = read_tree(OURS)["systems"].values()
    statuses = {limit["status"] for system in systems for limit in system["limits"]}
    assert statuses == {"read", "derived", "unverified", "unknown"}


def test_the_mr_status_of_every_system_is_unknown() -> None:
    values = [system.get("values", {}) for system in read_tree(OURS)["systems"].values()]
    assert {known["mri_status"]["value"] for known in values if "mri_status" in known} == {"unknown"}


def _of(edition: Path, folder: str) -> list[Words]:
    return list(_entries(edition / folder))


def _entries(folder: Path) -> Iterator[Words]:
    for path in folder.glob("*.yaml"):
        yield from _read(path).values()


def _read(path: Path) -> Words:
    words: Words = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
    return words


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*.yaml")}
