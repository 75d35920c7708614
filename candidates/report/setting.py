"""Setting a paper: plain content in, a PDF/UA-1 and PDF/A-3a in one out. The same content, the same bytes."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from threading import Lock
from typing import Any, Literal

import typst

from candidates.report import fonts
from candidates.report.line_ends import settled
from candidates.report.printable import Printer

FOLDER = Path(__file__).parents[2] / "templates" / "report"
# Of two papers that Typst makes at once, the first of their process, one comes out with other bytes.
ONE_AT_A_TIME = Lock()
# Typst keeps what it worked out until it was not used for so many papers.
TURNS_REMEMBERED = 10
STANDARDS: Any = ["ua-1", "a-3a"]
Size = Literal["a4", "us-letter"]
# The sizes as clinics and addresses name them.
SIZES: dict[str, Size] = {"a4": "a4", "letter": "us-letter"}
NOTHING: Mapping[str, str] = {}
BOX = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16">'
    '<rect x="1.5" y="1.5" width="13" height="13" fill="none" stroke="#6c7883" stroke-width="1.4"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that a paper carries: its name, what it is, and the JSON itself."""

    name: str
    says: str
    content: bytes


def set_paper(
    template: str,
    content: dict[str, Any],
    at: datetime,
    attached: Attached,
    size: Size = "a4",
    beside: Mapping[str, str] = NOTHING,
) -> bytes:
    """Return a paper as a PDF: `template` is its Typst file, `at` the moment that it is dated with.

    `beside` is what the letterhead is drawn from besides the content: the logo.
    """
    printer = Printer(fonts.Characters())
    plain = printer.data(content)
    on = at.astimezone(UTC)
    plain["paper"] = {
        "size": size,
        "date": [on.year, on.month, on.day, on.hour, on.minute, on.second],
        "replaced": printer.note(),
        "box": BOX,
        "attachment": {"name": attached.name, "says": attached.says},
    }
    inputs = {"content": as_json(plain), "attached": attached.content.decode(), **beside}
    return compiled(template, inputs, at)


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that one paper is printed from, as plain texts that another process can be given."""

    template: str
    inputs: dict[str, str]
    at: datetime


def printed(sheet: Sheet) -> bytes:
    """Return a sheet as a PDF."""
    return compiled(sheet.template, sheet.inputs, sheet.at)


def compiled(template: str, inputs: dict[str, str], at: datetime, *, needs_logo: bool = False) -> bytes:
    """Return what a Typst file of ours makes of its inputs; a logo that cannot be set is left out, and that is told."""
    try:
        return _compiled(template, inputs, at)
    except typst.TypstError:
        if needs_logo or "logo" not in inputs:
            raise
        return _compiled(template, {**inputs, "logo": "", "logo_left_out": "yes"}, at)


def _compiled(template: str, inputs: dict[str, str], at: datetime) -> bytes:
    with ONE_AT_A_TIME:
        compiler = typst.Compiler(
            input=FOLDER / template,
            root=FOLDER,
            font_paths=fonts.fonts(),
            ignore_system_fonts=True,
            sys_inputs=inputs,
        )
        made: Any = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=int(at.timestamp()))
        _forget()
    return settled(bytes(made))


def _forget() -> None:
    """Let Typst drop what it remembers of papers: ten of them would hold 400 MB, and none is set twice."""
    blank = typst.Compiler(
        input=FOLDER / "nothing.typ", root=FOLDER, font_paths=fonts.fonts(), ignore_system_fonts=True
    )
    for _ in range(TURNS_REMEMBERED):
        blank.compile(format="pdf")


def as_json(plain: Any) -> str:
    """Return plain data as the Typst templates read it, decimals as text."""
    return json.dumps(plain, ensure_ascii=False, default=_decimal)


def _decimal(value: Any) -> str:
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot stand in a report")
