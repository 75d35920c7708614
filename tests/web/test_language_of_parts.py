"""On a page in another language the words of the edition are marked as English, so that they are read aloud rightly."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidates.actions.assessments import record
from candidates.membership import Member
from candidates.queries.judging import current_judge
from osseo.languages import PSEUDO, WRITTEN
from tests.web.people import SMOKER, all_answers
from tests.web.test_assessing import add_a_person, begin

pytestmark = pytest.mark.django_db
ENGLISH = '<span lang="en-GB" dir="ltr">'


@pytest.fixture
def right_to_left(settings: Any, tmp_path: Path) -> dict[str, str]:
    """A reader whose pages run from right to left; nothing is translated yet, so the words themselves stay."""
    settings.LANGUAGES, settings.LOCALE_PATHS = WRITTEN + PSEUDO, [tmp_path]
    return {"accept-language": "ar-xb"}


@pytest.mark.parametrize(
    "address", ["/screen", "/knowledge/criteria/smoking/", "/knowledge/facts/smoking/", "/styleguide"]
)
def test_words_of_the_edition_are_marked_in_another_language_and_not_in_english(
    client: Client, right_to_left: dict[str, str], address: str
):
    foreign = client.get(address, headers=right_to_left).content.decode()
    assert 'dir="rtl"' in foreign
    assert f"{ENGLISH}{current_judge().knowledge.edition.intended_use}" in foreign.replace("&#x27;", "'")
    assert foreign.count(ENGLISH) > 5
    assert ENGLISH not in client.get(address).content.decode()


def test_questions_answers_and_findings_are_marked(client: Client, right_to_left: dict[str, str]):
    knowledge = current_judge().knowledge
    question = client.post("/screen", {**all_answers(SMOKER), "go": "9"}, headers=right_to_left).content.decode()
    assert f"{ENGLISH}{knowledge.facts['smoking'].ask}</span>" in question
    assert f"{ENGLISH}{knowledge.facts['smoking'].options['never']}</span>" in question
    answer = client.post("/screen", {**all_answers(SMOKER), "go": "answer"}, headers=right_to_left).content.decode()
    assert f"{ENGLISH}{knowledge.criteria['smoking'].title}</span>" in answer


def test_answers_in_the_review_are_marked_where_they_are_options(
    signed_in: Client, member: Member, right_to_left: dict[str, str]
):
    assessment = begin(signed_in, add_a_person(signed_in))
    record(assessment, {"smoking": "never"}, {}, by=member, at=timezone.now())
    review = signed_in.get(reverse("assessment_review", args=[assessment.pk]), headers=right_to_left).content.decode()
    assert f"<dd>{ENGLISH}Never</span>" in review
    assert f"{ENGLISH}not recorded" not in review
