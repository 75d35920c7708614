"""The ten questions: built from the knowledge, one open at a time, nothing lost, nothing guessed."""

import pytest

from candidates.queries.judging import current_tree
from tests.web.html import page_of
from tests.web.people import SMOKER, WITHOUT_AMPUTATION, all_answers

pytestmark = pytest.mark.django_db


def first(number: int, person=SMOKER) -> dict:
    return {fact: answer for n in range(1, number + 1) for fact, answer in person[n].items()}


def test_the_first_question_is_open_at_the_beginning(client):
    page = page_of(client.get("/screen"))
    assert page.title.startswith("Question 1 of 10: Level, side, age – Quick screen – Osseo")
    assert page.asked() == {"level", "side", "age"}
    assert "0 of 10 answered" in page.text


def test_the_age_is_asked_in_whole_years_and_the_date_of_birth_never(client):
    page = page_of(client.get("/screen"))
    assert "birth_date" not in page.markup
    assert "in whole years" in page.text


def test_one_question_after_the_other_opens_until_the_answer_is_there(screen):
    for number in range(1, 10):
        page = page_of(screen(first(number), at=number))
        assert page.title.startswith(f"Question {number + 1} of 10")
        assert f"{number} of 10 answered" in page.text
    assert page_of(screen(first(10), at=10)).title.startswith("Worth a conversation")


@pytest.mark.parametrize("number", range(1, 11))
def test_each_question_holds_the_facts_that_the_knowledge_gives_it(screen, number):
    facts = current_tree()["steps"]["screen_questions"][number - 1]["facts"]
    expected = {"age" if fact == "birth_date" else fact for fact in facts}
    assert page_of(screen(go=str(number))).asked() == expected


@pytest.mark.parametrize("number", range(1, 11))
def test_every_option_of_every_fact_can_be_ticked_and_not_known_beside_them(screen, number):
    page = page_of(screen(go=str(number)))
    for fact in page.asked():
        values = {one.get("value") for one in page.inputs if one.get("name") == fact}
        assert set(current_tree()["facts"][fact].get("options", {})) | {"unknown"} <= values


def test_every_input_that_can_be_seen_has_a_label(screen):
    for number in range(1, 11):
        page = page_of(screen(go=str(number)))
        seen = [one for one in page.inputs if one.get("type") != "hidden"]
        assert all(f'for="{one["id"]}"' in page.markup for one in seen)
        assert len(set(page.ids)) == len(page.ids)


def test_does_not_apply_stands_only_beside_facts_that_allow_it(screen):
    page = page_of(screen(go="4"))
    named = {one["name"] for one in page.inputs if one.get("value") == "not_applicable"}
    assert named == {"months_since_amputation"}


def test_a_fact_that_is_not_asked_of_this_person_is_not_shown(screen):
    assert "chemotherapy" not in page_of(screen(all_answers(SMOKER), go="6")).asked()
    with_tumour = all_answers(SMOKER) | {"amputation_cause": "tumour"}
    assert "chemotherapy" in page_of(screen(with_tumour, go="6")).asked()
    assert "side" not in page_of(screen(all_answers(WITHOUT_AMPUTATION), go="1")).asked()


def test_a_fact_that_may_be_asked_says_on_what_that_depends(screen):
    page = page_of(screen(first(3), go="6"))
    assert "Needed only with Cancer:" in page.text


def test_an_answer_to_what_is_no_longer_asked_is_not_judged_but_comes_back(screen):
    answers = all_answers(SMOKER) | {"amputation_cause": "tumour", "chemotherapy": "current"}
    assert "/knowledge/criteria/chemotherapy/" in page_of(screen(answers, go="answer")).links
    without = page_of(screen(answers | {"amputation_cause": "trauma"}, go="answer"))
    assert "/knowledge/criteria/chemotherapy/" not in without.links
    assert without.sent()["chemotherapy"] == ["current"]


def test_not_known_is_an_answer_and_counts(screen):
    page = page_of(screen(dict.fromkeys(("level", "side", "age"), "unknown"), at=1))
    assert page.title.startswith("Question 2 of 10")
    assert "Level of amputation: not known" in page.text


def test_changing_an_answer_opens_it_with_what_was_given_and_loses_nothing(screen):
    page = page_of(screen(all_answers(SMOKER), go="3", at=10))
    assert page.title.startswith("Question 3 of 10")
    sent = page.sent()
    for fact, answer in all_answers(SMOKER).items():
        assert sent[fact] == (answer if isinstance(answer, list) else [answer])


def test_changing_an_answer_keeps_what_was_typed_in_the_open_question_even_where_it_is_wrong(screen):
    page = page_of(screen({"level": "transfemoral", "age": "forty"}, go="2", at=1))
    assert page.sent()["age"] == ["forty"]


def test_the_answer_can_be_asked_for_at_any_time(screen):
    page = page_of(screen(first(2), go="answer", at=3))
    assert page.title.startswith("Not enough is known yet")


def test_evidence_stands_beside_the_question_with_origin_basis_and_disagreement(screen):
    page = page_of(screen(go="8"))
    assert "What each answer means, and who disagrees" in page.text
    assert "published for bone-anchored prostheses" in page.text
    assert "Who disagrees:" in page.text
    assert "Fix first" in page.text
    assert any(link.startswith("/knowledge/sources/") for link in page.links)


def test_what_can_be_said_so_far_stands_beside_the_question(screen):
    page = page_of(screen(first(9), at=9))
    assert "After 9 of 10 answers" in page.text
    assert "Speaks for it" in page.text
    assert "Stands in the way" in page.text


def test_the_focus_goes_to_the_question_and_after_an_error_to_the_summary(screen, client):
    assert 'id="question" tabindex="-1" autofocus' in client.get("/screen").content.decode()
    wrong = screen({}, at=1).content.decode()
    assert 'id="errors-title" tabindex="-1" autofocus' in wrong
    assert wrong.count(" autofocus") == 1


def test_the_first_button_of_the_form_goes_on_so_that_enter_does(screen):
    page = page_of(screen(first(5), at=5))
    assert page.buttons[0]["value"] == "next"
