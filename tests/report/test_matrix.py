"""Every paper for everybody on every size: nobody finds a fault in it, it carries its data, and it says what it has to.

The words of a paper are English in every locale of the pages, so that the matrix has no third side; that the same
conclusion has the same bytes in another locale is proven beside.
"""

import inspect
import json
from io import BytesIO
from pathlib import Path

import outloud
import page
import pikepdf
import pytest
from django.test import Client

from candidates.engine.encoding import encoded
from candidates.report import papers, pdf
from candidates.report.content.findings import row
from candidates.report.content.naming import NOT_RECORDED, Naming
from candidates.report.content.sources import Citations
from candidates.report.setting import FOLDER, Size
from candidates.report.setting import SIZES as NAMED_SIZES
from candidates.wording.marks import REFERRALS
from tests.report.matrix import LONG, PAPERS, PEOPLE, SIZES
from tests.report.paper import attached, empty_feet, pages_of
from tests.report.said_on_paper import report_lacks, texts_lacking

VERDICTS = {"out_of_scope", "not_suitable", "not_yet_suitable", "incomplete", "suitable_with_cautions", "suitable"}
A_THIRD = 1 / 3
# Of a limb, and not of an assessment: proven in test_after_surgery_paper.py.
OF_A_LIMB = {"after_surgery.typ"}
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)


def faults(made: bytes, folder: Path) -> list[str]:
    """What two independent checks find wrong in a paper: one asks the standards, one what a reader would hear."""
    found = [failure for profile in PROFILES for failure in page.validate_pdf_bytes(made, profile=profile).failures]
    (folder / "paper.pdf").write_bytes(made)
    heard = outloud.check(str(folder / "paper.pdf"))
    errors = [f"{one.rule}: {one.message} ({one.evidence})" for one in heard.findings if one.severity == "error"]
    return [*(f"{one.rule_id}: {one.message}" for one in found), *errors, *([heard.error] if heard.error else [])]


@pytest.mark.poppler
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_has_no_fault_carries_its_data_and_says_what_it_has_to(
    paper: str, name: str, size: Size, tmp_path: Path
) -> None:
    dossier = PEOPLE[name]()
    made = PAPERS[paper].made(dossier, size)
    assert faults(made, tmp_path) == []
    carried = attached(made)
    assert carried == PAPERS[paper].carries(dossier)
    with pikepdf.open(BytesIO(made)) as opened:
        box = opened.pages[0].mediabox
        assert (round(float(box[2])), round(float(box[3]))) == SIZES[size]
    told = pages_of(made)
    if paper == "suitability report":
        assert report_lacks(dossier, told) == []
        assert max(empty_feet(made)) < A_THIRD
    elif paper != "comparison":
        assert texts_lacking(*carried.values(), told) == []


def test_the_people_show_every_referral_every_verdict_and_a_long_text() -> None:
    evaluations = [somebody().evaluation for somebody in PEOPLE.values()]
    assert {one["referral"] for one in evaluations} == set(REFERRALS)
    assert {one["verdict"] for one in evaluations} == VERDICTS
    assert len(PEOPLE) >= 12
    assert len(LONG) > 100_000


def test_the_names_of_the_people_are_in_seven_scripts() -> None:
    letters = {somebody().person.family_name[0] for somebody in PEOPLE.values()}
    assert letters >= {"L", "Π", "Ш", "ا", "כ", "श", "你"}


def test_no_paper_and_no_size_is_left_out() -> None:
    printers = {
        function
        for module in (pdf, papers)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if "pdf" in name and not name.startswith("_") and function.__module__ == module.__name__
    }
    assert printers == {paper.printed_by for paper in PAPERS.values()}
    set_from = {file.name for file in FOLDER.glob("*.typ") if "#pdf.attach(" in file.read_text(encoding="utf-8")}
    assert set_from - OF_A_LIMB == {"report.typ", "person.typ", "letter.typ", "changes.typ"}
    assert set(NAMED_SIZES.values()) == set(SIZES)


@pytest.mark.django_db
@pytest.mark.parametrize("name", PEOPLE)
def test_what_the_interface_answers_is_what_the_report_carries(client: Client, name: str) -> None:
    dossier = PEOPLE[name]()
    answer = client.post("/api/v1/evaluate", json.dumps(dossier.given, default=float), content_type="application/json")
    assert answer.content.rstrip(b"\n") == encoded(dossier.evaluation)


@pytest.mark.parametrize("name", PEOPLE)
def test_what_nobody_answered_is_said_to_be_not_recorded_and_never_no(name: str) -> None:
    dossier = PEOPLE[name]()
    naming = Naming(dossier)
    unknown = [one for one in dossier.evaluation["findings"] if one["outcome"] == "unknown" and not one["observed"]]
    said = {row(one, naming, Citations(dossier.tree)).value for one in unknown}
    assert said <= {NOT_RECORDED}
