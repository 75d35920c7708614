"""How the opening is washed: as it was agreed, else as one centre prints it, with its source."""

from candidates.report.content.aftercare import words
from candidates.report.content.aftercare.about import About
from candidates.report.content.naming import day
from candidates.report.content.person.said import Line, Rests, Said


def washing_of(about: About, rests: Rests) -> tuple[Said, ...]:
    """Return how to wash, what fluid to expect, and what is known of water."""
    told = _agreed(about) or (_printed(about, rests),)
    return (*told, *(rests.said(line) for line in (words.FLUID, words.WATER)))


def _agreed(about: About) -> tuple[Said, ...]:
    """Return the regime as it was recorded last; nothing where none was, or its words were erased."""
    entry = about.record.last("regime")
    if entry is None or "what" not in entry.said:
        return ()
    who = words.WASHING_BY[entry.said["who"]]
    carer = entry.said.get("carer", "")
    who = who.removesuffix(".") + words.WASHING_WITH.format(carer=carer) if carer else who
    what = entry.said["what"].rstrip(". ")
    return (Said(words.WASHING_AGREED.format(day=day(entry.on), what=what, who=who), ()),)


def _printed(about: About, rests: Rests) -> Said:
    """Return what a centre prints of washing at this level, in its own words."""
    printed = about.tree["protocols"].get(words.PRINTED)
    if printed is None or about.level not in printed["levels"]:
        return rests.said(words.WASHING_UNKNOWN)
    return rests.said(Line(words.WASHING_PRINTED, (printed["source"],)), rule=printed["rules"][0])
