"""The clinic's logo: set by the administrator, kept as conclusions name it, handed out so that nothing in it runs."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from candidates.actions import assessments, logos
from candidates.answer_documents import read as document_of
from candidates.membership import Member
from candidates.models import AuditLine, Clinic, ClinicLogo, Conclusion
from candidates.queries.dossiers import of_conclusion
from candidates.report.logo.reading import read
from candidates.report.pdf import pdf_of
from tests.report.test_logo import DRAWING, REFUSED, pixels
from tests.web.html import page_of
from tests.web.reports import AT, begun, concluded

pytestmark = pytest.mark.django_db
LOGO = "/clinic/logo"


def sent(raw: bytes) -> dict[str, SimpleUploadedFile]:
    """A file as a browser sends it."""
    return {"logo": SimpleUploadedFile("logo.png", raw)}


def test_the_administrator_sets_a_logo_and_it_is_shown_named_as_the_clinic(administrator: Member, browse):
    client = browse(administrator)
    assert client.post(LOGO, sent(pixels())).status_code == 302
    kept = ClinicLogo.objects.get()
    shown = client.get(LOGO).content.decode()
    assert f'src="{LOGO}/{kept.sha256}"' in shown
    assert 'alt="Northern clinic"' in shown
    assert AuditLine.objects.get(verb="changed settings").detail == "logo"


@pytest.mark.parametrize(("raw", "kind"), [(DRAWING, "image/svg+xml"), (pixels(), "image/png")])
def test_the_picture_is_handed_out_so_that_nothing_in_it_could_run(administrator: Member, browse, raw, kind):
    client = browse(administrator)
    client.post(LOGO, sent(raw))
    answer = client.get(f"{LOGO}/{ClinicLogo.objects.get().sha256}")
    assert answer["Content-Type"] == kind
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "script-src" not in answer["Content-Security-Policy"]


@pytest.mark.parametrize(
    "name", ["a PNG cut short", "a bomb", "text", "entities that grow", "too many bytes", "nothing"]
)
def test_what_is_no_logo_is_refused_at_its_field_and_the_old_one_stays(administrator: Member, browse, name: str):
    client = browse(administrator)
    client.post(LOGO, sent(pixels()))
    answer = client.post(LOGO, sent(REFUSED[name][0]))
    assert answer.status_code == 422
    assert "#id_logo" in page_of(answer).links
    assert Clinic.objects.get(pk=administrator.clinic.pk).logo_sha256 == ClinicLogo.objects.get().sha256


def test_the_part_that_is_not_taken_is_named(administrator: Member, browse):
    assert "not taken: text." in page_of(browse(administrator).post(LOGO, sent(REFUSED["text"][0]))).text


def test_a_logo_that_was_taken_off_is_put_back_from_the_page_that_says_so(administrator: Member, browse):
    client = browse(administrator)
    client.post(LOGO, sent(pixels()))
    kept = ClinicLogo.objects.get().sha256
    page = page_of(client.post(LOGO, {"remove": "yes"}, follow=True))
    assert "without a logo from now on" in page.text
    assert "Put it back" in page.text
    assert "The logo is back." in page_of(client.post(LOGO, {"back": kept}, follow=True)).text
    assert Clinic.objects.get(pk=administrator.clinic.pk).logo_sha256 == kept
    assert AuditLine.objects.filter(verb="changed settings", detail="logo").count() == 3


def test_a_logo_that_another_took_the_place_of_is_put_back_too(administrator: Member, browse):
    client = browse(administrator)
    client.post(LOGO, sent(DRAWING))
    page = page_of(client.post(LOGO, sent(pixels()), follow=True))
    assert "Put it back" in page.text
    client.post(LOGO, {"back": read(DRAWING).sha256})
    assert Clinic.objects.get(pk=administrator.clinic.pk).logo_sha256 == read(DRAWING).sha256


@pytest.mark.parametrize("digest", ["", "x", "\0", "0" * 64])
def test_what_the_clinic_never_had_is_not_put_back(administrator: Member, browse, digest: str):
    client = browse(administrator)
    assert client.post(LOGO, {"back": digest}).status_code == 404
    assert "Put it back" not in page_of(client.get(LOGO, {"before": digest})).text


def test_another_clinics_logo_is_neither_shown_nor_put_back(administrator: Member, stranger: Member, browse):
    browse(stranger).post(LOGO, sent(pixels()))
    client, theirs = browse(administrator), ClinicLogo.objects.get().sha256
    assert "Put it back" not in page_of(client.get(LOGO, {"before": theirs})).text
    assert client.post(LOGO, {"back": theirs}).status_code == 404


def test_a_report_keeps_the_logo_with_which_it_was_concluded(administrator: Member, prosthetist: Member, browse):
    # Given a report that was concluded with a logo
    logos.set_logo(read(DRAWING), by=administrator, at=AT)
    prosthetist.clinic.refresh_from_db()
    conclusion = concluded(prosthetist)
    before = pdf_of(of_conclusion(conclusion))
    # When the clinic prints another, then none
    browse(administrator).post(LOGO, sent(pixels()))
    other = read(pixels())
    assert Clinic.objects.get(pk=administrator.clinic.pk).logo_sha256 == other.sha256
    browse(administrator).post(LOGO, {"remove": "yes"})
    # Then the report has the same bytes, and its page shows the same logo
    assert document_of(conclusion.document)["clinic"]["logo"] == read(DRAWING).sha256
    assert pdf_of(of_conclusion(Conclusion.objects.get())) == before
    page = browse(prosthetist).get(reverse("conclusion", args=[conclusion.pk])).content.decode()
    assert read(DRAWING).sha256 in page
    # And the next one carries none
    prosthetist.clinic.refresh_from_db()
    later = assessments.conclude(begun(prosthetist), by=prosthetist, at=AT)
    assert of_conclusion(later).clinic.logo is None
