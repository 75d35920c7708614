"""The contract, section Out: what findings add up to."""

from itertools import product

import pytest

from tests.engine.asking import THIGH, Words, ask, finding, length, missing, of, somebody
from tests.engine.comparing import WORST_FIRST
from tests.engine.edition import knowledge
from tests.engine.proving import proves
from tests.engine.small_edition import criteria_of, judge_of, length_limit, policy, row, system, table

NEVER = {"smoking": ["never"]}
# A row that leads to each verdict, for somebody who never smoked and of whose diabetes nothing is known.
LEADS_TO: dict[str, tuple[Words, ...]] = {
    "not_suitable": (row("exclude", NEVER, id="r"),),
    "not_yet_suitable": (row("defer", NEVER, id="r"),),
    "incomplete": (row("exclude", {"diabetes": ["none"]}, id="r"),),
    "suitable_with_cautions": (row("caution", NEVER, id="r"),),
    "suitable": (),
}
FACTS: Words = {**THIGH, "smoking": "never"}


def clinical(*rows: Words, facts: Words | None = None) -> str:
    """The clinical verdict by these rows alone."""
    return str(ask(facts or FACTS, by=judge_of(criteria=criteria_of(*rows)))["clinical"]["verdict"])


@proves("C100", "`verdict`, worst first: `out_of_scope`, `not_suitable`, `not_yet_suitable`, `incomplete`")
def test_of_two_systems_the_verdict_is_the_better_one_in_the_order_of_the_verdicts() -> None:
    for one, other in product(LEADS_TO, LEADS_TO):
        by = judge_of(systems={"a": system(rows=LEADS_TO[one]), "b": system(rows=LEADS_TO[other])})
        assert ask(FACTS, by=by)["verdict"] == max(one, other, key=WORST_FIRST.index)


@proves("C100", "`verdict`, worst first: `out_of_scope`, `not_suitable`")
def test_out_of_scope_is_the_worst_of_all() -> None:
    limbs = [{"level": "wrist_disarticulation", "side": "left"}, {"level": "transtibial", "side": "right"}]
    assert ask({"malignancy": "active_or_metastatic"}, limbs=limbs)["verdict"] == "not_suitable"


@proves("C101", "Any `exclude`: `not_suitable`.")
def test_one_stop_is_enough_beside_anything_else() -> None:
    rest = [row(effect, NEVER) for effect in ("defer", "caution", "favourable")] + [
        row("exclude", {"diabetes": ["none"]})
    ]
    assert clinical(*rest, row("exclude", NEVER)) == "not_suitable"


@proves("C102", "Else any `defer` that holds up `referral`, `listing` or `surgery`: `not_yet_suitable`.")
@pytest.mark.parametrize("what", ["referral", "listing", "surgery"])
def test_what_comes_first_goes_before_what_is_unknown(what: str) -> None:
    assert clinical(row("defer", NEVER, holds_up=what), row("exclude", {"diabetes": ["none"]})) == "not_yet_suitable"


@proves("C103", "Else an unknown criterion that could be `exclude` or `defer` (other than `access` and `process`)")
@pytest.mark.parametrize(
    ("could_be", "holds_up", "verdict"),
    [
        ("exclude", None, "incomplete"),
        ("defer", "referral", "incomplete"),
        ("defer", "listing", "incomplete"),
        ("defer", "surgery", "incomplete"),
        ("defer", "access", "suitable_with_cautions"),
        ("defer", "process", "suitable_with_cautions"),
        ("caution", None, "suitable_with_cautions"),
    ],
)
def test_an_unknown_stop_leaves_nothing_to_say(could_be: str, holds_up: str | None, verdict: str) -> None:
    more = {} if holds_up is None else {"holds_up": holds_up}
    assert clinical(row("caution", NEVER), row(could_be, {"diabetes": ["none"]}, **more)) == verdict


@proves(
    "C103",
    "Else an unknown criterion that could be `exclude` or `defer` (other than `access` and `process`), or a borderline",
)
def test_a_borderline_limit_leaves_nothing_to_say() -> None:
    by = judge_of(criteria=criteria_of(row("caution", NEVER)), systems={"a": system(length_limit("read"))})
    for value, verdict in ((141, "incomplete"), (150, "suitable_with_cautions"), (130, "not_suitable")):
        assert ask({**FACTS, "residual_bone_length": length(value)}, by=by)["verdict"] == verdict


@proves("C103", "Else an unknown criterion that could be `exclude` or `defer`")
@pytest.mark.parametrize("status", ["confirmed", "read", "derived"])
def test_the_greatest_length_leaves_nothing_to_say_either_where_it_lies_within_the_doubt(status: str) -> None:
    by = judge_of(systems={"a": system(length_limit(status, name="max_residual_bone_length"))})
    for value, verdict in ((141, "incomplete"), (130, "suitable"), (150, "not_suitable")):
        assert of(ask({**FACTS, "residual_bone_length": length(value)}, by=by), "a")["verdict"] == verdict


@proves("C104", "Else any `caution`, or an unknown that could be one: `suitable_with_cautions`.")
def test_a_caution_and_an_unknown_that_could_be_one_count_alike() -> None:
    assert clinical(row("caution", NEVER), row("favourable", NEVER)) == "suitable_with_cautions"
    assert clinical(row("caution", {"diabetes": ["none"]})) == "suitable_with_cautions"


@proves("C105", "Else `suitable`.")
@pytest.mark.parametrize("effect", ["information", "favourable"])
def test_nothing_else_stands_in_the_way(effect: str) -> None:
    assert clinical() == "suitable"
    assert clinical(row(effect, NEVER), row(effect, {"diabetes": ["none"]})) == "suitable"


@proves("C106", "`access` and `process` rows never change a verdict; they change `referral` and are shown.")
@pytest.mark.parametrize("what", ["access", "process"])
def test_money_and_the_teams_own_work_change_the_referral_and_no_verdict(what: str) -> None:
    for verdict, rows in LEADS_TO.items():
        held_up = [*rows, row("defer", NEVER, holds_up=what)]
        by = judge_of(criteria=criteria_of(*held_up), systems={"a": system()})
        answer = ask(FACTS, by=by)
        assert (answer["verdict"], answer["clinical"]["verdict"]) == (verdict, verdict)
        assert finding(answer, f"g{len(rows)}")["outcome"] == "not_met"
    for holds_up, expected in ((None, "refer"), (what, "refer_and_prepare")):
        assert ask(somebody(funding="none" if holds_up else "confirmed"))["referral"] == expected


@proves("C107", "`clinical`: the general findings alone.")
def test_neither_systems_nor_policies_change_the_clinical_verdict() -> None:
    for verdict, rows in LEADS_TO.items():
        for others in LEADS_TO.values():
            by = judge_of(
                criteria=criteria_of(*rows), systems={"a": system(rows=others)}, policies={"p": policy(*others)}
            )
            assert ask(FACTS, by=by)["clinical"]["verdict"] == verdict


@proves("C108", "A system's verdict: general and its own findings.")
def test_a_systems_verdict_is_the_worse_of_the_general_and_its_own_findings() -> None:
    for verdict, rows in LEADS_TO.items():
        for own_verdict, own in LEADS_TO.items():
            by = judge_of(criteria=criteria_of(*rows), systems={"a": system(rows=own)})
            assert of(ask(FACTS, by=by), "a")["verdict"] == min(verdict, own_verdict, key=WORST_FIRST.index)


@proves("C109", "The overall verdict: the best among the available systems at the level; policies never change it.")
def test_the_overall_verdict_is_the_best_available_systems_and_no_policys() -> None:
    for verdict, rows in LEADS_TO.items():
        for refusal in LEADS_TO.values():
            by = judge_of(
                systems={"a": system(rows=rows), "z": system(rows=LEADS_TO["not_suitable"])},
                policies={"p": policy(*refusal)},
            )
            assert ask(FACTS, by=by)["verdict"] == verdict


@proves("C110", "Study-only and superseded systems never set it.")
@pytest.mark.parametrize("availability", ["study_only", "superseded"])
def test_a_system_of_a_study_or_of_the_past_never_sets_the_verdict(availability: str) -> None:
    by = judge_of(systems={"a": system(availability=availability), "b": system(rows=LEADS_TO["not_suitable"])})
    answer = ask(FACTS, by=by, available_systems=["a", "b"])
    assert (of(answer, "a")["verdict"], answer["verdict"]) == ("suitable", "not_suitable")


@proves(
    "C111", "No system judged at the level: `out_of_scope` with the reason (general findings and policies are still"
)
def test_where_no_system_is_judged_the_general_findings_and_the_policies_are_still_given() -> None:
    answer = ask(somebody("through_the_knee"))
    assert (answer["verdict"], answer["clinical"]["verdict"]) == ("out_of_scope", "suitable")
    assert answer["scope"]["in_scope"] is False
    assert answer["scope"]["reason"]
    assert answer["systems"] == []
    assert len(answer["findings"]) == len(knowledge().criteria)
    assert of(answer, "nhs-england-2206")["verdict"] == "not_suitable"
    for level in ("hip_disarticulation", "shoulder_disarticulation", "wrist_disarticulation", "ankle_or_foot"):
        assert ask({"level": level})["verdict"] == "out_of_scope"
        assert len(ask({"level": level})["findings"]) == len(knowledge().criteria)


@proves("C112", "Level missing: no verdict is better than `incomplete`, `level` is missing, `systems: []`.")
def test_without_a_level_no_verdict_is_better_than_incomplete() -> None:
    for facts, verdict in (
        (somebody(without=("level", "residual_bone_length")), "incomplete"),
        ({"smoking": "current_light"}, "not_yet_suitable"),
        ({"renal": "dialysis"}, "not_suitable"),
        ({"level": {"unknown": "not told"}}, "incomplete"),
    ):
        answer = ask(facts)
        told = [answer["verdict"], answer["clinical"]["verdict"], *(tier["verdict"] for tier in answer["tiers"])]
        assert all(WORST_FIRST.index(one) <= WORST_FIRST.index("incomplete") for one in told)
        assert answer["verdict"] == verdict
        assert answer["systems"] == []
        assert "level" in missing(answer)


@proves("C112", "Level missing: no verdict is better than `incomplete`, `level` is missing, `systems: []`.")
def test_the_level_is_missing_even_where_no_criterion_asks_for_it() -> None:
    answer = ask({}, by=judge_of(systems={"a": system()}))
    assert (answer["verdict"], answer["clinical"]["verdict"], answer["systems"]) == ("incomplete", "incomplete", [])
    assert missing(answer) == ["level"]


@proves("C113", "Level `none`: every verdict is `out_of_scope`.")
def test_without_limb_loss_every_verdict_is_out_of_scope() -> None:
    for facts in ({"level": "none"}, {"level": "none", "renal": "dialysis"}):
        answer = ask(facts)
        told = {answer["verdict"], answer["clinical"]["verdict"], *(tier["verdict"] for tier in answer["tiers"])}
        assert told == {"out_of_scope"}
        assert (answer["systems"], answer["policies"], answer["findings"]) == ([], [], [])
        assert answer["scope"]["in_scope"] is False


@proves(
    "C117", "Policy rows, system rows and statements are each a criterion; a deferring one without `holds_up` counts."
)
def test_each_row_of_a_system_or_policy_and_each_statement_is_a_criterion_and_a_deferring_one_counts() -> None:
    bare = row("defer", NEVER, id="defers")
    del bare["holds_up"]
    asks = {"id": "asked", "asks": "Is it so?", "required": "yes", "effect": "defer", "says": "It has to be so."}
    by = judge_of(systems={"a": system(rows=(bare,))}, policies={"p": policy(bare), "q": policy(statements=[asks])})
    answer = ask(FACTS, by=by, policy_statements={"q": {"asked": False}})
    assert [of(answer, id)["verdict"] for id in ("a", "p", "q")] == ["not_yet_suitable"] * 3
    assert of(answer, "a", "defers")["effect"] == of(answer, "p", "defers")["effect"] == "defer"
    assert of(answer, "q", "asked")["effect"] == "defer"
    for own in knowledge().policies.values():
        judged = of(ask({"level": own.levels[0]}), own.id)
        named = [one["criterion"] for one in judged["findings"]]
        assert named == [one.id for one in (*own.rows, *own.statements)]


@proves("C122", "`tiers`: the same aggregation over the general criteria of that tier and the ones before it.")
def test_a_tier_adds_up_its_own_criteria_and_those_of_the_tiers_before_it() -> None:
    tiers = ("screen", "assessment", "work_up")
    for verdicts in product(LEADS_TO, repeat=3):
        criteria = {
            f"{tier}{number}": table(one, tier=tier)
            for tier, verdict in zip(tiers, verdicts, strict=True)
            for number, one in enumerate(LEADS_TO[verdict])
        }
        found = [tier["verdict"] for tier in ask(FACTS, by=judge_of(criteria=criteria))["tiers"]]
        assert found == [min(verdicts[: place + 1], key=WORST_FIRST.index) for place in range(3)]
