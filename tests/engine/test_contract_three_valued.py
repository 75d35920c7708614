"""The contract, section Three-valued rules."""

from typing import Any

import pytest

from tests.engine.asking import THIGH, Words, ask, finding, length, missing, quantity, refused, somebody
from tests.engine.edition import knowledge
from tests.engine.proving import proves
from tests.engine.small_edition import judge_of, row, table


def outcome(criterion: Words, facts: Words) -> tuple[str, str | None]:
    """What a criterion alone says of some facts: the outcome, and its effect or what it could be."""
    found = finding(ask(facts, by=judge_of(criteria={"one": criterion})), "one")
    return found["outcome"], found["effect"] or found["could_be"]


def clinical(criterion: Words, facts: Words) -> str:
    """The clinical verdict by a criterion alone."""
    return str(ask({**THIGH, **facts}, by=judge_of(criteria={"one": criterion}))["clinical"]["verdict"])


@proves("C13", "A comparison with an unknown answer is unknown")
@pytest.mark.parametrize(
    "when",
    [
        {"smoking": ["never"]},
        {"soft_tissue": {"none_of": ["healthy"]}},
        {"soft_tissue": {"any_of": ["open_ulcer"]}},
        {"soft_tissue": {"all_of": ["open_ulcer", "adherent_scar"]}},
        {"vitamin_d": {"below": "30"}},
        {"vitamin_d": {"at_least": "0"}},
        {"vitamin_d": {"present": "yes"}},
        {"bmi": {"above": "0"}},
    ],
)
def test_whatever_is_compared_with_an_unknown_answer_stays_unknown(when: Words) -> None:
    assert outcome(table(row("exclude", when)), {}) == ("unknown", "exclude")


@proves("C14", "with a fact not asked (and not answered) or not applicable it is false.")
@pytest.mark.parametrize(
    ("when", "facts"),
    [
        ({"contralateral_limb": {"none_of": ["intact"]}}, {"level": "transhumeral"}),
        ({"hba1c": {"below": "7"}}, {"diabetes": "none"}),
        ({"hba1c": {"present": "yes"}}, {"diabetes": "none"}),
        ({"socket_comfort_score": {"at_least": "0"}}, {**THIGH, "socket_comfort_score": {"not_applicable": True}}),
        ({"planned_stem_diameter": {"at_least": "1"}}, THIGH),
    ],
)
def test_whatever_is_compared_with_a_fact_that_is_not_asked_is_false(when: Words, facts: Words) -> None:
    known = {"smoking": "never"}
    assert outcome(table(row("exclude", when), neutral={"smoking": ["never"]}), {**facts, **known}) == ("met", None)


@proves("C15", "Rows are conjunctions (Kleene).")
@pytest.mark.parametrize(
    ("smoking", "diabetes", "expected"),
    [
        ("never", "none", ("not_met", "exclude")),
        ("never", "uncontrolled", ("met", None)),
        ("never", None, ("unknown", "exclude")),
        ("current_light", "none", ("met", None)),
        ("current_light", "uncontrolled", ("met", None)),
        ("current_light", None, ("met", None)),
        (None, "none", ("unknown", "exclude")),
        (None, "uncontrolled", ("met", None)),
        (None, None, ("unknown", "exclude")),
    ],
)
def test_a_row_is_false_as_soon_as_one_condition_is_and_else_unknown_as_soon_as_one_is(
    smoking: str | None, diabetes: str | None, expected: tuple[str, str | None]
) -> None:
    given = {fact: answer for fact, answer in {"smoking": smoking, "diabetes": diabetes}.items() if answer}
    assert outcome(table(row("exclude", {"smoking": ["never"], "diabetes": ["none"]})), given) == expected


@proves("C7", "one decision table: rows of *when these facts hold, this effect follows")
@pytest.mark.parametrize(
    ("test", "named", "holds"),
    [
        (["open_ulcer", "adherent_scar"], ["open_ulcer", "hidradenitis"], True),
        (["open_ulcer", "adherent_scar"], ["hidradenitis"], False),
        ({"any_of": ["open_ulcer", "adherent_scar"]}, ["adherent_scar"], True),
        ({"any_of": ["open_ulcer", "adherent_scar"]}, ["hidradenitis"], False),
        ({"all_of": ["open_ulcer", "adherent_scar"]}, ["open_ulcer", "adherent_scar", "hidradenitis"], True),
        ({"all_of": ["open_ulcer", "adherent_scar"]}, ["open_ulcer", "hidradenitis"], False),
        ({"none_of": ["open_ulcer", "adherent_scar"]}, ["hidradenitis"], True),
        ({"none_of": ["open_ulcer", "adherent_scar"]}, ["open_ulcer", "hidradenitis"], False),
        ({"none_of": ["open_ulcer", "adherent_scar"]}, ["open_ulcer", "adherent_scar"], False),
        ({"present": "yes"}, ["healthy"], True),
    ],
)
def test_several_choices_hold_any_all_or_none_of_some_options(test: Any, named: list[str], *, holds: bool) -> None:
    expected = ("not_met", "caution") if holds else ("met", None)
    assert outcome(table(row("caution", {"soft_tissue": test})), {"soft_tissue": named}) == expected


@proves("C7", "one decision table: rows of *when these facts hold, this effect follows")
@pytest.mark.parametrize(
    ("test", "below", "at", "above"),
    [
        ({"at_least": "50"}, False, True, True),
        ({"above": "50"}, False, False, True),
        ({"at_most": "50"}, True, True, False),
        ({"below": "50"}, True, False, False),
        ({"at_least": "50", "at_most": "50"}, False, True, False),
        ({"above": "49", "below": "50"}, True, False, False),
    ],
)
def test_a_number_lies_in_a_band_whose_ends_belong_to_it_or_not(
    test: Words, below: bool, at: bool, above: bool
) -> None:
    criterion = table(row("caution", {"vitamin_d": test}))
    for value, holds in (("49.999", below), ("50", at), ("50.001", above)):
        expected = ("not_met", "caution") if holds else ("met", None)
        assert outcome(criterion, {"vitamin_d": quantity(value, "nmol/L")}) == expected


@proves("C16", "**Worst row wins**")
def test_the_worst_true_row_wins_wherever_it_stands() -> None:
    rows = [row("caution", {"smoking": ["never"]}), row("exclude", {"smoking": ["never"]})]
    assert outcome(table(*rows), {"smoking": "never"}) == ("not_met", "exclude")
    assert outcome(table(*reversed(rows)), {"smoking": "never"}) == ("not_met", "exclude")


@proves("C17", "among true rows of one effect the first in the table decides.")
def test_among_true_rows_of_one_effect_the_first_decides() -> None:
    rows = [row("caution", {"smoking": ["never"]}, says=says) for says in ("First.", "Second.")]
    by = judge_of(criteria={"one": table(*rows)})
    assert finding(ask({"smoking": "never"}, by=by), "one")["says"] == "First."


@proves("C18", "The criterion is decided when its worst true row is worse than or equal to every undecided row")
@pytest.mark.parametrize(
    ("true", "undecided"),
    [("exclude", "exclude"), ("defer", "caution"), ("caution", "caution"), ("caution", "favourable")],
)
def test_what_is_still_open_does_not_matter_beside_a_true_row_as_bad(true: str, undecided: str) -> None:
    criterion = table(row(undecided, {"diabetes": ["none"]}), row(true, {"smoking": ["never"]}))
    assert outcome(criterion, {"smoking": "never"}) == ("not_met", true)


@proves("C19", "otherwise it is *unknown*, with `could_be` = the worst effect still possible, and counts with")
@pytest.mark.parametrize(
    ("true", "undecided", "verdict"),
    [
        ("defer", "exclude", "not_yet_suitable"),
        ("caution", "defer", "incomplete"),
        ("caution", "exclude", "incomplete"),
        ("information", "caution", "suitable_with_cautions"),
        ("favourable", "information", "suitable"),
    ],
)
def test_an_unknown_criterion_counts_with_its_worst_true_row_and_what_it_could_be(
    true: str, undecided: str, verdict: str
) -> None:
    criterion = table(row(true, {"smoking": ["never"]}), row(undecided, {"diabetes": ["none"]}))
    assert outcome(criterion, {"smoking": "never"}) == ("unknown", undecided)
    assert clinical(criterion, {"smoking": "never"}) == verdict


@proves("C20", "A criterion all of whose facts are not asked or not applicable is `not_applicable`")
def test_a_criterion_is_not_applicable_only_where_none_of_its_facts_is_asked() -> None:
    criterion = table(row("caution", {"hba1c": {"above": "8"}}), row("caution", {"pregnancy": ["pregnant"]}))
    nothing = {"diabetes": "none", "pregnancy": {"not_applicable": "male"}}
    assert outcome(criterion, nothing) == ("not_applicable", None)
    assert outcome(criterion, {**nothing, "pregnancy": "no"}) == ("met", None)


@proves("C21", "a derived fact is not applicable where a base is.")
def test_the_mass_on_the_implant_is_not_applicable_where_no_prosthesis_is_weighed() -> None:
    criterion = table(row("caution", {"total_mass": {"above": "100"}}))
    arm = {"level": "transhumeral", "body_weight": quantity(120, "kg")}
    assert outcome(criterion, arm) == ("not_applicable", None)
    assert outcome(criterion, {**arm, "level": "transfemoral"}) == ("unknown", "caution")


@proves("C22", "`applies_when` unknown counts as applying.")
def test_a_criterion_of_the_leg_counts_while_the_level_is_unknown() -> None:
    criterion = table(row("caution", {"smoking": ["never"]}), applies_when=[{"level": ["transfemoral"]}])
    assert outcome(criterion, {"smoking": "never"}) == ("not_met", "caution")
    assert outcome(criterion, {"smoking": "never", "level": "transtibial"}) == ("not_applicable", None)


@proves("C23", "A gate that is false: the fact is not asked, `not_applicable`, never missing.")
def test_what_is_not_asked_is_not_applicable_and_never_missing() -> None:
    answer = ask({"diabetes": "none", "malignancy": "never", "amputation_cause": "trauma", "age": 40})
    for fact in ("hba1c", "chemotherapy", "skeletal_maturity"):
        assert finding(answer, fact)["outcome"] == "not_applicable"
        assert fact not in missing(answer)


@proves("C24", "A gate that is unknown: the fact counts as asked, and the gate's own fact is missing too.")
def test_while_a_gate_is_unknown_the_fact_and_the_gates_own_fact_are_missing() -> None:
    criterion = table(row("defer", {"hba1c": {"above": "8"}}), neutral={"hba1c": {"at_most": "8"}})
    answer = ask(THIGH, by=judge_of(criteria={"one": criterion}))
    assert missing(answer) == ["diabetes", "hba1c"]
    tier = {one["tier"]: one for one in answer["tiers"]}
    assert "hba1c" in tier["assessment"]["unanswered"]


@proves("C24", "A gate that is unknown: the fact counts as asked")
def test_a_gate_is_open_as_soon_as_one_of_its_alternatives_is_whatever_is_unknown_of_the_others() -> None:
    by = judge_of(criteria={"one": table(row("defer", {"chemotherapy": ["current"]}))})
    assert missing(ask({**THIGH, "amputation_cause": "tumour"}, by=by)) == ["chemotherapy"]
    assert missing(ask({**THIGH, "malignancy": "remission_over_2y"}, by=by)) == ["chemotherapy"]
    assert missing(ask({**THIGH, "amputation_cause": "trauma"}, by=by)) == ["malignancy", "chemotherapy"]
    assert missing(ask({**THIGH, "malignancy": "never"}, by=by)) == ["amputation_cause", "chemotherapy"]


@proves("C25", "An answer that is there is always judged, asked or not.")
def test_an_answer_to_a_question_that_is_not_asked_is_judged() -> None:
    answer = ask(
        {"diabetes": "none", "hba1c": quantity(9, "percent"), "level": "thumb", "body_weight": quantity(80, "kg")}
    )
    assert finding(answer, "hba1c")["effect"] == "defer"


@proves("C26", '`{"not_applicable": true}` is accepted only for facts marked `may_be_not_applicable`')
def test_not_applicable_is_accepted_of_those_facts_that_allow_it_and_refused_of_all_others() -> None:
    for fact in knowledge().facts.values():
        for reason in (True, "a reason"):
            places = refused({fact.id: {"not_applicable": reason}})
            assert places == ([] if fact.may_be_not_applicable else [f"facts.{fact.id}"])
        if fact.may_be_not_applicable:
            assert fact.not_applicable_means


@proves("C27", "There is no option `unknown`.")
def test_no_question_offers_unknown_and_none_takes_it() -> None:
    for fact in knowledge().facts.values():
        assert "unknown" not in fact.options
        assert refused({fact.id: ["unknown"] if fact.kind == "choices" else "unknown"}) != []


@proves("C28", "Exclusive options (`none`, `healthy`, `intact`, `none_of_these`) beside others are refused")
def test_what_stands_alone_is_refused_beside_others_and_an_empty_list_is_unknown() -> None:
    several = [fact for fact in knowledge().facts.values() if fact.kind == "choices"]
    assert {option for fact in several for option in fact.exclusive} >= {"none", "healthy", "intact", "none_of_these"}
    for fact in several:
        for alone in fact.exclusive:
            other = next(option for option in fact.options if option != alone)
            assert refused({fact.id: [alone, other]}) == [f"facts.{fact.id}"]
            assert refused({fact.id: [alone]}) == []
        assert refused({fact.id: []}) == []
    assert finding(ask({"soft_tissue": []}), "soft_tissue")["outcome"] == "unknown"


@proves("C32", "Multiple choices and several facts may overlap: worst wins.")
def test_of_several_choices_and_of_several_facts_the_worst_wins() -> None:
    answer = ask({"soft_tissue": ["adherent_scar", "open_ulcer"], "rcri_points": 4, "dasi_total": 20})
    assert finding(answer, "soft_tissue")["effect"] == "defer"
    assert finding(answer, "cardiopulmonary")["effect"] == "defer"


@proves("C33", "Clinical contradictions (no diabetes, HbA1c 9) are a finding of their own (`caution`, criterion")
def test_answers_that_do_not_fit_together_are_a_caution_and_not_refused() -> None:
    found = finding(ask({"diabetes": "none", "hba1c": quantity(9, "percent")}), "contradiction")
    assert (found["outcome"], found["effect"]) == ("not_met", "caution")


@proves("C34", "physical impossibilities (level and bone, landmark and bone, months since amputation longer than")
def test_what_cannot_be_is_refused() -> None:
    assert refused({"level": "transfemoral", "bone": "tibia"}) == ["facts.bone"]
    from_the_elbow = length(200, "ct", "olecranon_tip")
    assert refused({**THIGH, "residual_bone_length": from_the_elbow}) == ["facts.residual_bone_length.landmark"]
    assert refused({"age": 30, "months_since_amputation": 31 * 12}) == ["facts.months_since_amputation"]
    born = {"birth_date": "2026-01-22", "months_since_amputation": 11}
    assert refused(born) == ["facts.months_since_amputation"]
    assert refused({**born, "months_since_amputation": 10}) == []


def test_nothing_of_this_disturbs_somebody_in_order() -> None:
    assert refused(somebody()) == []
