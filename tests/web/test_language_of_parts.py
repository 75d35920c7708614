"""On a page in another language the words of the edition are marked as English, so that they are read aloud rightly."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidates.actions.assessments import record
from candidates.engine.loading import read_tree
from candidates.knowledge import OURS
from candidates.membership import Member
from candidates.queries.judging import current_judge
from candidates.web.knowledge.library import library
from candidates.web.knowledge.shelves import KINDS
from osseo.languages import PSEUDO, WRITTEN
from tests.web.aftercare.recorded import KNEE, a_limb, a_plan, put
from tests.web.people import SMOKER, all_answers
from tests.web.reports import concluded
from tests.web.test_assessing import add_a_person, begin

pytestmark = pytest.mark.django_db
ENGLISH = '<span lang="en-GB" dir="ltr">'
# Words of the edition that the pages use as their own too; a title, a drawing and what is typed hold no elements.
TOO_SHORT, WITHOUT_ELEMENTS = 20, {"title", "svg", "textarea", "code"}


class Unmarked(HTMLParser):
    """Collects the texts of a page that stand outside of every element marked as English."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self._open: list[tuple[str, bool]] = []
        self.texts: set[str] = set()
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append((tag, tag in WITHOUT_ELEMENTS or dict(attrs).get("lang") == "en-GB"))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(marked for _, marked in self._open):
            self.texts.add(" ".join(data.split()))


def texts_of(tree: Any) -> Iterator[str]:
    """Every text of the edition that is long enough to be known as one."""
    for inner in tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ():
        if isinstance(inner, str) and len(inner) > TOO_SHORT and " " in inner:
            yield " ".join(inner.split())
        yield from texts_of(inner)


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


def test_words_of_the_edition_inside_a_sentence_of_ours_are_marked(
    signed_in: Client, member: Member, right_to_left: dict[str, str]
):
    assessment = begin(signed_in, add_a_person(signed_in))
    record(
        assessment,
        {"diabetes": "uncontrolled", "hba1c": {"value": "6.4", "unit": "percent"}},
        {},
        by=member,
        at=timezone.now(),
    )
    record(assessment, {"diabetes": "none"}, {}, by=member, at=timezone.now())
    review = signed_in.get(reverse("assessment_review", args=[assessment.pk]), headers=right_to_left).content.decode()
    assert f"Not asked since “{ENGLISH}Diabetes</span>” is “{ENGLISH}None</span>”." in review
    page = reverse("assessment_page", args=[assessment.pk, "assessment-function"])
    why = current_judge().knowledge.facts["timed_up_and_go"].not_applicable_means
    assert f"Does not apply: {ENGLISH}{why}</span>" in signed_in.get(page, headers=right_to_left).content.decode()


def assert_marked(client: Client, addresses: list[str], headers: dict[str, str]) -> None:
    """Check that no page shows a whole text of the edition outside of what is marked as English."""
    edition = set(texts_of(read_tree(OURS)))
    shown = {address: client.get(address, headers=headers) for address in addresses}
    assert {address for address, page in shown.items() if page.status_code != 200} == set()
    found = {address: Unmarked(page.content.decode()).texts & edition for address, page in shown.items()}
    assert {address: texts for address, texts in found.items() if texts} == {}


def test_the_knowledge_marks_every_text_of_the_edition(client: Client, right_to_left: dict[str, str]):
    books = library()
    entries = [(kind.slug, key) for kind in KINDS.values() for key in list(kind.ids(books))[:6]]
    addresses = [reverse("knowledge_list", args=[kind.slug]) for kind in KINDS.values()]
    addresses += [reverse("knowledge_entry", args=[*entry]) for entry in entries]
    assert_marked(client, [*addresses, "/", "/intended-use", "/knowledge/measurement/"], right_to_left)


def test_the_pages_of_a_person_and_of_the_clinic_mark_every_text_of_the_edition(
    signed_in: Client, member: Member, right_to_left: dict[str, str]
):
    person = add_a_person(signed_in)
    assessment = begin(signed_in, person)
    about = [reverse(name, args=[person.pk]) for name in ("candidate", "candidate_edit", "candidate_plan")]
    about += [reverse(name, args=[assessment.pk]) for name in ("assessment", "assessment_review")]
    about += [reverse("conclusion_person", args=[concluded(member, None).pk])]
    clinic = [reverse(name) for name in ("candidates", "candidate_new", "clinic_limits", "clinic_systems")]
    assert_marked(signed_in, about + clinic, right_to_left)


def test_the_pages_after_surgery_mark_every_text_of_the_edition(
    signed_in: Client, member: Member, right_to_left: dict[str, str]
):
    limb = a_limb(member)
    a_plan(limb, by=member)
    put(limb, "knee", 3, by=member, **KNEE)
    addresses = [reverse("aftercare_list"), reverse("aftercare", args=[limb.pk])]
    assert_marked(signed_in, addresses, right_to_left)
