"""The card that a person shows before a scan and before surgery; none where no implant is known to be in the bone."""

from dataclasses import dataclass

from candidates.report.content.aftercare import words
from candidates.report.content.aftercare.about import About
from candidates.report.content.naming import day, short_day
from candidates.report.content.person.said import Rests, Said


@dataclass(frozen=True, slots=True)
class Card:
    """What the card says, what is known of the implant, and what to ask first; an empty row is written in by hand."""

    says: str
    rows: tuple[tuple[str, str], ...]
    asks: tuple[Said, ...]


def card_of(about: About, rests: Rests) -> Card | None:
    """Return the card; None where the implant was taken out, or no operation is recorded."""
    if about.implant is None or about.taken_out:
        return None
    said = about.implant.said
    rows = (
        (words.CARD_MAKE, said.get("system", "")),
        (words.CARD_NUMBERS, said.get("lot", "")),
        (words.CARD_DAYS, _operations(about)),
        (words.CARD_CALL, about.ring),
    )
    asks = tuple(rests.said(line) for line in (words.CARD_MRI, words.CARD_SURGERY))
    return Card(words.CARD_SAYS.format(place=about.place), rows, asks)


def why_no_card(about: About) -> str:
    """Return why there is no card; empty where there is one."""
    if about.implant is None:
        return words.NO_OPERATION
    return words.TAKEN_OUT.format(day=day(about.implant.on)) if about.taken_out else ""


def _operations(about: About) -> str:
    operations = [entry for entry in about.record.of("operation") if "what" in entry.said]
    return ", ".join(f"{words.STAGES[entry.said['what']]} {short_day(entry.on)}" for entry in operations)
