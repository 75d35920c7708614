"""Taking people over from a table: tried without writing, every fault named by its row, then whole or not at all."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from candidates.actions import audit, candidates
from candidates.engine.rules import Knowledge
from candidates.membership import Member
from candidates.models import Candidate
from candidates.roles import Act

COLUMNS = ("family_name", "given_names", "birth_date", "reference", "level", "side")
NEEDED = ("family_name", "given_names")
MOST_ROWS = 2000


@dataclass(frozen=True)
class RowFault:
    """What is wrong in one row, counted as a table program counts: the heading is row 1."""

    row: int
    column: str
    wrong: str


@dataclass
class Trial:
    """What an import would do: the people it would add, and every fault."""

    people: list[tuple[dict[str, Any], list[tuple[str, str]]]] = field(default_factory=list)
    faults: list[RowFault] = field(default_factory=list)


def tried(text: str, *, by: Member, knowledge: Knowledge, today: date) -> Trial:
    """Return what importing a table with a heading would do; nothing is written."""
    by.must(Act.IMPORT_CANDIDATES)
    trial = Trial()
    rows = _rows(text, trial)
    taken = set(Candidate.objects.filter(clinic=by.clinic).exclude(reference="").values_list("reference", flat=True))
    for number, row in rows:
        before = len(trial.faults)
        fields, limbs = _person(row, number, knowledge, today, trial)
        _check_reference(fields["reference"], number, taken, trial)
        if len(trial.faults) == before:
            trial.people.append((fields, limbs))
    if not trial.people and not trial.faults:
        trial.faults.append(RowFault(1, "", "The table has no rows. Put one person in each row below the heading."))
    return trial


@transaction.atomic
def import_people(trial: Trial, *, by: Member, at: datetime) -> int:
    """Add everyone of a trial without faults and return how many; ValidationError where it has faults."""
    by.must(Act.IMPORT_CANDIDATES)
    if trial.faults:
        raise ValidationError("A table with faults is not imported.")
    for fields, limbs in trial.people:
        candidates.add(fields, limbs, by=by, at=at)
    audit.note("imported", by.clinic, by=by, at=at, detail=f"{len(trial.people)} people")
    return len(trial.people)


def _rows(text: str, trial: Trial) -> list[tuple[int, dict[str, str]]]:
    """Return the rows with their numbers; faults in the heading end it."""
    first = text.lstrip("\ufeff").splitlines()[:1]
    delimiter = ";" if first and first[0].count(";") > first[0].count(",") else ","
    if "\0" in text:
        trial.faults.append(RowFault(1, "", "This is no table of text. Save it as “CSV UTF-8” and choose it again."))
        return []
    try:
        rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=delimiter, strict=True))
    except csv.Error as error:
        trial.faults.append(RowFault(1, "", f"This is no table that can be read: {error}."))
        return []
    heading = [name.strip().lower() for name in rows[0]] if rows else []
    for name in heading:
        if name not in COLUMNS:
            trial.faults.append(RowFault(1, name, f"{name!r} is no column. Columns: {', '.join(COLUMNS)}."))
    trial.faults += [RowFault(1, name, "This column is missing.") for name in NEEDED if name not in heading]
    if len(rows) > MOST_ROWS:
        trial.faults.append(RowFault(1, "", f"The table has more than {MOST_ROWS} rows. Import it in parts."))
    if trial.faults:
        return []
    filled = [(number, row) for number, row in enumerate(rows[1:], start=2) if any(cell.strip() for cell in row)]
    return [(number, dict(zip(heading, (cell.strip() for cell in row), strict=False))) for number, row in filled]


def _person(
    row: Mapping[str, str], number: int, knowledge: Knowledge, today: date, trial: Trial
) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """Return the fields and limbs of one row."""
    for name in NEEDED:
        if not row.get(name):
            trial.faults.append(RowFault(number, name, "This is empty. Write the name."))
        elif len(row[name]) > 200:
            trial.faults.append(RowFault(number, name, "This is longer than 200 characters. Shorten it."))
    level = _option(row.get("level", ""), "level", number, knowledge, trial)
    side = _option(row.get("side", ""), "side", number, knowledge, trial)
    if side and not level:
        trial.faults.append(RowFault(number, "level", "A side stands here without a level. Write the level too."))
    fields = {
        "family_name": row.get("family_name", ""),
        "given_names": row.get("given_names", ""),
        "birth_date": _birth_date(row.get("birth_date", ""), number, today, trial),
        "reference": row.get("reference", ""),
    }
    return fields, [(level, side)] if level else []


def _birth_date(text: str, number: int, today: date, trial: Trial) -> date | None:
    if not text:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        trial.faults.append(RowFault(number, "birth_date", f"{text[:30]!r} is no date. Write it like 1984-03-02."))
        return None
    if not today.year - 120 <= day.year or day > today:
        trial.faults.append(RowFault(number, "birth_date", f"{text} cannot be a date of birth. Check the year."))
    return day


def _option(text: str, fact: str, number: int, knowledge: Knowledge, trial: Trial) -> str:
    """Return the option that a cell names by its id or its words; empty for an empty cell."""
    options = knowledge.facts[fact].options
    by_words = {name.casefold(): id for id, name in options.items()} | {id.casefold(): id for id in options}
    found = by_words.get(text.casefold(), "")
    if text and (not found or found == "none"):
        trial.faults.append(
            RowFault(number, fact, f"{text[:30]!r} is not known. Write one of: {', '.join(id for id in options)}.")
        )
    return found


def _check_reference(reference: str, number: int, taken: set[str], trial: Trial) -> None:
    if reference and reference in taken:
        trial.faults.append(RowFault(number, "reference", f"The number {reference[:30]!r} is taken. Give another."))
    if len(reference) > 60:
        trial.faults.append(RowFault(number, "reference", "This is longer than 60 characters. Shorten it."))
    taken.add(reference)
