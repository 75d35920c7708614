"""The contract, section Words."""

from copy import deepcopy
from typing import Any

from candidates.engine.building import build
from candidates.engine.loading import digest
from tests.cases.sentences import backgrounds
from tests.engine.asking import ask, finding, length, missing, of, refused, somebody
from tests.engine.edition import knowledge, tree
from tests.engine.plainly import Found, verdict
from tests.engine.proving import proves
from tests.engine.small_edition import judge_of, row, table

EFFECTS = ("exclude", "defer", "caution", "information", "favourable")


@proves("C1", "something that can be known of a candidate or a limb, with question, kind, unit, plausible range")
def test_every_fact_has_its_question_kind_place_and_gate_and_every_number_its_unit_and_range() -> None:
    for fact in knowledge().facts.values():
        assert fact.ask
        assert fact.kind in ("choice", "choices", "quantity", "count", "yes_no", "date", "age")
        assert fact.tier in ("screen", "assessment", "work_up")
        assert fact.section in [section["id"] for section in tree()["steps"]["sections"]]
        assert fact.asked_when is not None
        if fact.is_numeric:
            assert fact.unit in fact.units
            assert fact.at_least is not None
            assert fact.at_most is not None
            assert fact.at_least < fact.at_most


@proves("C2", "a fact as given for one candidate, on one day, by someone, with method and uncertainty")
def test_an_answer_is_a_value_or_unknown_with_a_reason_or_not_applicable_where_its_fact_allows_it() -> None:
    answer = ask(somebody(residual_bone_length=length(200, "ct", uncertainty={"value": 3, "unit": "mm"})))
    seen = finding(answer, "residual_bone_geometry")["observed"]
    assert (seen["value"], seen["method"], seen["uncertainty_mm"]) == ("200", "ct", "3")
    assert refused({"hba1c": {"unknown": "not measured"}}) == []
    assert refused({"hba1c": {"unknown": ""}}) == ["facts.hba1c.unknown"]
    assert refused({"pregnancy": {"not_applicable": "male"}}) == []
    assert refused({"smoking": {"not_applicable": "never mind"}}) == ["facts.smoking"]


@proves("C3", "the condition under which a fact is asked at all (`asked_when`). True, false or unknown")
def test_a_gate_is_true_false_or_unknown() -> None:
    open_, shut, unknown = ({"diabetes": "uncontrolled"}, {"diabetes": "none"}, {})
    assert [finding(ask(facts), "hba1c")["outcome"] for facts in (open_, shut, unknown)] == [
        "unknown", "not_applicable", "unknown",
    ]  # fmt: skip
    assert ["hba1c" in missing(ask(facts)) for facts in (open_, shut, unknown)] == [True, False, True]


@proves("C4", "from when a missing answer counts as missing, and whose it is: `screen` (ten questions, no measuring)")
def test_the_screen_is_ten_questions_without_measuring_and_each_tier_waits_for_its_own_facts() -> None:
    questions = tree()["steps"]["screen_questions"]
    assert len(questions) == 10
    asked = {fact for question in questions for fact in question["facts"]}
    of_the_screen = {
        fact.id for fact in knowledge().facts.values() if fact.tier == "screen" and not fact.asked_when.never
    }
    assert asked == of_the_screen
    assert {knowledge().facts[fact].unit for fact in asked} == {None, "months"}
    for left_out, tier in (("smoking", "screen"), ("adherence", "assessment"), ("renal", "work_up")):
        verdicts = {one["tier"]: one["verdict"] for one in ask(somebody(without=(left_out,)))["tiers"]}
        waiting = [name for name, found in verdicts.items() if found == "incomplete"]
        assert waiting == list(verdicts)[list(verdicts).index(tier) :]


@proves("C5", "Any fact may be answered at any time and counts at once")
def test_an_answer_of_the_work_up_counts_when_nothing_of_the_screen_is_answered() -> None:
    answer = ask({"level": "transfemoral", "renal": "dialysis"})
    assert (answer["verdict"], answer["referral"]) == ("not_suitable", "ask_specialist_centre")


@proves("C6", "a named, dated, cited set of criteria. Three kinds, one form, one engine: **general**")
def test_general_criteria_systems_and_policies_give_findings_of_one_form() -> None:
    answer = ask(somebody("above_the_elbow"))
    own = [one for holder in ("systems", "policies") for entry in answer[holder] for one in entry["findings"]]
    kinds = {one["rule_set"] for one in [*answer["findings"], *own]}
    assert {"general", "opra-transhumeral", "rizzoli-nct06737770"} <= kinds
    assert all(set(answer["findings"][0]) <= set(one) for one in own)


@proves("C6", "a named, dated, cited set of criteria.")
def test_every_policy_is_named_dated_and_cited() -> None:
    for policy in tree()["policies"].values():
        assert policy["title"]
        assert policy["dated"]
        assert policy["source"] in tree()["sources"]


@proves("C7", "one decision table: rows of *when these facts hold, this effect follows, and this is what to say*")
def test_every_row_says_when_what_follows_and_what_to_say() -> None:
    for criterion in knowledge().criteria.values():
        assert criterion.rows
        assert all(one.when and one.effect in EFFECTS and one.says for one in criterion.rows)


@proves("C8", "`exclude` > `defer` > `caution` > `information` > `favourable`; or `neutral`")
def test_the_worse_of_any_two_effects_wins_and_a_neutral_option_says_nothing() -> None:
    for place, worse in enumerate(EFFECTS):
        for better in EFFECTS[place:]:
            by = judge_of(
                criteria={"one": table(row(better, {"smoking": ["never"]}), row(worse, {"smoking": ["never"]}))}
            )
            assert finding(ask({"smoking": "never"}, by=by), "one")["effect"] == worse
    by = judge_of(
        criteria={"one": table(row("exclude", {"smoking": ["current_light"]}), neutral={"smoking": ["never"]})}
    )
    assert finding(ask({"smoking": "never"}, by=by), "one")["effect"] is None


@proves("C9", "what a deferring row stands in the way of: `referral`, `listing`, `surgery`; or `access` (money)")
def test_what_holds_up_access_or_the_teams_own_work_says_nothing_about_the_person() -> None:
    for criterion in knowledge().criteria.values():
        holds_up = {one.holds_up for one in criterion.rows if one.effect == "defer"}
        assert holds_up <= {"referral", "listing", "surgery", "access", "process"}
    for what, expected in (
        ("referral", "not_yet_suitable"), ("listing", "not_yet_suitable"), ("surgery", "not_yet_suitable"),
        ("access", "suitable"), ("process", "suitable"),
    ):  # fmt: skip
        by = judge_of(criteria={"one": table(row("defer", {"smoking": ["never"]}, holds_up=what))})
        answer = ask({"level": "transfemoral", "smoking": "never"}, by=by)
        assert answer["clinical"]["verdict"] == expected
        assert finding(answer, "one")["holds_up"] == what


@proves("C10", "one criterion judged")
def test_every_criterion_gives_one_finding() -> None:
    found = [one["criterion"] for one in ask(somebody())["findings"]]
    assert sorted(found) == sorted(knowledge().criteria)


@proves("C11", "what findings add up to")
def test_the_clinical_verdict_can_be_added_up_again_from_the_findings_alone() -> None:
    people: list[dict[str, Any]] = [somebody(person) for person in backgrounds()]
    people += [somebody(smoking="current_light"), somebody(renal="dialysis"), somebody(without=("renal",)), {}]
    for facts in people:
        answer = ask(facts)
        found = [Found(one["outcome"], one["effect"], one if one["effect"] else None) for one in answer["findings"]]
        still_open = [
            one
            for one in answer["findings"]
            if one["could_be"] in ("exclude", "defer") and one["criterion"] not in ("funding", "mdt_complete")
        ]
        cautions = [one for one in answer["findings"] if one["could_be"] == "caution"]
        found += [Found("unknown", None, None, ({"effect": one["could_be"]},)) for one in still_open + cautions]
        assert answer["clinical"]["verdict"] == verdict(found)


@proves("C12", "the version of the knowledge: name, date, SHA-256 of its content")
def test_the_digest_is_one_of_the_content_and_not_of_its_order() -> None:
    edition = build(tree()).edition
    assert (edition.name, edition.date) == (tree()["edition"]["name"], tree()["edition"]["date"])
    assert len(edition.sha256) == 64
    assert int(edition.sha256, 16) >= 0
    turned_round = {key: tree()[key] for key in reversed(list(tree()))}
    assert digest(turned_round) == edition.sha256
    changed = deepcopy(tree())
    changed["criteria"]["smoking"]["why"] += "."
    assert digest(changed) != edition.sha256


def test_a_system_says_of_which_kind_it_is() -> None:
    assert of(ask(somebody()), "opra-transfemoral")["availability"] == "in_use"
