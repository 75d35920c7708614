"""The words and shapes of everything that the engine names by an id, in the language of the reader.

They are worded in candidates.wording, for the pages and for the report alike.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from candidates.wording import marks

Word = str | Promise


@dataclass(frozen=True, slots=True)
class Mark:
    """A shape and a word; the shape also names the colour, where there is one."""

    shape: str
    word: Word


@dataclass(frozen=True, slots=True)
class Basis:
    """What a row or a limit rests on: a word, and the line of the box around it."""

    line: str
    word: Word
    shape: str = ""


def _marks(said: Mapping[str, marks.Mark]) -> dict[str, Mark]:
    return {id: Mark(one.shape, _(one.word)) for id, one in said.items()}


def _bases(said: Mapping[str, marks.Basis]) -> dict[str, Basis]:
    return {id: Basis(one.line, _(one.word), one.shape) for id, one in said.items()}


def _words(said: Mapping[str, str]) -> dict[str, Word]:
    return {id: _(one) for id, one in said.items()}


OUTCOMES = _marks(marks.OUTCOMES)
EFFECTS = _marks(marks.EFFECTS)
NEUTRAL = Mark(marks.NEUTRAL.shape, _(marks.NEUTRAL.word))
BASES = _bases(marks.BASES)
LIMIT_STATUSES = _bases(marks.LIMIT_STATUSES)
ORIGINS = _words(marks.ORIGINS)
KINDS = _words(marks.KINDS)
AVAILABILITIES = _words(marks.AVAILABILITIES)
TIERS = _words(marks.TIERS)
HOLDS_UP = _words(marks.HOLDS_UP)
REFERRALS = _marks(marks.REFERRALS)
COMES_FIRST = Mark(marks.COMES_FIRST.shape, _(marks.COMES_FIRST.word))
HELD_BACK = _(marks.HELD_BACK)
OUT_OF_SCOPE = _words(marks.OUT_OF_SCOPE)
LIMITS = _words(marks.LIMITS)
VERDICT_SHAPES = marks.VERDICT_SHAPES
WHOSE = _words(marks.WHOSE)
BONES = _words(marks.BONES)
LEADS_TO = _marks(marks.LEADS_TO)
