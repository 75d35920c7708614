"""What both letters say of the person: who, which limb, what troubles, what is wished."""

from collections.abc import Iterator

from candidates.report.content.letters.paragraphs import Paragraph, Part, Pen
from candidates.report.content.naming import NOT_RECORDED, Naming, day
from candidates.report.content.weighing import SOCKET
from candidates.report.content.who import Who, who

OF_LIMB = ("side", "level", "amputation_cause", "months_since_amputation")
WISH = "person_preference"
RECORD = "the clinic’s record of the person"
NAMELESS = "the person"


def name_of(naming: Naming) -> str:
    """Return the person's name, or another word where there is none."""
    person = naming.dossier.person
    return f"{person.given_names} {person.family_name}".strip() or NAMELESS


def who_it_is(naming: Naming, pen: Pen) -> Part:
    """Return who the letter is about, and each residual limb."""
    told = who(naming)
    return Part("Who", (_person(naming, pen, told), *_limbs(naming, pen, told)))


def why(naming: Naming, pen: Pen) -> Part:
    """Return what troubles the person and what is wished, as far as it was recorded."""
    wish = naming.answer(WISH)
    wished = naming.shown(WISH, wish.value) if wish else NOT_RECORDED
    return Part(
        "Why",
        (
            pen.write("trouble", f"{naming.label(SOCKET)}: {_troubles(naming)}.", [naming.label(SOCKET)]),
            pen.write("wish", f"{naming.label(WISH)}: {wished}.", [naming.label(WISH)]),
            # The record asks for choices; the person's own sentence can be written in its place.
            pen.write("own_words", f"In the person’s own words: {NOT_RECORDED}.", [RECORD]),
        ),
    )


def _person(naming: Naming, pen: Pen, told: Who) -> Paragraph:
    person = naming.dossier.person
    born = day(person.birth_date) if person.birth_date else NOT_RECORDED
    number = f", number {person.reference}" if person.reference else ""
    labels = [RECORD, naming.label("sex"), naming.label("age")]
    return pen.write("person", f"{name_of(naming)}, born {born}{number}. {told.person}.", labels)


def _limbs(naming: Naming, pen: Pen, told: Who) -> Iterator[Paragraph]:
    labels = [naming.label(fact) for fact in OF_LIMB]
    for place, limb in enumerate(told.limbs, start=1):
        yield pen.write(f"limb-{place}", f"{limb.side}: {limb.says}", labels)


def _troubles(naming: Naming) -> str:
    """Return the troubles with a socket that were recorded of any limb; that none was, where that was recorded."""
    answers = [naming.answer(SOCKET, limb) for limb in range(len(naming.case.limbs))]
    ticked = {option for answer in answers if answer for option in answer.value}
    options = naming.knowledge.facts[SOCKET].options
    return "; ".join(word for option, word in options.items() if option in ticked) or NOT_RECORDED
