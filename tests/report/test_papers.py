"""Every paper of one assessment: no fault under PDF/UA-1 and PDF/A-3a, on A4 and on US Letter."""

import json
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO

import page
import pikepdf
import pytest

from candidates.dossier import Dossier
from candidates.report.papers import person_pdf
from candidates.report.pdf import pdf_of
from candidates.report.setting import Size
from tests.report.dossiers import DEMONSTRATION, PEOPLE, dossier_of, given
from tests.report.paper import attached, pages_of

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
PAPERS: dict[str, Callable[[Dossier, Size], bytes]] = {"suitability report": pdf_of, "for the person": person_pdf}
# Width and height in points.
SIZES: dict[Size, tuple[int, int]] = {"a4": (595, 842), "us-letter": (612, 792)}


@lru_cache(maxsize=200)
def made(paper: str, name: str, size: Size) -> bytes:
    """A paper of one of the people."""
    return PAPERS[paper](PEOPLE[name](), size)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("paper", PAPERS)
def test_an_independent_check_finds_no_fault(paper: str, name: str, size: Size) -> None:
    for profile in PROFILES:
        found = page.validate_pdf_bytes(made(paper, name, size), profile=profile)
        assert [(failure.rule_id, failure.message) for failure in found.failures] == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_sheet_has_the_size_that_was_asked_for(paper: str, size: Size) -> None:
    with pikepdf.open(BytesIO(made(paper, "a smoker", size))) as opened:
        box = opened.pages[0].mediabox
        assert (round(float(box[2])), round(float(box[3]))) == SIZES[size]


@pytest.mark.poppler
@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_says_what_is_not_final_and_whose_it_is(paper: str) -> None:
    told = pages_of(PAPERS[paper](dossier_of(given(), state="superseded", clinic=DEMONSTRATION), "a4"))
    for number, words in enumerate(told, start=1):
        assert "Demonstration · Superseded · Provisional" in words
        assert "Åsa Lindqvist, LEFT" in words
        assert f"page {number} of {len(told)}" in words


@pytest.mark.parametrize("paper", PAPERS)
def test_the_same_dossier_gives_the_same_bytes(paper: str) -> None:
    dossier = dossier_of(given())
    assert PAPERS[paper](dossier, "a4") == PAPERS[paper](dossier, "a4")


@pytest.mark.poppler
@pytest.mark.parametrize("name", PEOPLE)
def test_page_one_of_the_report_stands_alone_on_us_letter_too(name: str) -> None:
    first, *_ = pages_of(made("suitability report", name, "us-letter"))
    assert "What next" in first


def test_what_the_person_carries_home_holds_no_verdict_as_data_either() -> None:
    carried = attached(made("for the person", "a stop", "a4"))
    assert list(carried) == ["paper.json"]
    data = json.loads(carried["paper.json"])
    assert {"verdict", "referral", "findings", "evaluation"}.isdisjoint(data)
