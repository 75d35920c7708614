"""Everything that the person's paper says, in the order in which it is read. It holds no verdict and no finding."""

from dataclasses import dataclass
from datetime import date

from candidates.dossier import Dossier
from candidates.report.content import letterhead
from candidates.report.content.naming import Naming, day
from candidates.report.content.person import words
from candidates.report.content.person.numbers import Pair, numbers
from candidates.report.content.person.said import Rests, Said
from candidates.report.content.person.shares import Share, shares
from candidates.report.content.person.troubles import Trouble, home_words, troubles, unchanged
from candidates.report.content.sources import Source
from candidates.report.idea import idea

TITLE = "Two ways to wear an artificial {limb}"
SUBTITLE = "To read, think over and talk about. It tells you what is known, not what to do."
NO_SIGN = "none"


@dataclass(frozen=True, slots=True)
class Way:
    """One point, told of a socket and of a limb that is held in the bone."""

    name: str
    socket: Said
    bone: Said


@dataclass(frozen=True, slots=True)
class Picture:
    """The idea of both ways as a drawing, with the words that go with it."""

    svg: str
    alt: str


@dataclass(frozen=True, slots=True)
class About:
    """What the paper rests on, for whoever wants to know: its day, its next, who paid."""

    made: str
    knowledge_of: str
    updated: str
    paid: str
    check: letterhead.Check | None
    conclusion_sha256: str


@dataclass(frozen=True, slots=True)
class PersonPaper:
    """The paper for the person."""

    head: letterhead.Head
    limb: str
    a_limb: str
    condition: Said
    decision: Said
    idea: Said
    picture: Picture
    troubles: tuple[Trouble, ...]
    unchanged: Said
    ways: tuple[Way, ...]
    asks: tuple[Said, ...]
    numbers: tuple[Pair, ...]
    shares: tuple[Share, ...]
    values: tuple[Said, ...]
    how_much: tuple[str, ...]
    not_known: tuple[Said, ...]
    questions: tuple[str, ...]
    warning_signs: tuple[str, ...]
    terms: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]
    about: About


def person_paper(dossier: Dossier) -> PersonPaper:
    """Return the paper for the person of a dossier. Sources are numbered in the order in which they are met."""
    naming, rests = Naming(dossier), Rests(dossier.tree)
    home = home_words(naming)
    asks = (*words.ASKS, *(words.ASKS_OF_A_LEG if home["limb"] == "leg" else ()))
    return PersonPaper(
        head=_head(naming, home["limb"]),
        limb=home["limb"],
        a_limb=home["a_limb"],
        condition=rests.said(words.CONDITION, **home),
        decision=rests.said(words.DECISION, **home),
        idea=rests.said(words.IDEA),
        picture=Picture(idea("idea"), ALT),
        troubles=troubles(naming, rests),
        unchanged=unchanged(naming, rests),
        ways=tuple(Way(name, rests.said(socket), rests.said(bone)) for name, socket, bone in words.WAYS),
        asks=tuple(rests.said(line) for line in asks),
        numbers=numbers(naming, rests),
        shares=shares(naming, rests),
        values=tuple(rests.said(line) for line in words.VALUES),
        how_much=words.HOW_MUCH,
        not_known=tuple(rests.said(line) for line in words.NOT_KNOWN),
        questions=words.QUESTIONS,
        warning_signs=_signs(naming),
        terms=tuple(words.TERMS.items()),
        sources=rests.listed(),
        about=_about(naming),
    )


ALT = (
    "Two drawings of the same limb. On the left a cup, the socket, goes over the skin. On the right a metal part sits "
    "in the bone and comes out through an opening in the skin."
)


def _head(naming: Naming, limb: str) -> letterhead.Head:
    return letterhead.head(naming, TITLE.format(limb=limb), SUBTITLE)


def _signs(naming: Naming) -> tuple[str, ...]:
    """Return every sign that needs a doctor today, whether or not it was asked about."""
    return tuple(word for sign, word in naming.knowledge.facts["warning_signs"].options.items() if sign != NO_SIGN)


def _about(naming: Naming) -> About:
    dossier = naming.dossier
    edition = dossier.tree["edition"]
    knowledge_of = f"The knowledge is that of {day(date.fromisoformat(edition['date']))}, edition {edition['name']}."
    return About(
        made=f"Made from the talk that {dossier.clinic.name} wrote down, {day(dossier.as_of)}.",
        knowledge_of=knowledge_of,
        updated=words.UPDATED,
        paid=words.PAID,
        check=letterhead.check(dossier),
        conclusion_sha256=dossier.sha256,
    )
