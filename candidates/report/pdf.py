"""The report on paper: PDF/UA-1 and PDF/A-3a in one file, the evaluation attached. The same dossier, the same bytes."""

import json
from dataclasses import asdict
from datetime import UTC, datetime
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from candidates.comparison import Comparison
from candidates.dossier import Dossier
from candidates.engine.encoding import encoded
from candidates.report import fonts, marks
from candidates.report.content.changes.page import changes_of
from candidates.report.content.report import Report, report_of
from candidates.report.line_ends import settled
from candidates.report.printable import Printer

FOLDER = Path(__file__).parents[2] / "templates" / "report"
STANDARDS: Any = ["ua-1", "a-3a"]


def pdf_of(dossier: Dossier) -> bytes:
    """Return the report of a dossier as a PDF."""
    inputs = {"report": _as_json(report_of(dossier), dossier.at), "evaluation": encoded(dossier.evaluation).decode()}
    return _set("report.typ", inputs, dossier.at)


def pdf_of_changes(comparison: Comparison) -> bytes:
    """Return what changed between two assessments as a PDF, with both evaluations attached."""
    before, now = comparison.before, comparison.now
    changes = asdict(changes_of(comparison))
    inputs = {
        "report": _printable(changes, now.at),
        "before": encoded(before.evaluation).decode(),
        "now": encoded(now.evaluation).decode(),
    }
    return _set("changes.typ", inputs, now.at)


def _set(template: str, inputs: dict[str, str], at: datetime) -> bytes:
    """Return a template set with its inputs."""
    compiler = typst.Compiler(
        input=FOLDER / template,
        root=FOLDER,
        font_paths=fonts.fonts(),
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )
    made: Any = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=int(at.timestamp()))
    return settled(bytes(made))


def _as_json(report: Report, at: datetime) -> str:
    """Return the content as the Typst template reads it: every text printable, pictures beside it."""
    referral = marks.picture(report.first.sentence.referral.shape, "#17212b")
    return _printable({**asdict(report.first), **asdict(report.rest)}, at, referral=referral)


def _printable(content: dict[str, Any], at: datetime, **beside: str) -> str:
    """Return content as JSON, every text printable, with what only paper needs."""
    printer = Printer(fonts.characters())
    plain = printer.data(content)
    on = at.astimezone(UTC)
    plain["paper"] = {
        "pictures": pictures(),
        "date": [on.year, on.month, on.day, on.hour, on.minute, on.second],
        "replaced": printer.note(),
        **beside,
    }
    return json.dumps(plain, ensure_ascii=False, default=_decimal)


@lru_cache(maxsize=1)
def pictures() -> dict[str, str]:
    """Return every mark as a drawing."""
    return {name: marks.picture(name) for name in marks.COLOURS}


def _decimal(value: Any) -> str:
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot stand in a report")
