"""On which sheet files are printed: the clinic's own, unless another is asked for."""

from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils.timezone import now

from candidates.actions import assessments, bundles
from candidates.membership import Member
from candidates.models import Clinic, Conclusion, PaperSize
from tests.web.html import Page
from tests.web.reports import AT, begun, concluded

pytestmark = pytest.mark.django_db
# Width and height in points.
A4, LETTER = (595, 842), (612, 792)


def sheet_of(pdf: bytes) -> tuple[int, int]:
    """The size of the first page."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        box = opened.pages[0].mediabox
        return round(float(box[2])), round(float(box[3]))


def reassessed(member: Member) -> Conclusion:
    """A conclusion that superseded another."""
    later = AT + timedelta(days=60)
    opened = assessments.begin(concluded(member).assessment.candidate, by=member, at=later)
    return assessments.conclude(opened, by=member, at=later)


def test_every_paper_is_set_on_the_clinics_own_sheet(signed_in: Client, member: Member) -> None:
    Clinic.objects.update(paper_size=PaperSize.LETTER)
    conclusion, draft = reassessed(member), begun(member)
    papers = [
        ("conclusion_pdf", conclusion),
        ("conclusion_person_pdf", conclusion),
        ("conclusion_changes_pdf", conclusion),
        ("draft_pdf", draft),
        ("api_conclusion_report", conclusion),
    ]
    for name, of in papers:
        assert sheet_of(signed_in.get(reverse(name, args=[of.pk])).content) == LETTER, name


def test_a_bundle_is_set_on_the_clinics_own_sheet(member: Member) -> None:
    Clinic.objects.update(paper_size=PaperSize.LETTER)
    bundle = bundles.ask([concluded(member)], by=member, at=now())
    call_command("worker", "--once")
    bundle.refresh_from_db()
    with ZipFile(BytesIO(bytes(bundle.file or b""))) as opened:
        paper = next(name for name in opened.namelist() if name.endswith(".pdf"))
        assert sheet_of(opened.read(paper)) == LETTER


@pytest.mark.parametrize(
    ("name", "asked", "sheet"), [("conclusion_pdf", "a4", A4), ("api_conclusion_report", "letter", LETTER)]
)
def test_another_sheet_can_be_asked_for(signed_in: Client, member: Member, name: str, asked: str, sheet) -> None:
    Clinic.objects.update(paper_size=PaperSize.LETTER if asked == "a4" else PaperSize.A4)
    answer = signed_in.get(reverse(name, args=[concluded(member).pk]), {"paper": asked})
    assert sheet_of(answer.content) == sheet


def test_an_unknown_sheet_is_named_to_programs_and_the_clinics_own_in_the_browser(
    signed_in: Client, member: Member
) -> None:
    key = concluded(member).pk
    assert sheet_of(signed_in.get(reverse("conclusion_pdf", args=[key]), {"paper": "a5"}).content) == A4
    refused = signed_in.get(reverse("api_conclusion_report", args=[key]), {"paper": "a5"})
    assert refused.status_code == 400
    assert "letter" in refused.content.decode()


def test_pages_lead_to_both_sheets(signed_in: Client, member: Member) -> None:
    conclusion, draft = reassessed(member), begun(member)
    pages = {
        "conclusion": conclusion,
        "conclusion_person": conclusion,
        "conclusion_changes": conclusion,
        "draft": draft,
    }
    for name, of in pages.items():
        links = Page(signed_in.get(reverse(name, args=[of.pk])).content.decode()).links
        assert {link.partition("?")[2] for link in links if ".pdf" in link} == {"", "paper=a4", "paper=letter"}, name
