"""The contract, section Out: the referral, and signs that need a doctor today."""

from tests.engine.asking import Words, ask, somebody
from tests.engine.edition import knowledge
from tests.engine.proving import proves
from tests.engine.small_edition import judge_of, policy, row, system, table

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
