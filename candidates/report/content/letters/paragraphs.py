"""Paragraphs of a letter: what is printed, what was generated, what it was made from, and who edited it."""

from collections.abc import Iterable
from dataclasses import dataclass

from candidates.letter_edits import Edit, Written
from candidates.report.content.naming import day


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `says` is what is printed: the generated text, or what somebody wrote in its place.

    `edited` tells by whom and when, `generated_then` what was generated at that time; it is empty where that is
    still so, and both are empty where nobody edited it.
    """

    id: str
    number: int
    says: str
    generated: str
    made_from: tuple[str, ...]
    sources: tuple[int, ...]
    edited: str
    generated_then: str


@dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs under one heading; `is_list` where each is a line of its own."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    note: str = ""
    is_list: bool = False


class Pen:
    """Writes paragraphs, each with the next number and with what somebody wrote in its place."""

    def __init__(self, written: Written) -> None:
        self.written = written
        self.paragraphs: list[Paragraph] = []

    def write(
        self, id: str, generated: str, made_from: Iterable[str], sources: tuple[int, ...] = ()
    ) -> Paragraph:  # fmt: skip
        """Return a paragraph; `id` is that of the paragraph within its letter."""
        edit = self.written.last(id)
        edited = edit if edit is not None and edit.edited else None
        paragraph = Paragraph(
            id=id,
            number=len(self.paragraphs) + 1,
            says=edited.edited if edited else generated,
            generated=generated,
            made_from=tuple(dict.fromkeys(made_from)),
            sources=sources,
            edited=by_whom(edited) if edited else "",
            generated_then=edited.generated if edited and edited.generated != generated else "",
        )
        self.paragraphs.append(paragraph)
        return paragraph

    def edits(self) -> tuple[str, ...]:
        """Return which paragraphs were edited, by whom and when."""
        return tuple(f"Paragraph {one.number}: edited {one.edited}." for one in self.paragraphs if one.edited)


def by_whom(edit: Edit) -> str:
    """Return by whom and when a paragraph was edited."""
    return f"by {edit.by} on {day(edit.at.date())}"
