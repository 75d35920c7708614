"""Every paper of one assessment: its state and whose it is on every page, and no verdict for the person as data."""

import json

import pytest

from candidates.report.papers import person_pdf
from tests.report.dossiers import DEMONSTRATION, PEOPLE, dossier_of, given
from tests.report.matrix import PAPERS
from tests.report.paper import attached, pages_of


@pytest.mark.poppler
@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_says_what_is_not_final_and_whose_it_is(paper: str) -> None:
    told = pages_of(PAPERS[paper].made(dossier_of(given(), state="superseded", clinic=DEMONSTRATION), "a4"))
    for number, words in enumerate(told, start=1):
        assert "Demonstration · Superseded · Provisional" in words
        assert "Åsa Lindqvist, LEFT" in words
        assert f"page {number} of {len(told)}" in words


def test_what_the_person_carries_home_holds_no_verdict_as_data_either() -> None:
    carried = attached(person_pdf(PEOPLE["a stop"]()))
    assert list(carried) == ["paper.json"]
    data = json.loads(carried["paper.json"])
    assert {"verdict", "referral", "findings", "evaluation"}.isdisjoint(data)
