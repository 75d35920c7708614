"""What is asked after surgery: what is missing is said at its field, and nothing that was typed is lost."""

import pytest
from django.utils.translation import override

from candidates.aftercare.entries import Record
from candidates.forms.aftercare import FORMS, forms_at, taken_back
from candidates.forms.aftercare.entry import Context, EntryForm
from candidates.forms.aftercare.knee import OF_THE_KNEE
from tests.engine.edition import knowledge
from tests.forms.aftercare_forms import LEAST, MONDAY, PLAN, PROTOCOLS, TODAY, an_entry, faults, filled

# What the review calls mandatory of a knee setting; side and prosthetist stand outside of the form.
OF_A_SETTING = {
    "make", "model", "serial", "friction", "reference", "assist", "found", "left", "speed", "heel_height", "heel_rise",
    "end_impact", "stance_level", "stance_slope", "why", "next_on",
}  # fmt: skip


def empty(kind: str) -> EntryForm:
    """Return a form in which nothing was filled in."""
    return FORMS[kind]({}, context=Context("transfemoral", Record([PLAN]), PROTOCOLS, knowledge(), TODAY))


@pytest.mark.parametrize("kind", FORMS)
def test_an_empty_form_says_at_each_field_that_it_needs_what_is_missing(kind: str):
    form = empty(kind)
    wrong = faults(form)
    assert wrong["on"] == ["Choose the day."]
    assert [name for name, field in form.fields.items() if field.required and name not in wrong] == []
    assert [words for said in wrong.values() for words in said if "required" in words.lower()] == []


@pytest.mark.parametrize("kind", FORMS)
def test_with_the_least_that_it_needs_a_form_is_taken_and_keeps_all_of_it(kind: str):
    form = filled(kind, PLAN)
    assert faults(form) == {}
    assert set(LEAST[kind]) <= set(form.document())


@pytest.mark.parametrize("kind", FORMS)
def test_whatever_is_kept_is_told_in_words_and_no_option_by_its_name_in_code(kind: str):
    form = filled(kind, PLAN)
    assert form.is_valid()
    document = form.document()
    told = list(FORMS[kind].told(document))
    assert len(told) == len([name for name in document if name in FORMS[kind].base_fields])
    coded = [words for _, words in told if "_" in words]
    assert coded == []


@pytest.mark.parametrize("kind", sorted(set(FORMS) - {"plan"}))
def test_a_day_to_come_is_refused(kind: str):
    assert faults(filled(kind, PLAN, on="2026-11-23"))["on"] == ["This day is still to come."]


@pytest.mark.parametrize(
    ("kind", "field"), [(kind, name) for kind, form in FORMS.items() for name in form.days_to_come]
)
def test_the_day_of_the_next_look_lies_after_the_entry(kind: str, field: str):
    assert faults(filled(kind, PLAN, **{field: "2026-11-22"})) == {
        field: ["This has to be after the day of the entry."]
    }
    assert faults(filled(kind, PLAN, **{field: "2026-11-23"})) == {}
    assert faults(filled(kind, PLAN, **{field: "2206-11-23"})) == {field: ["This is far ahead. Check the year."]}


@pytest.mark.parametrize("typed", ["12.5", "12,5", " 12,5 ", "12,5 kg", "12.5kg", "12,5\u00a0kg"])
def test_a_load_is_read_with_comma_or_point_and_with_its_unit(typed: str):
    form = filled("load", measured=typed)
    assert faults(form) == {}
    assert form.document() == {"measured": "12.5"}


@pytest.mark.parametrize("typed", ["a lot", "12 lb", "1,250", "-1", "NaN", "1e9"])
def test_what_is_no_number_of_kilograms_is_refused_at_its_field(typed: str):
    assert set(faults(filled("load", measured=typed))) == {"measured"}


@pytest.mark.parametrize(
    ("pain", "is_taken"), [("-1", False), ("0", True), ("10", True), ("11", False), ("4.5", False)]
)
def test_pain_is_a_whole_number_from_0_to_10(pain: str, is_taken: bool):
    assert filled("load", pain_during=pain).is_valid() is is_taken


def test_a_pain_of_0_is_kept_and_an_empty_pain_is_not_0():
    form = filled("load", measured=None, pain_during="0", pain_before="")
    assert form.is_valid()
    assert form.document() == {"pain_during": 0}


def test_an_empty_line_of_the_diary_an_empty_look_and_an_empty_reading_say_nothing_and_are_refused():
    assert set(faults(filled("load", measured=None))) == {"measured"}
    assert set(faults(filled("stoma", fluid=None))) == {"washed"}
    assert set(faults(filled("radiograph", zone_1=None))) == {"note"}


def test_who_does_not_agree_with_a_plan_says_why():
    assert set(faults(filled("signature", agrees="no"))) == {"why"}
    assert filled("signature", agrees="no", why="Too quick").is_valid()


@pytest.mark.parametrize(
    ("grade", "treatment", "is_taken"),
    [
        *((grade, treatment, True) for grade in "123" for treatment in "ABC"),
        *((grade, "removal", False) for grade in "123"),
        *(("4", treatment, False) for treatment in "ABC"),
        ("4", "removal", True),
        ("4", "", True),
        ("0", "", False),
        ("5", "", False),
    ],
)
def test_an_infection_is_graded_as_the_classification_prints_it(grade: str, treatment: str, is_taken: bool):
    assert filled("infection", grade=grade, treatment=treatment).is_valid() is is_taken


def test_an_infection_ends_on_a_day_from_its_first_to_today():
    days = {"2026-11-19": False, "2026-11-20": True, "2026-11-22": True, "2026-11-23": False}
    found = {over: filled("infection", on="2026-11-20", over_on=over).is_valid() for over in days}
    assert found == days


def test_a_named_carer_has_a_name_and_a_tripped_fail_safe_a_reason():
    assert set(faults(filled("regime", who="carer"))) == {"carer"}
    assert set(faults(filled("connector", failsafe="tripped"))) == {"note"}


def test_a_knee_setting_asks_all_that_the_review_calls_mandatory():
    assert {name for name, field in FORMS["knee"].base_fields.items() if field.required} == OF_A_SETTING | {
        "on",
        "knee",
    }


@pytest.mark.parametrize("assist", ["internal", "external"])
def test_of_a_spring_it_is_said_which_and_at_which_step(assist: str):
    assert set(faults(filled("knee", assist=assist))) == {"spring", "preload"}
    assert filled("knee", assist=assist, spring="One", preload="2 turns").is_valid()


@pytest.mark.parametrize("firm", ["1½ turns", "2 turns more"])
def test_the_words_for_the_person_hold_no_turns(firm: str):
    assert faults(filled("knee", firm=firm)) == {
        "firm": ["Say it without a number: a number of turns invites turning the screw."]
    }
    assert not faults(filled("knee", firm="firm"))


def test_a_knee_is_not_set_on_a_limb_whose_side_nobody_recorded():
    assert set(faults(filled("knee", side=""))) == {"__all__"}
    assert filled("knee", side="left").is_valid()


def test_the_next_setting_begins_with_the_knee_and_never_with_how_it_was_found_or_tried():
    last = an_entry(1, "knee", MONDAY, **LEAST["knee"], spring="One")
    proposed = FORMS["knee"].proposed(Context("transfemoral", Record([last]), PROTOCOLS, knowledge(), TODAY))
    assert set(proposed) <= set(OF_THE_KNEE)
    assert not set(proposed) & {
        "found",
        "left",
        "speed",
        "heel_height",
        "heel_rise",
        "end_impact",
        "stance_level",
        "why",
    }


def test_only_a_limb_with_a_knee_of_its_prosthesis_has_settings():
    kinds = {
        level: {form.kind for form in forms_at(level)}
        for level in ("transfemoral", "knee_disarticulation", "transtibial")
    }
    assert kinds["transfemoral"] == kinds["knee_disarticulation"] == set(FORMS)
    assert kinds["transtibial"] == set(FORMS) - {"knee", "knee_elsewhere"}


def test_a_number_is_told_as_the_reader_writes_it_and_a_choice_in_words():
    said = {"measured": "12.5", "aid": "two_crutches", "pain_during": 0}
    assert dict(FORMS["load"].told(said)) == {
        "Load on the scale in kg": "12.5",
        "Walking aid": "Two crutches",
        "Pain during": "0",
    }
    with override("de"):
        assert dict(FORMS["load"].told({"measured": "12.5"})).popitem()[1] == "12,5"


def test_what_was_erased_tells_nothing():
    assert [list(form.told({})) for form in FORMS.values()] == [[] for _ in FORMS]


@pytest.mark.parametrize("kind", FORMS)
def test_an_entry_of_any_kind_is_taken_back_by_whoever_may_record_it_with_the_reason_and_its_own_day(kind: str):
    wrong = an_entry(9, kind, MONDAY, **LEAST[kind])
    context = Context("transfemoral", Record([PLAN, wrong]), PROTOCOLS, knowledge(), TODAY, corrects=wrong)
    form = taken_back(FORMS[kind])
    assert (form.kind, form.act) == (kind, FORMS[kind].act)
    assert faults(form({"on": "2026-11-20"}, context=context)) == {"mistaken": ["Say it in words."]}
    filled_in = form({"on": "2026-11-20", "mistaken": "Another person"}, context=context)
    assert filled_in.is_valid()
    assert (filled_in.cleaned_data["on"].isoformat(), filled_in.document()) == (MONDAY, {"mistaken": "Another person"})
    assert list(FORMS[kind].told(filled_in.document())) == [("Recorded by mistake", "Another person")]


def test_what_stands_as_the_last_time_is_folded_and_what_was_typed_or_is_wrong_is_not():
    first = filled("knee", assist="internal")
    assert [one.is_known for one in first.sections()] == [False] * 5
    last = an_entry(2, "knee", MONDAY, **LEAST["knee"])
    known = [str(one.title) for one in filled("knee", last).sections() if one.is_known]
    assert known == ["The knee"]
    assert not any(one.is_known for one in filled("knee", last, assist="internal").sections())


def test_lines_are_kept_as_lines_and_no_unseen_sign_turns_round_what_stands_behind_a_field():
    form = filled("regime", what="Wash once a day.\r\nDry it.\N{RIGHT-TO-LEFT OVERRIDE}", carer="عبد الرحمن")
    assert faults(form) == {}
    assert form.document()["what"] == "Wash once a day.\nDry it."
    assert form.document()["carer"] == "عبد الرحمن"
