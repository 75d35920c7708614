"""The setting of the knee in words, and what to do and not to do with it. Turns are never told."""

from dataclasses import dataclass

from candidates.aftercare.entries import Entry
from candidates.aftercare.knee import reported_since
from candidates.report.content.aftercare import words
from candidates.report.content.aftercare.about import About
from candidates.report.content.naming import day
from candidates.report.content.person.said import Rests, Said


@dataclass(frozen=True, slots=True)
class Knee:
    """How it was set and when it is looked at again, and what to do where it goes wrong."""

    says: tuple[str, ...]
    does: tuple[Said, ...]


def knee_of(about: About, rests: Rests) -> Knee | None:
    """Return what the sheet says of the knee; None where nothing of a knee was recorded."""
    last = about.record.last("knee")
    says = [] if last is None else _setting(last, about)
    says += [words.KNEE_ELSEWHERE.format(day=day(entry.on)) for entry in reported_since(about.record)]
    if not says:
        return None
    return Knee(tuple(says), tuple(rests.said(line) for line in (words.KNEE_STOP, words.KNEE_HANDS_OFF)))


def _setting(entry: Entry, about: About) -> list[str]:
    firm = entry.said.get("firm", "")
    told = (words.KNEE_SET if firm else words.KNEE_SET_NO_WORDS).format(day=day(entry.on), words=firm)
    coming = about.coming(entry, words.KNEE_NEXT, words.KNEE_DUE)
    return [told, coming] if coming else [told]
