"""The contract, section Out: referral, warnings, what would change, policies, overrides, what is missing, benefit."""

import pytest

from candidates.web.answer import policies as policy_pages
from tests.engine.asking import THIGH, Words, ask, finding, missing, of, somebody
from tests.engine.edition import knowledge, tree
from tests.engine.proving import proves
from tests.engine.small_edition import judge_of, length_limit, limit, policy, row, system, table

TIERS = ("screen", "assessment", "work_up")
EFFECTS = ("exclude", "defer", "caution", "information", "favourable")

ASKED = {"id": "asked", "asks": "Is it so?", "required": "yes", "effect": "exclude", "says": "It has to be so."}


@proves(
    "C127", "A requirement of a policy that no fact carries is a **statement**, answered by the professional for that"
)
def test_a_statement_is_answered_for_one_policy_and_missing_there_and_nowhere_else() -> None:
    by = judge_of(policies={"p": policy(statements=[ASKED]), "q": policy(statements=[ASKED])}, systems={"a": system()})

    def verdicts(**answers: Words) -> tuple[str, str]:
        answer = ask(THIGH, by=by, policy_statements=answers)
        return of(answer, "p")["verdict"], of(answer, "q")["verdict"]

    assert verdicts() == ("incomplete", "incomplete")
    assert verdicts(p={"asked": True}) == ("suitable", "incomplete")
    assert verdicts(p={"asked": True}, q={"asked": False}) == ("suitable", "not_suitable")
    answer = ask(THIGH, by=by)
    assert [one["statement"] for one in of(answer, "p")["missing"]] == ["asked"]
    assert missing(answer) == []
    assert of(ask(THIGH, by=by, policy_statements={"p": {"asked": True}}), "p")["missing"] == []


@proves("C127", "A requirement of a policy that no fact carries is a **statement**")
def test_a_statement_that_is_asked_of_some_only_waits_while_nobody_knows_whether_it_is_asked() -> None:
    by = judge_of(policies={"p": policy(statements=[{**ASKED, "when": {"smoking": ["never"]}}])})
    for facts, outcome, verdict in (
        ({"smoking": "never"}, "unknown", "incomplete"),
        ({}, "unknown", "incomplete"),
        ({"smoking": "current_light"}, "not_applicable", "suitable"),
    ):
        judged = of(ask({**THIGH, **facts}, by=by), "p")
        assert (judged["verdict"], finding(judged, "asked")["outcome"]) == (verdict, outcome)


@proves("C128", "Policies are given when the limb's level is among theirs.")
def test_a_policy_is_given_at_its_own_levels_and_at_no_other() -> None:
    for level in knowledge().levels.bones:
        given = [one["id"] for one in ask({"level": level})["policies"]]
        spoken_of = [own.id for own in knowledge().policies.values() if level in own.levels]
        assert given == (spoken_of if level != "none" else [])
    assert ask({})["policies"] == []


@proves(
    "C129", "Shown by kind: payer and commissioner *meets / does not meet / not funded / not read far enough*; study"
)
@pytest.mark.parametrize(
    ("kind", "verdict", "complete", "words"),
    [
        ("payer", "suitable", True, "Meets"),
        ("payer", "not_suitable", True, "Does not meet"),
        ("commissioner", "not_yet_suitable", False, "Does not meet"),
        ("payer", "incomplete", False, "Not read far enough"),
        ("study", "suitable", True, "Would have been inside"),
        ("study", "not_suitable", False, "Would have been outside"),
        ("label", "suitable", False, "Inside the label, as far as read"),
        ("label", "not_suitable", False, "Outside the label, as far as read"),
        ("centre", "suitable", True, "practice it states"),
        ("technique", "not_suitable", True, "practice it states"),
    ],
)
def test_a_policy_is_shown_in_the_words_of_its_kind(kind: str, verdict: str, *, complete: bool, words: str) -> None:
    judged = {"kind": kind, "verdict": verdict, "complete": complete, "findings": []}
    assert words in str(policy_pages.mark_of(judged).word)


@proves("C129", "Shown by kind: payer and commissioner *meets / does not meet / not funded / not read far enough*")
def test_a_commissioner_that_pays_for_nobody_is_shown_as_not_funding() -> None:
    for id in ("nhs-england-2206", "aetna-0578"):
        assert str(policy_pages.mark_of(of(ask(somebody()), id)).word) == "Not funded"


@proves(
    "C132", "`missing`: the unknown facts of the rows that keep a criterion of the general set or of a judged system"
)
def test_what_keeps_something_undecided_is_missing_and_nothing_else_is() -> None:
    by = judge_of(
        criteria={
            "open": table(row("defer", {"smoking": ["never"], "diabetes": ["none"]})),
            "decided": table(row("exclude", {"renal": ["dialysis"]}), row("caution", {"asa_class": ["III"]})),
            "gated": table(row("caution", {"chemotherapy": ["current"]})),
        },
        systems={
            "a": system(
                length_limit("read"), limit("max_age", "unverified", "65"), limit("max_total_mass", "unknown"),
                rows=(row("caution", {"metal_allergy": ["titanium"]}, id="r"),),
            ),
            "listed": system(rows=(row("caution", {"cognition": ["normal"]}, id="r"),), availability="historical"),
        },
        policies={"p": policy(row("caution", {"funding": ["none"]}, id="r"))},
    )  # fmt: skip
    facts = {**THIGH, "smoking": "never", "renal": "dialysis"}
    answer = ask(facts, by=by)
    expected = {
        "diabetes",
        "chemotherapy",
        "malignancy",
        "amputation_cause",
        "residual_bone_length",
        "birth_date",
        "metal_allergy",
    }
    assert set(missing(answer)) == expected
    assert of(answer, "p")["missing"] == [{"fact": "funding", "needed_for": ["r"], "could_be": "caution"}]
    told = {entry["fact"]: entry for entry in answer["missing"]}
    assert told["diabetes"]["needed_for"] == ["open"]
    assert all(set(entry) == {"fact", "tier", "needed_for", "could_be"} for entry in answer["missing"])


@proves("C133", "most decisive first (could_be, then tier, then order).")
@pytest.mark.parametrize("level", sorted(knowledge().levels.bones))
def test_the_most_decisive_is_asked_for_first(level: str) -> None:
    for facts in ({"level": level}, {"level": level, "renal": "egfr_60_plus", "smoking": "never"}, {}):
        told = [
            (EFFECTS.index(one["could_be"]), TIERS.index(one["tier"]), knowledge().facts[one["fact"]].order)
            for one in ask(facts)["missing"]
        ]
        assert told == sorted(told)


@proves("C133", "most decisive first (could_be, then tier, then order).")
def test_of_several_limbs_too_the_most_decisive_is_asked_for_first_and_nothing_is_asked_for_twice() -> None:
    limbs = [{"level": "transfemoral", "side": "left"}, {"level": "transradial", "side": "right"}]
    entries = ask({"smoking": "never"}, limbs=limbs)["missing"]
    told = [
        (EFFECTS.index(one["could_be"]), TIERS.index(one["tier"]), knowledge().facts[one["fact"]].order)
        for one in entries
    ]
    assert told == sorted(told)
    named = [(one["fact"], one.get("side")) for one in entries]
    assert len(set(named)) == len(named)


def matches(*indications: str) -> dict[str, list[str]]:
    """What each advantage answers of some indications."""
    told = ask({"indication_socket_problem": list(indications)})["expected_benefit"]
    return {one["advantage"]: one["matches"] for one in told}


INDICATIONS = [name for name in tree()["facts"]["indication_socket_problem"]["options"] if name != "none"]


@proves("C134", "`expected_benefit`: all eight advantages, each with the recorded indications that it answers")
def test_all_eight_advantages_are_told_with_what_each_answers_of_what_is_recorded() -> None:
    assert len(matches()) == 8
    assert set(map(tuple, matches().values())) == {()}
    for indication in INDICATIONS:
        alone = matches(indication)
        assert len(alone) == 8
        assert {name for name, own in alone.items() if own} == {
            name for name, own in ANSWERS.items() if indication in own
        }


ANSWERS = {
    "no_socket": [
        "skin_breakdown_or_infection", "sweating_irritation", "socket_pain", "scar_or_graft",
        "heterotopic_ossification_or_bony_prominence", "harness_discomfort",
    ],
    "skeletal_loading": ["socket_pain", "short_residual_limb"],
    "quick_attachment": ["limited_wear_time", "poor_retention_or_suspension"],
    "comfort_and_walking_control": [
        "sitting_discomfort", "limited_walking_distance", "poor_retention_or_suspension", "poor_function_in_socket",
    ],
    "osseoperception": ["poor_function_in_socket"],
    "natural_gait_and_range": ["restricted_hip_range", "restricted_shoulder_range", "sitting_discomfort"],
    "volume_independence": ["volume_fluctuation"],
    "muscle_strength": [],
}  # fmt: skip


@proves("C136", "| `no_socket` | skin_breakdown_or_infection, sweating_irritation, socket_pain, scar_or_graft")
@proves("C137", "| `skeletal_loading` | socket_pain, short_residual_limb |")
@proves("C138", "| `quick_attachment` | limited_wear_time, poor_retention_or_suspension |")
@proves("C139", "| `comfort_and_walking_control` | sitting_discomfort, limited_walking_distance")
@proves("C140", "| `osseoperception` | poor_function_in_socket |")
@proves("C141", "| `natural_gait_and_range` | restricted_hip_range, restricted_shoulder_range, sitting_discomfort |")
@proves("C142", "| `volume_independence` | volume_fluctuation |")
@proves("C143", "| `muscle_strength` | none of them |")
@pytest.mark.parametrize("advantage", ANSWERS)
def test_each_advantage_answers_its_own_indications(advantage: str) -> None:
    assert matches(*INDICATIONS)[advantage] == ANSWERS[advantage]


@proves("C144", "`back_pain_from_gait` is answered by none: in the cohorts read it did not improve.")
def test_no_advantage_answers_back_pain() -> None:
    assert not any(matches("back_pain_from_gait").values())


@proves("C135", "`expected_burden`: all nine drawbacks.")
@proves("C145", "Drawbacks: `cost`, `minimum_length`, `operations`, `daily_hygiene`, `stoma_infection`")
@pytest.mark.parametrize("facts", [{}, somebody(), {"level": "none"}])
def test_everybody_is_told_all_nine_drawbacks(facts: Words) -> None:
    assert ask(facts)["expected_burden"] == [
        "cost", "minimum_length", "operations", "daily_hygiene", "stoma_infection", "long_rehabilitation",
        "rehabilitation_pain", "overload_failure", "loosening",
    ]  # fmt: skip
