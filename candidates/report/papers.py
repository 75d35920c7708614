"""The papers beside the suitability report as PDF."""

from dataclasses import asdict
from typing import Any

from candidates.dossier import Dossier
from candidates.letter_edits import Written
from candidates.report.content.letters.letter import Letter
from candidates.report.content.person.paper import person_paper
from candidates.report.logo.printing import inputs_of
from candidates.report.setting import Attached, Size, as_json, set_paper

ABOUT_LETTER = "What this letter says, as data, with what was generated beside what was edited"


class NotToBeIssuedError(Exception):
    """A letter that may not be issued was asked for on paper; it says why."""


def person_pdf(dossier: Dossier, size: Size = "a4") -> bytes:
    """Return the paper for the person. It carries its own content: no verdict reaches the person by the back door."""
    content = asdict(person_paper(dossier))
    attached = Attached("paper.json", "What this paper says, as data", as_json(content).encode())
    return set_paper("person.typ", content, dossier.at, attached, size, inputs_of(dossier.clinic.logo))


def letter_data(letter: Letter) -> dict[str, Any]:
    """Return a letter as plain data: what is attached to it, and what programs are told."""
    return asdict(letter)


def letter_pdf(letter: Letter, dossier: Dossier, size: Size, written: Written) -> bytes:
    """Return a letter that was drawn up; NotToBeIssuedError where it says itself why it may not be issued."""
    if letter.refused:
        raise NotToBeIssuedError(letter.refused)
    content = letter_data(letter)
    attached = Attached("letter.json", ABOUT_LETTER, as_json(content).encode())
    at, beside = written.moment(dossier.at), inputs_of(dossier.clinic.logo)
    return set_paper("letter.typ", content, at, attached, size, beside)
