"""The letters: every sentence from an answer, never "no" for what is not recorded, no verdict of ours for a payer."""

import re
from dataclasses import replace
from functools import lru_cache

import pytest

from candidates.dossier import Dossier
from candidates.letter_edits import NOTHING, Written
from candidates.report.content.letters.letter import NOT_TO_BE_ISSUED, Letter
from candidates.report.content.letters.necessity import funders, necessity_letter
from candidates.report.content.letters.referral import referral_letter
from candidates.report.content.report import report_of
from candidates.wording import marks
from tests.report.dossiers import ARM, OVERRIDDEN, PEOPLE, THIGH, dossier_of, given, thigh_and_arm_of_one_side
from tests.report.letters import CONFIRMED, IN_FULL, NOT_IN_FULL, edited

OUR_VERDICTS = [
    *(one.word for one in marks.REFERRALS.values()),
    *(one.word for one in marks.LEADS_TO.values()),
    *(word for kind in ("payer", "commissioner") for word in marks.POLICY_SAYS[kind]),
    "Not read far enough", "Cannot be said", "eligible", "medically necessary",
]  # fmt: skip


@lru_cache(maxsize=64)
def referral(name: str = "a smoker") -> Letter:
    """The referral letter of one of the people."""
    return referral_letter(PEOPLE[name]())


def necessity(policy: str = NOT_IN_FULL, written: Written = NOTHING, **changes: object) -> Letter:
    """The letter of medical necessity about somebody of whom everything is known but what is changed."""
    return necessity_letter(dossier_of(given(**changes)), policy, written)


def said(letter: Letter) -> str:
    """Every paragraph of a letter."""
    return "\n".join(one.says for one in letter.paragraphs())


def paragraph(letter: Letter, id: str) -> str:
    """What one paragraph says."""
    return next(one.says for one in letter.paragraphs() if one.id == id)


@pytest.mark.parametrize("name", PEOPLE)
def test_every_paragraph_says_what_it_was_made_from_and_has_a_number_of_its_own(name: str) -> None:
    for letter in (referral(name), necessity_letter(PEOPLE[name](), NOT_IN_FULL)):
        written = letter.paragraphs()
        assert [one.number for one in written] == list(range(1, len(written) + 1))
        assert len({one.id for one in written}) == len(written)
        assert [one.id for one in written if not one.made_from] == []


@pytest.mark.parametrize("name", PEOPLE)
def test_a_referral_letter_gives_no_command(name: str) -> None:
    assert not re.search(r"\b(should (have|get|receive|undergo|be (operated|implanted)))\b", said(referral(name)))
    assert "nothing in this letter says what should be" in said(referral(name))


@pytest.mark.parametrize("name", PEOPLE)
def test_the_sentence_is_that_of_the_report(name: str) -> None:
    told = report_of(PEOPLE[name]()).first.sentence
    assert paragraph(referral(name), "result").startswith(f"{told.referral.word}. {told.verdict.word}.")


def test_it_says_who_side_level_cause_and_the_bone_with_landmark_method_and_uncertainty() -> None:
    letter = referral_letter(dossier_of(given()))
    assert paragraph(letter, "person").startswith("Åsa Lindqvist, born 2 March 1984, number N-17.")
    assert paragraph(letter, "limb-1").startswith("LEFT: Above the knee (transfemoral); Injury;")
    assert paragraph(letter, "length-1").replace("\N{NO-BREAK SPACE}", " ") == (
        "LEFT: Residual bone 220 mm ± 2, from: middle of the height of the lesser trochanter; CT."
    )


def test_what_nobody_recorded_is_not_recorded_and_never_no() -> None:
    letter = referral("nothing known")
    assert paragraph(letter, "trouble") == "Trouble with the socket: not recorded."
    assert "not recorded" in paragraph(letter, "own_words")
    assert not re.search(r"\b[Nn]o\.", said(letter))


def test_what_stands_in_the_way_is_told_with_its_value_and_what_it_holds_up() -> None:
    told = paragraph(referral(), "finding-smoking")
    assert told.startswith("Fix first: Tobacco. Recorded: Now, up to ten a day")
    assert told.endswith("To settle before being listed for an operation.")


def test_a_sign_that_needs_a_doctor_today_comes_first_and_no_verdict_stands() -> None:
    letter = referral_letter(dossier_of(given(warning_signs=["fever_or_spreading_redness"])))
    assert letter.warnings
    assert marks.HELD_BACK in paragraph(letter, "result")
    assert "Nothing is asked of you until that has been looked at." in paragraph(letter, "ask")
    assert "ask-limits" not in {one.id for one in letter.paragraphs()}
    assert [word for word in OUR_VERDICTS if word in said(letter)] == []


def test_an_override_stands_with_name_and_reason_and_cannot_be_edited_away() -> None:
    letter = referral_letter(dossier_of(given(beside=OVERRIDDEN, smoking="current_light")))
    assert [(one.by, one.reason) for one in letter.overrides] == [("Dr Grey", "Stops in the clinic next week.")]
    assert not any("override" in one.id for one in letter.paragraphs())


def test_every_requirement_of_the_policy_stands_as_it_prints_it_with_the_answer() -> None:
    [table] = necessity(beside={"policy_statements": {NOT_IN_FULL: {"normal_skeletal_anatomy": True}}}).tables
    rows = {row.asks: row for row in table.rows}
    # The policy has eight rows and two statements.
    assert len(table.rows) == 10
    assert rows["The policy leaves out people with diabetes."].answer.says == "Diabetes: None."
    anatomy = rows["The policy asks for normal skeletal anatomy."]
    assert anatomy.answer.says == "Is the skeletal anatomy of this limb normal? Yes."
    assert (anatomy.date, anatomy.document) == ("22 Nov 2026", "Record of the assessment, report 2026-0001")
    assert (anatomy.basis.word, anatomy.origin) == ("Read", "published for bone-anchored prostheses")
    open_one = rows["The policy asks for a multidisciplinary evaluation; only the beginning of that sentence was read."]
    assert open_one.answer.says == "Has a multidisciplinary evaluation been made? Not recorded."
    assert (open_one.date, open_one.document) == ("", "")


def test_the_words_of_the_policy_stand_as_they_were_read() -> None:
    told = dict(necessity().policy.words)
    assert told["Asks for"][:3] == ("skeletally mature", "normal skeletal anatomy", "age 18 to 70 years, both included")


@pytest.mark.parametrize("policy", [NOT_IN_FULL, IN_FULL, "ontario-2019", "aetna-0578"])
@pytest.mark.parametrize("changes", [{}, {"smoking": "current_light"}, {"diabetes": "controlled_no_complications"}])
def test_a_payer_is_told_no_verdict_word_of_ours(policy: str, changes: dict) -> None:
    assert [word for word in OUR_VERDICTS if word in said(necessity(policy, **changes))] == []


def test_two_limbs_of_one_side_are_told_apart_in_letters_and_no_paragraph_has_the_id_of_another() -> None:
    dossier = dossier_of(thigh_and_arm_of_one_side())
    necessity, referral = necessity_letter(dossier, NOT_IN_FULL), referral_letter(dossier)
    assert [table.side for table in necessity.tables] == [THIGH, ARM]
    for one in (necessity, referral):
        ids = [paragraph.id for paragraph in one.paragraphs()]
        assert len(ids) == len(set(ids))
    assert f"Strength of the muscles that move the limb, {THIGH}" in said(referral)
    assert f"Strength of the muscles that move the limb, {ARM}" in said(referral)


def test_of_two_limbs_each_has_its_own_table() -> None:
    letter = necessity_letter(PEOPLE["two limbs"](), NOT_IN_FULL)
    assert [table.side for table in letter.tables] == ["LEFT", "RIGHT"]


def test_a_policy_about_other_levels_says_that_it_judged_nobody() -> None:
    [table] = necessity_letter(PEOPLE["nobody judged"](), NOT_IN_FULL).tables
    assert {row.answer.says.split(".")[0] for row in table.rows} == {"Not judged"}


def test_the_letter_under_a_policy_that_was_not_read_to_the_end_is_not_to_be_issued() -> None:
    letter = necessity()
    assert letter.refused
    assert letter.head.states[0].word == NOT_TO_BE_ISSUED
    assert "not read to the end" in letter.policy.read


def test_once_somebody_confirmed_the_current_text_it_is_and_says_who_and_when() -> None:
    letter = necessity(written=CONFIRMED)
    assert letter.refused == ""
    assert letter.policy.confirmed.startswith(
        "Dr Grey confirmed on 24 November 2026 having read the current text, dated 1 September 2026."
    )
    assert letter.dated == "24 November 2026"


def test_a_policy_that_was_read_to_the_end_needs_no_confirmation() -> None:
    assert necessity(IN_FULL).refused == ""


def test_a_figure_of_cost_needs_country_year_currency_and_who_paid() -> None:
    dossier = dossier_of(given())
    assert "No figure of cost" in paragraph(necessity_letter(dossier, NOT_IN_FULL), "costs")
    beside = {"country": "Sweden", "price_year": "2009", "currency": "EUR", "funder": "a public body"}
    one = {**dossier.tree["outcomes"]["sweden_qaly"], **beside}
    told = necessity_letter(with_outcomes(dossier, {"one": one}), NOT_IN_FULL)
    assert "83,374 EUR per QALY (Sweden, 2009, EUR; the study was paid for by a public body)" in said(told)


def with_outcomes(dossier: Dossier, outcomes: dict) -> Dossier:
    """The dossier with other outcomes in its edition."""
    return replace(dossier, tree={**dossier.tree, "outcomes": outcomes})


def test_the_reader_chooses_among_payers_and_commissioners_of_the_level() -> None:
    assert {one.kind for one in funders(dossier_of(given()))} == {"payer", "commissioner"}
    assert funders(PEOPLE["nobody judged"]()) == ()


GENERATED = "In the person’s own words: not recorded."
OWN = "“I want to walk to the shop.”"


def test_an_edit_is_printed_and_what_was_generated_is_kept_beside_it() -> None:
    letter = referral_letter(dossier_of(given()), Written((edited("own_words", GENERATED, OWN),)))
    one = next(one for one in letter.paragraphs() if one.id == "own_words")
    assert (one.says, one.generated, one.generated_then) == (OWN, GENERATED, "")
    assert one.edited == "by Dr Grey on 22 November 2026"
    assert letter.edits == (f"Paragraph {one.number}: edited by Dr Grey on 22 November 2026.",)


def test_the_last_edit_counts_and_put_back_is_as_generated() -> None:
    edits = (edited("own_words", GENERATED, OWN), edited("own_words", GENERATED, "", later=2))
    letter = referral_letter(dossier_of(given()), Written(edits))
    assert paragraph(letter, "own_words") == GENERATED
    assert letter.edits == ()


def test_where_the_answers_changed_since_the_edit_all_three_are_there() -> None:
    before = "Trouble with the socket: not recorded."
    letter = referral_letter(dossier_of(given()), Written((edited("trouble", before, "It hurts."),)))
    one = next(one for one in letter.paragraphs() if one.id == "trouble")
    assert (one.says, one.generated_then) == ("It hurts.", before)
    assert one.generated == "Trouble with the socket: Pain in the socket."
