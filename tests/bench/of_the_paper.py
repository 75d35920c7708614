"""One report as a PDF, by Typst as we make it, against the same content as a page in WeasyPrint. Both are tagged."""

import logging
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.template import Context, Engine

from candidates.dossier import Clinic, Dossier, Person
from candidates.engine.evaluate import Judge
from candidates.engine.reading import read
from candidates.engine.writing import evaluate
from candidates.report.pdf import pdf_of
from candidates.web.reporting.presenters import report_page
from tests.bench.edition import TODAY
from tests.bench.people import LEVELS, Inventor
from tests.bench.ratios import NotMeasuredError, Ratio, microseconds
from tests.bench.rounds import seconds_each, times_as_long
from tests.engine.edition import tree
from tests.report.dossiers import AT

ROOT = Path(__file__).parents[2]
TAGS = {"i18n": "django.templatetags.i18n", "english": "candidates.templatetags.english"}
KEY = UUID(int=0)  # of the address of the page, which paper does not print
# Less than our own style sheet asks for, of which WeasyPrint stumbles over the grids; in its favour.
SHEET = """
@page { size: A4; margin: 16mm } body { font: 9.6pt sans-serif } svg.ico { width: 1em; height: 1em }
table { border-collapse: collapse; width: 100% } th, td { border-bottom: .5pt solid #ccc; text-align: left }
"""
AT_LEAST_TIMES_WEASYPRINT, ROUNDS = 8, 3
CLINIC = Clinic("Northern clinic", "1 High Street", "0113 496 0000", is_demonstration=False)
LIBRARIES = "WeasyPrint needs Pango: install the system package libpango-1.0-0 and libpangoft2-1.0-0."


class NoWeasyPrintError(NotMeasuredError):
    """WeasyPrint cannot be loaded on this machine; says what to install."""


def measured(inventor: Inventor) -> list[Ratio]:
    """Return how many times as fast a report is set; every round has another person, nobody is set twice."""
    if not settings.configured:
        settings.configure(USE_I18N=False)
    printed = _weasyprint()
    dossiers = [_dossier(inventor) for _ in range(ROUNDS + 1)]
    # The first of each pays for what is loaded once.
    pdf_of(dossiers[0])
    printed(page_of(dossiers[0]))
    batches = [{"typst": dossier, "weasyprint": dossier} for dossier in dossiers[1:]]
    ways = {"typst": pdf_of, "weasyprint": lambda dossier: printed(page_of(dossier))}
    taken = seconds_each(ways, batches, 1)
    return [
        Ratio(
            "(d) times as fast as WeasyPrint: one report as a tagged PDF, from the same dossier",
            times_as_long(taken["weasyprint"], taken["typst"]),
            at_least=AT_LEAST_TIMES_WEASYPRINT,
            times=f"{microseconds(taken['weasyprint'])} against {microseconds(taken['typst'])}",
        )
    ]


def _weasyprint() -> Any:
    """Return what makes a PDF of a page in WeasyPrint; NoWeasyPrintError where its libraries are missing."""
    try:
        from weasyprint import HTML
    except OSError as reason:
        raise NoWeasyPrintError(f"{LIBRARIES} ({reason})") from None
    logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
    return lambda page: HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")


def _dossier(inventor: Inventor) -> Dossier:
    given = inventor.person(LEVELS[0])
    judge: Judge = inventor.judge
    evaluation = evaluate(judge, read(given, judge.knowledge, TODAY))
    person = Person("Lindqvist", "Åsa", None, "")
    return Dossier(
        "concluded", "2026-0001", "5e" * 32, CLINIC, person, AT, "Dr Grey", given, evaluation, tree(), judge.knowledge
    )


def page_of(dossier: Dossier) -> str:
    """Return the report as the page that we serve, with a style sheet inside."""
    engine = Engine(dirs=[str(ROOT / "templates")], libraries=TAGS)
    shapes = engine.get_template("components/shapes.html").render(Context({}))
    article = engine.get_template("report/article.html").render(Context(report_page(dossier, KEY)))
    head = f'<head><meta charset="utf-8"><title>Report</title><style>{SHEET}</style></head>'
    return f'<!doctype html><html lang="en-GB">{head}<body>{shapes}<main class="page">{article}</main></body></html>'
