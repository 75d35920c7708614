"""What is wrong is said at its field and in a summary, in words that help to mend it; nothing typed is lost."""

import pytest

from tests.web.html import page_of
from tests.web.people import SMOKER, all_answers

pytestmark = pytest.mark.django_db


def test_a_question_left_empty_is_refused_with_a_summary_that_links_to_its_fields(screen):
    response = screen({}, at=1)
    page = page_of(response)
    assert response.status_code == 422
    assert page.title.startswith("Error: Question 1 of 10")
    assert "Age: write it, or tick “Not known”." in page.text
    targets = [link[1:] for link in page.links if link.startswith("#") and link != "#main"]
    assert len(targets) == 3
    assert set(targets) <= set(page.ids)


WRONG = [
    ({"age": "forty"}, "“forty” is no number. Write one: 0 to 120\N{NO-BREAK SPACE}years"),
    ({"age": "200"}, "0 to 120\N{NO-BREAK SPACE}years"),
    ({"age": "41.5"}, "Age: 41.5 is no whole number"),
    ({"age": ["41", "unknown"]}, "Keep one of them"),
    ({"level": ["transfemoral", "transtibial"]}, "Two answers were given"),
    ({"level": "kneeish"}, "'kneeish' is no option of level"),
    ({"level": "not_applicable"}, "applies to everyone who is asked"),
]


@pytest.mark.parametrize(("answers", "says"), WRONG)
def test_a_wrong_answer_is_said_at_its_field_and_in_the_summary(screen, answers, says):
    response = screen(all_answers(SMOKER) | answers, at=1)
    page = page_of(response)
    assert response.status_code == 422
    assert page.text.count(says) == 2


def test_what_was_typed_stands_in_the_field_again(screen):
    page = page_of(screen({"level": "transtibial", "age": "forty"}, at=1))
    assert page.sent()["age"] == ["forty"]
    assert page.sent()["level"] == ["transtibial"]


def test_an_exclusive_option_beside_others_is_refused_in_words(screen):
    response = screen(all_answers(SMOKER) | {"warning_signs": ["none", "swollen_painful_limb"]}, at=5)
    assert response.status_code == 422
    assert "“None of these” stands alone." in page_of(response).text


def test_a_decimal_comma_is_read(screen):
    page = page_of(screen(all_answers(SMOKER) | {"months_since_amputation": "24,5"}, at=4))
    assert "24.5\N{NO-BREAK SPACE}months" in page.text


def test_months_longer_than_the_life_are_refused_where_they_are_asked(screen):
    response = screen(all_answers(SMOKER) | {"age": "20", "months_since_amputation": "500"}, at=4)
    assert response.status_code == 422
    assert "longer than the life" in page_of(response).text


def test_a_fault_in_an_answer_given_before_opens_its_question(screen):
    response = screen(all_answers(SMOKER) | {"smoking": "sometimes"}, at=10)
    assert response.status_code == 422
    assert page_of(response).title.startswith("Error: Question 9 of 10")


def test_the_answer_is_not_shown_over_a_fault(screen):
    response = screen(all_answers(SMOKER) | {"smoking": "sometimes"}, go="answer", at=10)
    assert response.status_code == 422


def test_a_number_that_was_meant_is_taken_with_one_press_and_shown_in_its_field(screen):
    # A year and a half before the amputation of somebody of 41 cannot be: 2400 months.
    challenged = screen({"months_since_amputation": "2400", "amputation_cause": "trauma"}, at=4)
    assert challenged.status_code == 422
    assert 'value="months_since_amputation 240 months"' in challenged.content.decode()
    taken = page_of(
        screen(
            {
                "months_since_amputation": "2400",
                "amputation_cause": "trauma",
                "use": "months_since_amputation 240 months",
            },
            go="",
            at=4,
        )
    )
    assert taken.sent()["months_since_amputation"] == ["240"]
    assert taken.sent()["amputation_cause"] == ["trauma"]
