"""Everything that the sheet says, in the order in which it is read. It holds no finding and no number of turns."""

from dataclasses import dataclass

from candidates.report.content.aftercare import words
from candidates.report.content.aftercare.about import About
from candidates.report.content.aftercare.card import Card, card_of, why_no_card
from candidates.report.content.aftercare.knee import Knee, knee_of
from candidates.report.content.aftercare.washing import washing_of
from candidates.report.content.aftercare.week import Load, load_of
from candidates.report.content.naming import day
from candidates.report.content.person.said import Rests, Said
from candidates.report.content.sources import Source

NO_SIGN = "none"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sheet. `ring` is empty where nobody wrote it down, `knee` is None where no knee was set, `card` likewise."""

    title: str
    clinic: str
    name: str
    limb: str
    made: str
    next_visit: str
    is_demonstration: bool
    ring: str
    signs: tuple[str, ...]
    washing: tuple[Said, ...]
    load: Load
    knee: Knee | None
    card: Card | None
    no_card: str
    about: tuple[str, ...]
    sources: tuple[Source, ...]


def sheet_of(about: About) -> Sheet:
    """Return the sheet for a limb on a day. Sources are numbered in the order in which they are met."""
    rests, person = Rests(about.tree), about.person
    load, washing = load_of(about, rests), washing_of(about, rests)
    knee, card = knee_of(about, rests), card_of(about, rests)
    return Sheet(
        title=words.TITLE,
        clinic=about.clinic.name,
        name=f"{person.given_names} {person.family_name}".strip(),
        limb=about.limb,
        made=day(about.as_of),
        next_visit=about.coming(about.record.last("operation", "visit"), words.NEXT_VISIT, words.VISIT_DUE),
        is_demonstration=about.clinic.is_demonstration,
        ring=about.ring,
        signs=_signs(about),
        washing=washing,
        load=load,
        knee=knee,
        card=card,
        no_card=why_no_card(about),
        about=tuple(line.format(day=day(about.as_of), clinic=about.clinic.name) for line in words.ABOUT),
        sources=rests.listed(),
    )


def _signs(about: About) -> tuple[str, ...]:
    """Return every sign that needs a doctor today, as the edition words it."""
    options = about.tree["facts"]["warning_signs"]["options"]
    return tuple(word for sign, word in options.items() if sign != NO_SIGN)
