"""Many reports in one file: asked for, made by the worker, cancelled, taken up again, and gone after a week."""

import hashlib
from datetime import UTC, datetime, timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.management import call_command

from candidates.actions import assessments, bundles, candidates
from candidates.actions.bundling import make
from candidates.membership import Member, NotAllowedError
from candidates.models import AuditLine, BundleState, Conclusion, ReportBundle, Role
from candidates.queries.bundles import latest_conclusions
from candidates.queries.candidates import candidates_of
from candidates.queries.dossiers import of_conclusion
from candidates.report.pdf import pdf_of
from tests.clinic.conftest import works_at

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def surgeon() -> Member:
    """Somebody who may take reports out."""
    return works_at("North", Role.SURGEON, "Signe Holm")


def concluded(by: Member, *names: str) -> list[Conclusion]:
    """Conclusions about people of these names."""
    made = []
    for name in names:
        fields = {"family_name": name, "given_names": "Åsa", "birth_date": None}
        person = candidates.add(fields, [("transfemoral", "left")], by=by, at=NOW)
        made.append(assessments.conclude(assessments.begin(person, by=by, at=NOW), by=by, at=NOW))
    return made


def files(bundle: ReportBundle) -> dict[str, bytes]:
    """What is in the file of a bundle, by name."""
    bundle.refresh_from_db()
    with ZipFile(BytesIO(bytes(bundle.file or b""))) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_the_worker_makes_a_file_of_the_reports_with_a_page_of_contents(surgeon: Member):
    # Given three conclusions
    conclusions = concluded(surgeon, "Berg", "Dahl", "<b>Ek</b>")
    bundle = bundles.ask(conclusions, by=surgeon, at=datetime.now(UTC))
    # When the worker looks what waits
    call_command("worker", "--once")
    # Then each report is there, the same as alone, and the contents say whose it is
    made = files(bundle)
    assert bundle.state == BundleState.READY
    assert bundle.done == 3
    papers = [made[name] for name in sorted(made) if name.endswith(".pdf")]
    alone = [pdf_of(of_conclusion(one)) for one in conclusions]
    assert [hashlib.sha256(one).hexdigest() for one in papers] == [hashlib.sha256(one).hexdigest() for one in alone]
    contents = made["contents.html"].decode()
    assert all(name in contents for name in ("Berg, Åsa", "Dahl, Åsa", "&lt;b&gt;Ek&lt;/b&gt;"))
    assert "Not validated" in contents
    assert not any("Berg" in name for name in made)


def test_the_same_bundle_has_the_same_bytes(surgeon: Member):
    conclusions = concluded(surgeon, "Berg", "Dahl")
    first, second = (bundles.ask(conclusions, by=surgeon, at=NOW) for _ in range(2))
    for _ in range(2):
        bundle = bundles.take(at=NOW)
        assert bundle
        make(bundle)
    first.refresh_from_db()
    second.refresh_from_db()
    assert bytes(first.file or b"") == bytes(second.file or b"") != b""


def test_asking_counts_as_reading_each_of_them(surgeon: Member):
    conclusions = concluded(surgeon, "Berg", "Dahl")
    bundles.ask(conclusions, by=surgeon, at=NOW)
    read = AuditLine.objects.filter(verb="read", kind="conclusion").values_list("subject", flat=True)
    assert set(read) == {str(one.pk) for one in conclusions}
    assert AuditLine.objects.get(verb="asked for").detail == "2"


def test_what_is_cancelled_is_never_made(surgeon: Member):
    bundle = bundles.ask(concluded(surgeon, "Berg"), by=surgeon, at=NOW)
    taken = bundles.take(at=NOW)
    # When it is cancelled while the worker is at it
    assert taken
    assert bundles.cancel(bundle, by=surgeon, at=NOW)
    assert not make(taken)
    # Then nothing of it is kept, and it is not taken up again
    bundle.refresh_from_db()
    assert (bundle.state, bundle.file) == (BundleState.CANCELLED, None)
    assert bundles.take(at=NOW) is None
    assert not bundles.cancel(bundle, by=surgeon, at=NOW)


def test_a_bundle_is_taken_once_and_again_only_after_its_worker_fell_silent(surgeon: Member):
    bundle = bundles.ask(concluded(surgeon, "Berg"), by=surgeon, at=NOW)
    assert bundles.take(at=NOW) == bundle
    assert bundles.take(at=NOW + timedelta(minutes=4)) is None
    assert bundles.take(at=NOW + timedelta(minutes=6)) == bundle


def test_a_bundle_that_cannot_be_made_says_so_and_the_next_one_is_made(
    surgeon: Member, caplog: pytest.LogCaptureFixture
):
    conclusions = concluded(surgeon, "Berg", "Dahl")
    # Given one whose conclusion is no longer there
    faulty, sound = (bundles.ask([one], by=surgeon, at=datetime.now(UTC)) for one in conclusions)
    ReportBundle.objects.filter(pk=faulty.pk).update(conclusions=["00000000-0000-0000-0000-000000000000"])
    # When the worker works
    call_command("worker", "--once")
    # Then it is said, without anything about anybody
    faulty.refresh_from_db()
    sound.refresh_from_db()
    assert (faulty.state, sound.state) == (BundleState.FAILED, BundleState.READY)
    assert "DoesNotExist" in caplog.text
    assert "Berg" not in caplog.text


def test_a_bundle_is_gone_after_a_week(surgeon: Member):
    bundles.ask(concluded(surgeon, "Berg"), by=surgeon, at=NOW)
    bundles.forget_old(at=NOW + timedelta(days=6, hours=23))
    assert ReportBundle.objects.exists()
    bundles.forget_old(at=NOW + timedelta(days=7, hours=1))
    assert not ReportBundle.objects.exists()


def test_nobody_and_too_many_are_refused_in_words(surgeon: Member):
    with pytest.raises(bundles.BundleError, match="Nobody in this list has a report yet"):
        bundles.ask([], by=surgeon, at=NOW)
    with pytest.raises(bundles.BundleError, match="501 reports are too many"):
        bundles.ask(concluded(surgeon, "Berg") * 501, by=surgeon, at=NOW)


def test_a_therapist_may_not_take_reports_out(surgeon: Member):
    conclusions = concluded(surgeon, "Berg")
    with pytest.raises(NotAllowedError):
        bundles.ask(conclusions, by=works_at("North", Role.THERAPIST, "Tor Lie"), at=NOW)


def test_the_last_report_of_each_person_counts_in_the_order_of_the_list(surgeon: Member):
    dahl, berg = concluded(surgeon, "Dahl", "Berg")
    again = assessments.begin(berg.assessment.candidate, by=surgeon, at=NOW)
    later = assessments.conclude(again, by=surgeon, at=NOW + timedelta(days=1))
    people = candidates_of(surgeon).order_by("family_name")
    assert latest_conclusions(people, seen_by=surgeon) == [later, dahl]
