"""The report on paper: PDF/UA-1 and PDF/A-3a in one file, the evaluation attached. The same dossier, the same bytes."""

from dataclasses import asdict
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from candidates.comparison import Comparison
from candidates.dossier import Dossier
from candidates.engine.encoding import encoded
from candidates.report import fonts, marks
from candidates.report.content.changes.page import changes_of
from candidates.report.content.report import Report, report_of
from candidates.report.logo.printing import inputs_of
from candidates.report.printable import Printer
from candidates.report.setting import Sheet, Size, as_json, compiled, printed


def pdf_of(dossier: Dossier, size: Size = "a4") -> bytes:
    """Return the report of a dossier as a PDF."""
    return printed(sheet_of(dossier, size))


def sheet_of(dossier: Dossier, size: Size = "a4") -> Sheet:
    """Return what the report of a dossier is printed from, which another process can do."""
    inputs = {
        "report": _as_json(report_of(dossier), dossier.at, size),
        "evaluation": encoded(dossier.evaluation).decode(),
        **inputs_of(dossier.clinic.logo),
    }
    return Sheet("report.typ", inputs, dossier.at)


def pdf_of_changes(comparison: Comparison, size: Size = "a4") -> bytes:
    """Return what changed between two assessments as a PDF, with both evaluations attached."""
    before, now = comparison.before, comparison.now
    changes = asdict(changes_of(comparison))
    inputs = {
        "report": _printable(changes, now.at, size=size),
        "before": encoded(before.evaluation).decode(),
        "now": encoded(now.evaluation).decode(),
        **inputs_of(now.clinic.logo),
    }
    return compiled("changes.typ", inputs, now.at)


def _as_json(report: Report, at: datetime, size: Size) -> str:
    """Return the content as the Typst template reads it: every text printable, pictures beside it."""
    referral = marks.picture(report.first.sentence.referral.shape, "#17212b")
    return _printable({**asdict(report.first), **asdict(report.rest)}, at, referral=referral, size=size)


def _printable(content: dict[str, Any], at: datetime, **beside: str) -> str:
    """Return content as JSON, every text printable, with what only paper needs."""
    printer = Printer(fonts.Characters())
    plain = printer.data(content)
    on = at.astimezone(UTC)
    plain["paper"] = {
        "pictures": pictures(),
        "date": [on.year, on.month, on.day, on.hour, on.minute, on.second],
        "replaced": printer.note(),
        **beside,
    }
    return as_json(plain)


@lru_cache(maxsize=1)
def pictures() -> dict[str, str]:
    """Return every mark as a drawing."""
    return {name: marks.picture(name) for name in marks.COLOURS}
