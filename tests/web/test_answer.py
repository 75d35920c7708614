"""The answer: whether a referral is worth discussing, why, what others say, and always what to measure next."""

import re

import pytest

from candidates.queries.judging import current_tree
from tests.web.html import page_of
from tests.web.people import (
    AT_THE_ARM,
    AT_THE_HIP,
    EVERYONE,
    FEVERISH,
    IRRADIATED,
    NOTHING_IN_THE_WAY,
    SMOKER,
    UNSURE,
    UNWILLING,
    WITHOUT_AMPUTATION,
    all_answers,
)

pytestmark = pytest.mark.django_db

NEVER_SAID = re.compile(
    r"\b(suitable|suitability|cleared|approved|passed|rejected|unfit|failed|eligible|contraindicated|safe|"
    r"not_\w+|refer_\w+|cannot_say|exclude|defer)\b|\d+ %|\bscore\b",
    re.IGNORECASE,
)
HEADINGS = [
    (NOTHING_IN_THE_WAY, "Worth a conversation with an osseointegration team"),
    (SMOKER, "Worth a conversation; some things can be put right meanwhile"),
    (UNWILLING, "Something comes first"),
    (IRRADIATED, "A recognised stop is recorded; only a specialist centre could say otherwise"),
    (UNSURE, "Not enough is known yet"),
    (AT_THE_HIP, "Outside what this tool knows"),
    (WITHOUT_AMPUTATION, "Outside what this tool knows"),
]


@pytest.mark.parametrize(("person", "says"), HEADINGS)
def test_the_answer_begins_with_the_sentence_about_a_referral(answer, person, says):
    page = page_of(answer(person))
    assert page.headings[0] == says
    assert page.title == f"{says} – Quick screen – Osseo"


@pytest.mark.parametrize("person", EVERYONE.values(), ids=EVERYONE)
def test_what_to_measure_next_is_always_there(answer, person):
    assert any(heading.startswith("What to measure next") for heading in page_of(answer(person)).headings)


@pytest.mark.parametrize("person", EVERYONE.values(), ids=EVERYONE)
def test_what_findings_add_up_to_is_never_said_in_a_forbidden_word(answer, person):
    page = page_of(answer(person))
    said = re.findall(r'class="(?:mark|say)[^"]*".*?</(?:h1|span)>(?:</span>)?', page.markup, re.DOTALL)
    words = [re.sub(r"<[^>]+>", "", part).split(">")[-1] for part in said]
    assert said
    assert not [word for word in words if NEVER_SAID.search(word)]


@pytest.mark.parametrize("person", [SMOKER, NOTHING_IN_THE_WAY, IRRADIATED, AT_THE_ARM])
def test_gains_and_burdens_have_the_same_number_of_rows(answer, person):
    page = page_of(answer(person)).markup
    gains, burdens = page.split("What it could give</h3>")[1].split("What it would ask</h3>")
    assert gains.count("<li>") == burdens.split("</ul>")[0].count("<li>")


def test_what_is_most_decisive_is_asked_first_and_whose_it_is(answer):
    page = page_of(answer(UNSURE))
    following = page.text.split("None of these is taken as normal.")[1]
    assert following.strip().startswith("Radiotherapy to this limb could still be Stop Ask the person now.")


def test_a_finding_stands_with_value_meaning_origin_and_source(answer):
    page = page_of(answer(SMOKER))
    for part in (
        "Now, up to ten a day",
        "Smoking now: one centre asks for none",
        "To settle before being listed for an operation; led by the stop-smoking service.",
        "Read · published for bone-anchored prostheses",
    ):
        assert part in page.text
    assert "/knowledge/sources/radboud_faq/" in page.links


def test_what_was_required_stands_beside_a_number(answer):
    person = SMOKER | {1: {"level": "transfemoral", "side": "left", "age": "70"}}
    assert "70\N{NO-BREAK SPACE}years asked for: at most 65\N{NO-BREAK SPACE}years" in page_of(answer(person)).text


def test_things_are_counted_with_the_right_number(answer):
    assert "1 thing stands in the way now and could change: Tobacco" in page_of(answer(SMOKER)).text
    infected = {5: {"active_infection": "superficial_skin", "warning_signs": ["none"]}}
    assert "2 things stand in the way now and could change: " in page_of(answer(SMOKER | infected)).text


def test_what_is_provisional_is_said_in_a_sentence_and_hatched(answer):
    page = page_of(answer(NOTHING_IN_THE_WAY))
    assert "on limits not yet confirmed" in page.text
    assert 'class="hang provisional"' in page.markup


def test_signs_that_need_a_doctor_stand_above_everything(answer):
    page = page_of(answer(FEVERISH))
    assert page.headings[0] == "This comes first"
    assert "Fever, shivering or redness that spreads" in page.text.split("In a sentence")[0]
    assert "This comes first" not in page_of(answer(SMOKER)).headings


def test_no_verdict_is_given_while_a_warning_sign_is_recorded(answer):
    text = page_of(answer(FEVERISH)).text
    assert "No verdict is given while a sign that needs a doctor today is recorded" in text
    assert "Worth a conversation" not in text
    assert "stand in the way now" not in text


def test_each_kind_of_policy_speaks_in_its_own_words(answer):
    text = page_of(answer(SMOKER)).text
    for says in (
        "Not funded",
        "Does not meet it",
        "Would have been outside the group studied",
        "Inside the label, as far as read",
        "Outside the practice it states",
        "Inside the practice it states, as far as read",
        "Not read far enough",
        "Diabetes is no obstacle here.",
    ):
        assert says in text


def test_policies_that_say_no_stand_before_those_that_say_yes(answer):
    text = page_of(answer(SMOKER)).text
    assert text.index("Not funded") < text.index("Inside the label")


def test_systems_stand_in_the_alphabetical_order_of_their_names(answer):
    for person in (SMOKER, AT_THE_ARM):
        table = answer(person).content.decode().split('id="systems"')[1].split("</table>")[0]
        names = re.findall(r'<a href="/knowledge/systems/[^"]+">([^<]+)</a>', table)
        assert names == sorted(names, key=str.casefold)
        assert names


def test_how_to_measure_the_bone_of_this_level_stands_beside_what_is_missing(answer):
    femur, arm = page_of(answer(SMOKER)), page_of(answer(AT_THE_ARM))
    pitfalls = current_tree()["measurement"]["pitfalls"]["levels"]
    assert pitfalls["femur"]["pitfalls"][1:] in femur.text
    assert pitfalls["humerus"]["pitfalls"][1:] in arm.text
    assert pitfalls["femur"]["pitfalls"][1:] not in arm.text


@pytest.mark.parametrize("person", [AT_THE_HIP, WITHOUT_AMPUTATION])
def test_outside_what_is_known_neither_gain_nor_burden_is_promised(answer, person):
    page = page_of(answer(person))
    assert "What it could give" not in page.text
    assert "What it would ask" not in page.text
    assert "that says nothing" in page.text or "Nothing about this person was judged" in page.text


def test_what_others_say_and_systems_are_left_out_where_nothing_was_judged(answer):
    page = page_of(answer(WITHOUT_AMPUTATION))
    assert "Systems at this level" not in page.headings
    assert "How others would see it" not in page.headings


def test_what_would_change_names_the_change_and_who_leads_it(answer):
    text = page_of(answer(SMOKER)).text
    assert "What would change it" in text
    assert "Now, up to ten a day → Stopped" in text


def test_a_trouble_that_no_advantage_answers_is_said_to_gain_nothing(answer):
    assert (
        "No gain to expect Recorded, and answered by none of these. Recorded: Back pain" in page_of(answer(SMOKER)).text
    )


def test_the_way_back_keeps_every_answer(answer, screen):
    page = page_of(answer(SMOKER))
    sent = page.sent()
    assert {fact: sent[fact] for fact in all_answers(SMOKER)} == {
        fact: given if isinstance(given, list) else [given] for fact, given in all_answers(SMOKER).items()
    }
    assert [button["value"] for button in page.buttons] == [str(number) for number in range(1, 11)]


def test_the_answer_can_be_copied_into_a_record(answer):
    text = re.search(r"<textarea[^>]*>(.*?)</textarea>", answer(SMOKER).content.decode(), re.DOTALL)
    assert text
    for part in ("LEFT", "What stands in the way", "What to measure next", "Not validated", "2026.11"):
        assert part in text[1]
