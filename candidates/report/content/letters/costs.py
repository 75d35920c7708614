"""Costs: a figure only where country, year, currency and who paid for the study are all stated."""

from collections.abc import Iterator

from candidates.report.content.letters.paragraphs import Part, Pen
from candidates.report.content.naming import Document, Naming

STATED = ("country", "price_year", "currency", "funder")
NONE_STATED = (
    "No figure of cost or of quality-adjusted years is given. Of the {number} that the edition holds for this level, "
    "none is stated with country, year, currency and who paid for the study."
)
NONE_HELD = "No figure of cost or of quality-adjusted years is given. The edition holds none for this level."


def costs(naming: Naming, pen: Pen) -> Part:
    """Return the figures that may be given; that none may, where that is so."""
    at_level = list(_at_level(naming))
    told = [one for one in at_level if all(one.get(key) for key in STATED)]
    paragraphs = [pen.write(f"cost-{at}", _figure(one), ["outcome: " + one["title"]]) for at, one in enumerate(told, 1)]
    if not told:
        none = NONE_STATED.format(number=len(at_level)) if at_level else NONE_HELD
        paragraphs.append(pen.write("costs", none, ["the outcomes of the edition"]))
    return Part("Costs", tuple(paragraphs))


def _at_level(naming: Naming) -> Iterator[Document]:
    levels = {answer.value for limb in range(len(naming.case.limbs)) if (answer := naming.answer("level", limb))}
    outcomes = naming.dossier.tree["outcomes"].values()
    yield from (one for one in outcomes if one["kind"] == "cost" and levels.intersection(one.get("levels", ())))


def _figure(told: Document) -> str:
    figure = told.get("change") or told.get("range") or ""
    where = f"{told['country']}, {told['price_year']}, {told['currency']}; the study was paid for by {told['funder']}"
    return f"{told['title']}: {figure} {told.get('unit', '')} ({where})."
