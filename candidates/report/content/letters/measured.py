"""What was measured, each value with what is known of how, and each system's own limit of the length beside it."""

from collections.abc import Iterator

from candidates.engine.answers import LENGTH
from candidates.report.content.letters.paragraphs import Paragraph, Part, Pen
from candidates.report.content.naming import Naming
from candidates.report.content.sources import Citations
from candidates.report.content.systems import SystemRow, system_rows
from candidates.report.content.telling_apart import limb_in_words
from candidates.report.content.who import who

# What stands in the line about the person already.
TOLD = ("age", "birth_date", "months_since_amputation", LENGTH)
NOTE = "Landmark, method and uncertainty are kept for the length of the bone; of other values they are not recorded."


def measured(naming: Naming, pen: Pen) -> Part:
    """Return every number that was recorded or worked out from what was."""
    return Part("Measured", tuple(_values(naming, pen)), NOTE, is_list=True)


def systems(naming: Naming, pen: Pen, citations: Citations) -> Part:
    """Return the systems within reach, in alphabetical order, each with its own limit."""
    rows = [row for row in system_rows(naming, citations) if row.available]
    told = tuple(_system(row, naming, pen) for row in rows)
    if not told:
        told = (pen.write("systems", "No system within reach was judged at this level.", ["the systems"]),)
    return Part("Length of the bone against each system’s own limit", told, is_list=True)


def _values(naming: Naming, pen: Pen) -> Iterator[Paragraph]:
    yield from lengths(naming, pen)
    numeric = [fact.id for fact in naming.knowledge.facts.values() if fact.is_numeric and fact.id not in TOLD]
    for fact in [*numeric, *naming.knowledge.derived]:
        if fact not in TOLD:
            yield from _of_fact(fact, naming, pen)


def lengths(naming: Naming, pen: Pen) -> Iterator[Paragraph]:
    """Yield the length of each bone, with its landmark, its method and by how much it may be off."""

    for place, limb in enumerate(who(naming).limbs, start=1):
        yield pen.write(f"length-{place}", f"{limb_in_words(naming, place - 1)}: {limb.length}", [naming.label(LENGTH)])


def _of_fact(fact: str, naming: Naming, pen: Pen) -> Iterator[Paragraph]:
    """Yield a value, once where it is the person's, apart where it is a limb's."""
    answers = {place: naming.answer(fact, place) for place in range(len(naming.case.limbs))}
    known = {place: answer.value for place, answer in answers.items() if answer}
    of_person = len(known) == len(answers) and len(set(known.values())) == 1
    for place, value in list(known.items())[: 1 if of_person else None]:
        side = "" if of_person else f"{limb_in_words(naming, place)}: "
        said = f"{side}{naming.label(fact)}: {naming.shown(fact, value)}."
        yield pen.write(f"measured-{fact}-{place + 1}", said, [naming.label(fact)])


def _system(row: SystemRow, naming: Naming, pen: Pen) -> Paragraph:
    parts = [row.limit, f"from: {row.landmark}" if row.landmark else "", row.margin]
    side = f", {row.side.upper()}" if row.side else ""
    status = f" The limit: {row.basis.word.lower()}." if row.basis else ""
    said = f"{row.name}{side}: {'; '.join(part for part in parts if part)}.{status}"
    made_from = [naming.label(LENGTH), "the limits of the system"]
    return pen.write(f"system-{row.id}{'-' + row.side if row.side else ''}", said, made_from)
