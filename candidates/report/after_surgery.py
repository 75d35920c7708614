"""The sheet to take home after surgery as PDF: of a limb and a day, and not of an assessment."""

from dataclasses import asdict
from datetime import UTC, datetime, time

from candidates.report.content.aftercare.about import About
from candidates.report.content.aftercare.sheet import Sheet, sheet_of
from candidates.report.logo.printing import inputs_of
from candidates.report.setting import Attached, Size, as_json, set_paper


def sheet_pdf(about: About, size: Size = "a4") -> bytes:
    """Return the sheet, which carries its own content. On one day the same entries give the same bytes."""
    sheet = sheet_of(about)
    content = asdict(sheet)
    attached = Attached("sheet.json", "What this sheet says, as data", as_json(content).encode())
    at = datetime.combine(about.as_of, time(), UTC)
    whole = {**content, "head": _head(sheet, about)}
    return set_paper("after_surgery.typ", whole, at, attached, size, inputs_of(about.clinic.logo))


def _head(sheet: Sheet, about: About) -> dict[str, object]:
    """Return what stands over every paper and on each of its pages."""
    address = [line.strip() for line in about.clinic.address.splitlines() if line.strip()]
    return {
        "title": sheet.title,
        "subtitle": f"For {sheet.name}, {sheet.limb}. {sheet.next_visit}".strip(),
        "number": sheet.made,
        "name": sheet.name,
        "sides": about.side.upper(),
        "clinic": sheet.clinic,
        "address": address,
        "states": [{"word": "Demonstration. Not for care"}] if sheet.is_demonstration else [],
    }
