"""The form of an answer: every key that the contract has, every word of its vocabularies, every id known."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from tests.engine.asking import Words
from tests.engine.edition import knowledge

VERDICTS = {"out_of_scope", "not_suitable", "not_yet_suitable", "incomplete", "suitable_with_cautions", "suitable"}
REFERRALS = {"outside", "ask_specialist_centre", "prepare_first", "cannot_say", "refer_and_prepare", "refer"}
OUTCOMES = {"met", "not_met", "borderline", "unknown", "not_applicable"}
EFFECTS = {"exclude", "defer", "caution", "information", "favourable"}
HOLDS_UP = {"referral", "listing", "surgery", "access", "process"}
ORIGINS = {"published_oi", "published_other", "proposed"}
BASES = {"read", "mixed", "unverified", "proposed"}
TIERS = ["screen", "assessment", "work_up"]
CAUSES = {"answers", "measurement", "device_limit"}
AVAILABILITIES = {"in_use", "study_only", "superseded", "historical", "research", "alternative", "pathway"}
STATUSES = {"confirmed", "read", "derived", "unverified", "unknown"}

ANSWER = {
    "edition", "engine", "as_of", "scope", "warnings", "referral", "clinical", "tiers", "verdict", "incomplete_because",
    "provisional", "provisional_because", "verdict_with_overrides", "findings", "systems", "also_known", "policies",
    "missing", "what_would_change", "expected_benefit", "expected_burden",
}  # fmt: skip
FINDING = {
    "rule_set", "criterion", "tier", "section", "outcome", "effect", "holds_up", "observed", "required", "comparator",
    "margin", "says", "action", "modifiable", "origin", "basis", "sources", "override",
}  # fmt: skip
SYSTEM = {
    "id", "availability", "available", "verdict", "incomplete_because", "provisional", "length", "limits_to_confirm",
    "instead", "findings",
}  # fmt: skip
POLICY = {"id", "kind", "jurisdiction", "complete", "verdict", "missing", "findings"}
LENGTH = {"observed_mm", "uncertainty_mm", "required_mm", "comparator", "margin_mm", "landmark", "limit_status"}


def assert_valid(answer: Words) -> None:
    """Fail where an answer has not the form of the contract."""
    assert set(answer) >= ANSWER
    assert set(answer["edition"]) == {"name", "sha256", "adopted"}
    assert set(answer["scope"]) == {"in_scope", "reason"}
    assert answer["scope"]["in_scope"] is (answer["scope"]["reason"] is None)
    assert answer["referral"] in REFERRALS
    assert answer["verdict_with_overrides"] in VERDICTS | {None}
    assert answer["provisional"] is bool(answer["provisional_because"])
    assert all(set(one) == {"rule_set", "criterion", "why"} for one in answer["provisional_because"])
    for judged in (answer, answer["clinical"]):
        _assert_verdict(judged)
    assert [tier["tier"] for tier in answer["tiers"]] == TIERS
    for tier in answer["tiers"]:
        assert tier["verdict"] in VERDICTS
        assert 0 <= tier["answered"] <= tier["asked"]
    for one in answer["findings"]:
        _assert_finding(one, {"general"})
    _assert_systems(answer["systems"])
    _assert_policies(answer["policies"])
    _assert_the_rest(answer)


def _assert_verdict(judged: Words) -> None:
    assert judged["verdict"] in VERDICTS
    assert set(judged["incomplete_because"]) <= CAUSES
    assert bool(judged["incomplete_because"]) is (judged["verdict"] == "incomplete")


def _assert_finding(one: Words, rule_sets: Iterable[str]) -> None:
    assert set(one) >= FINDING
    assert one["rule_set"] in rule_sets
    assert one["outcome"] in OUTCOMES
    assert one["effect"] in EFFECTS | {None}
    assert one["holds_up"] in HOLDS_UP | {None}
    assert one["origin"] in ORIGINS | {None}
    assert one["basis"] in BASES | {None}
    assert one["tier"] in TIERS
    assert (one["effect"] in ("exclude", "defer", "caution")) is (one["outcome"] == "not_met")
    assert (one["could_be"] is not None) is (one["outcome"] in ("unknown", "borderline"))
    if one["observed"] is not None:
        assert one["observed"]["fact"] in {*knowledge().facts, *knowledge().derived}


def _assert_systems(systems: list[Words]) -> None:
    sided = [(system.get("side"), system["id"]) for system in systems]
    assert len(set(sided)) == len(sided)
    for system in systems:
        assert set(system) - {"side"} == SYSTEM
        assert system["id"] in knowledge().systems
        assert system["availability"] in AVAILABILITIES
        _assert_verdict(system)
        assert system["length"] is None or set(system["length"]) == LENGTH
        assert set(system["instead"]) <= {*knowledge().systems, *knowledge().pathways}
        for one in system["findings"]:
            _assert_finding(one, {system["id"]})
            assert one.get("limit_status", "read") in STATUSES


def _assert_policies(policies: list[Words]) -> None:
    for policy in policies:
        assert set(policy) - {"side"} == POLICY
        own = knowledge().policies[policy["id"]]
        assert (policy["kind"], policy["complete"]) == (own.kind, own.complete)
        assert policy["verdict"] in VERDICTS
        assert all(set(one) & {"fact", "statement"} for one in policy["missing"])
        for one in policy["findings"]:
            _assert_finding(one, {policy["id"]})


def _assert_the_rest(answer: Words) -> None:
    for entry in answer["missing"]:
        assert entry["fact"] in set(knowledge().facts) - set(knowledge().derived)
        assert entry["tier"] == knowledge().facts[entry["fact"]].tier
        assert entry["could_be"] in EFFECTS
        assert entry["needed_for"]
    for known in answer["also_known"]:
        assert known["availability"] in AVAILABILITIES
    for way in answer["what_would_change"]:
        assert way["to"] in VERDICTS
        assert 1 <= len(way["changes"]) <= 4
        assert all({"criterion", "from", "to", "led_by"} <= set(change) for change in way["changes"])
    assert len(answer["what_would_change"]) <= 3
    assert set(answer["warnings"]) <= set(knowledge().facts["warning_signs"].options) - {"none"}
    assert [one["advantage"] for one in answer["expected_benefit"]] == list(knowledge().advantages)
    assert answer["expected_burden"] == list(knowledge().drawbacks)
    _assert_plain(answer)


def _assert_plain(value: Any) -> None:
    """Fail where something is no plain data: no float and no Decimal stands in an answer, numbers are text."""
    assert not isinstance(value, float | Decimal)
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _assert_plain(inner)
