"""The contract, section Out: referral, warnings, what would change, policies, overrides, what is missing, benefit."""

from typing import Any

import pytest

from candidates.web.answer import policies as policy_pages
from tests.engine.asking import ask, finding, length, missing, of, quantity, refused, somebody
from tests.engine.edition import knowledge, tree
from tests.engine.proving import proves
from tests.engine.small_edition import judge_of, length_limit, limit, policy, row, system, table

Words = dict[str, Any]
THIGH: Words = {"level": "transfemoral"}
TIERS = ("screen", "assessment", "work_up")
EFFECTS = ("exclude", "defer", "caution", "information", "favourable")
REFERRALS = ("outside", "ask_specialist_centre", "prepare_first", "cannot_say", "refer_and_prepare", "refer")
# What brings each referral about, from the first that fits.
LEADS_TO: dict[str, Words] = {
    "outside": {"level": "wrist_disarticulation", "residual_bone_length": {"unknown": "no bone to measure"}},
    "ask_specialist_centre": {"renal": "dialysis"},
    "prepare_first": {"active_infection": "deep_soft_tissue"},
    "cannot_say": {"smoking": {"unknown": "not asked"}},
    "refer_and_prepare": {"adherence": "unreliable"},
    "refer": {},
}


@proves("C118", "`referral`, first that fits: `outside` (scope) · `ask_specialist_centre` (any excluding row)")
def test_the_first_referral_that_fits_stands() -> None:
    for place, first in enumerate(REFERRALS):
        for other in REFERRALS[place:]:
            assert ask(somebody(**LEADS_TO[other] | LEADS_TO[first]))["referral"] == first


@proves("C118", "`referral`, first that fits: `outside` (scope) · `ask_specialist_centre` (any excluding row)")
def test_what_the_person_does_not_want_comes_first() -> None:
    assert ask(somebody(person_preference="does_not_want_it"))["referral"] == "prepare_first"
    by = judge_of(
        criteria={"g": table(row("defer", {"adherence": ["unreliable"]}, holds_up="referral"))}, systems={"a": system()}
    )
    assert ask(somebody(adherence="unreliable"), by=by)["referral"] == "prepare_first"


@proves("C118", "`referral`, first that fits: `outside` (scope)")
def test_every_question_of_the_screen_that_is_asked_has_to_be_answered() -> None:
    for fact in knowledge().facts.values():
        if fact.tier == "screen" and fact.id in somebody():
            told = ask(somebody(without=(fact.id,) + (("residual_bone_length",) if fact.id == "level" else ())))
            assert told["referral"] == "cannot_say", fact.id


@proves("C119", "It reads general findings only, and `age` answers `birth_date`.")
def test_the_referral_reads_no_system_and_no_policy() -> None:
    stop = (row("exclude", {"smoking": ["never"]}, id="stop"),)
    by = judge_of(systems={"a": system(rows=stop)}, policies={"p": policy(*stop)})
    assert ask(somebody(), by=by)["verdict"] == "not_suitable"
    assert ask(somebody(), by=by)["referral"] == "refer"


@proves("C119", "It reads general findings only, and `age` answers `birth_date`.")
def test_an_age_answers_the_date_of_birth() -> None:
    assert ask(somebody(without=("birth_date",)))["referral"] == "cannot_say"
    assert ask(somebody(without=("birth_date",), age=42))["referral"] == "refer"


@proves("C120", "Missing work-up never changes it.")
def test_no_missing_answer_of_the_work_up_changes_the_referral() -> None:
    for change in LEADS_TO.values():
        whole = somebody(**change)
        work_up = [fact for fact in whole if knowledge().facts[fact].tier == "work_up" and fact not in change]
        expected = ask(whole)["referral"]
        for fact in work_up:
            assert ask({name: answer for name, answer in whole.items() if name != fact})["referral"] == expected
        assert ask({name: answer for name, answer in whole.items() if name not in work_up})["referral"] == expected


@proves("C121", "`warnings`: signs that need a doctor today, from `warning_signs`; a banner, never a finding.")
def test_every_warning_sign_is_told_and_changes_nothing_else() -> None:
    silent = ask(somebody())
    assert silent["warnings"] == []
    for sign in set(knowledge().facts["warning_signs"].options) - {"none"}:
        answer = ask(somebody(warning_signs=[sign]))
        assert answer["warnings"] == [sign]
        assert {**answer, "warnings": []} == silent


# Obstacles of the kinds that no plan may touch.
NEVER_A_PLAN: Words = {
    "age": 70,
    "amputation_cause": "dysvascular",
    "sex": "female",
    "past_osteomyelitis": "yes_under_3m_free",
    "months_since_amputation": 4,
    "haemoglobin": quantity(9, "g/dL"),
    "body_weight": quantity(170, "kg"),
    "anticoagulation": "mechanical_valve",
    "immunosuppression": "steroid_5mg_or_more",
    "opioid_use": "daily",
}


@proves("C124", "`what_would_change`: only rows marked modifiable by a plan, with who leads it; never age, cause, sex")
@pytest.mark.parametrize("fact", NEVER_A_PLAN)
def test_no_plan_touches_age_cause_sex_history_a_measurement_or_a_prescribed_medicine(fact: str) -> None:
    without = ("birth_date",) if fact == "age" else ()
    for answer in (
        ask(somebody(without=without, **{fact: NEVER_A_PLAN[fact]})),
        ask(somebody(without=without, **{fact: NEVER_A_PLAN[fact], "smoking": "current_light"})),
    ):
        changed = {change["criterion"] for one in answer["what_would_change"] for change in one["changes"]}
        assert changed <= {"smoking"}


@proves("C124", "`what_would_change`: only rows marked modifiable by a plan, with who leads it; never age, cause, sex")
def test_every_change_leaves_a_row_that_a_plan_could_change_and_says_who_leads_it() -> None:
    seen = set()
    for criterion in knowledge().criteria.values():
        for one in criterion.rows:
            condition = one.when[0]
            fact = knowledge().facts.get(condition.fact)
            if one.effect not in ("exclude", "defer") or fact is None or fact.kind not in ("choice", "yes_no"):
                continue
            given: Any = condition.options[0]
            answer = ask(somebody(**{fact.id: given == "yes" if fact.kind == "yes_no" else given}))
            changes = [change for way in answer["what_would_change"] for change in way["changes"]]
            if finding(answer, criterion.id)["says"] != one.says:
                continue
            named = [change for change in changes if change["criterion"] == criterion.id]
            assert bool(named) <= one.modifiable, criterion.id
            assert all(change["led_by"] == one.led_by and change["led_by"] for change in named)
            seen |= {criterion.id} if named else set()
    assert {"smoking", "diabetes", "active_infection", "adherence"} <= seen


@proves("C125", "at most three minimal sets of at most four changes")
def test_five_obstacles_are_not_left_by_four_changes() -> None:
    obstacles: Words = {
        "smoking": "current_light", "adherence": "unreliable", "substance_misuse": "dependence",
        "remote_infection_source": ["urinary"], "rheumatic_inflammatory": "active",
    }  # fmt: skip
    assert ask(somebody(**obstacles))["what_would_change"] == []
    four = dict(list(obstacles.items())[:4])
    ways = ask(somebody(**four))["what_would_change"]
    assert 1 <= len(ways) <= 3
    assert {len(way["changes"]) for way in ways} == {4}


@proves("C125", "at most three minimal sets of at most four changes")
@proves("C126", "recomputing with them gives `to`.")
@pytest.mark.parametrize(
    "obstacles",
    [
        {"smoking": "current_light"},
        {"smoking": "current_over_10_per_day", "expectations": 2},
        {"active_infection": "deep_soft_tissue", "soft_tissue": ["open_ulcer", "adherent_scar"]},
        {"hygiene_capability": "not_possible"},
        {"activity_demand": ["running_jumping", "hot_tub"], "occupation": "heavy_manual"},
        {"social_support_home": ["none_of_these"], "unexplained_pain": True},
    ],
)
def test_with_all_of_the_changes_the_verdict_is_as_told_and_without_any_one_of_them_it_is_not(obstacles: Words) -> None:
    facts = somebody(**obstacles)
    ways = ask(facts)["what_would_change"]
    assert ways
    for way in ways:
        changes = {change["fact"]: change["to"] for change in way["changes"]}
        assert ask(facts | put(changes))["verdict"] == way["to"]
        for left_out in changes:
            rest = {fact: to for fact, to in changes.items() if fact != left_out}
            assert ask(facts | put(rest))["verdict"] != way["to"]


@proves("C126", "recomputing with them gives `to`.")
def test_with_several_limbs_recomputing_gives_the_verdict_that_was_told() -> None:
    whole = somebody(smoking="current_light")
    shared = {fact: answer for fact, answer in whole.items() if fact not in knowledge().levels.limb_facts}
    own = {fact: answer for fact, answer in whole.items() if fact in knowledge().levels.limb_facts}
    on_weak_ground = own | {"residual_bone_length": length(300, "uncalibrated_radiograph"), "side": "right"}
    for limbs in ([own, on_weak_ground], [on_weak_ground, own]):
        ways = ask(shared, limbs=limbs)["what_would_change"]
        assert ways
        for way in ways:
            changes = {change["fact"]: change["to"] for change in way["changes"]}
            assert ask(shared | put(changes), limbs=limbs)["verdict"] == way["to"]


def put(changes: dict[str, Any]) -> Words:
    """Changes as answers: numbers come back as text."""
    numeric = {fact: knowledge().facts[fact] for fact in changes if knowledge().facts[fact].is_numeric}
    return changes | {fact: quantity(changes[fact], own.unit or "") for fact, own in numeric.items()}


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
    assert words in str(policy_pages._mark(judged).word)


@proves("C129", "Shown by kind: payer and commissioner *meets / does not meet / not funded / not read far enough*")
def test_a_commissioner_that_pays_for_nobody_is_shown_as_not_funding() -> None:
    for id in ("nhs-england-2206", "aetna-0578"):
        assert str(policy_pages._mark(of(ask(somebody()), id)).word) == "Not funded"


OVERRIDE = {"criterion": "renal", "reason": "Transplant date fixed", "by": "Dr A. Example"}


@proves("C130", "Overrides change no verdict; `verdict_with_overrides` stands beside it.")
def test_an_override_changes_nothing_but_the_verdict_beside() -> None:
    for facts, beside in ((somebody(renal="dialysis"), "suitable"), (somebody(), "suitable"), ({}, "incomplete")):
        without, answer = ask(facts), ask(facts, overrides=[OVERRIDE])
        assert without["verdict_with_overrides"] is None
        assert answer["verdict_with_overrides"] == beside
        unmarked = [{**one, "override": None} for one in answer["findings"]]
        assert {**answer, "verdict_with_overrides": None, "findings": unmarked} == without


@proves("C131", "Any excluding or deferring row may be overridden with a reason and a named person; the finding stays.")
def test_every_criterion_that_can_stop_or_defer_may_be_set_aside_and_its_finding_stays() -> None:
    for criterion in knowledge().criteria.values():
        if {one.effect for one in criterion.rows} & {"exclude", "defer"}:
            assert refused({}, overrides=[{**OVERRIDE, "criterion": criterion.id}]) == []
    found = finding(ask(somebody(renal="dialysis"), overrides=[OVERRIDE]), "renal")
    assert (found["outcome"], found["effect"]) == ("not_met", "exclude")
    assert found["override"] == {"reason": OVERRIDE["reason"], "by": OVERRIDE["by"]}
    for key in ("reason", "by"):
        lacking = {name: word for name, word in OVERRIDE.items() if name != key}
        assert refused({}, overrides=[lacking]) == [f"overrides.0.{key}"]


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
