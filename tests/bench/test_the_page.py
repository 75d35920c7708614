"""The page that WeasyPrint is given is the one that we serve, so that both papers have the same content."""

from candidates.report.content.report import report_of
from tests.bench.of_the_paper import page_of
from tests.report.dossiers import dossier_of, given


def test_the_page_that_is_compared_holds_every_part_of_the_report():
    dossier = dossier_of(given(smoking="current_light"))
    page, report = page_of(dossier), report_of(dossier)
    for part in ("The limb, drawn to scale", "Findings by section", "The systems", "Tobacco"):
        assert part in page
    assert page.count("<svg") > len(report.first.charts) + len(report.rest.limbs)
