"""One scale, many rule sets: what the general rules, systems and policies say along the same numeric fact."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from candidates.engine.facts import Bound
from candidates.engine.rules import Criterion, Limit
from candidates.report.figures import Band
from candidates.report.zones import Rows, Step, band, steps
from candidates.web import words
from candidates.web.knowledge.bands import Picture, picture
from candidates.web.knowledge.library import Library
from candidates.web.knowledge.vocabulary import POLICY_EFFECTS

OPPOSITE = {"at_least": "below", "above": "at_most", "at_most": "above", "below": "at_least"}
LEAST_TO_COMPARE = 2


@dataclass(frozen=True, slots=True)
class Voice:
    """One rule set with its rows on a fact, the words in which it speaks, and from where it counts a length."""

    name: str
    steps: tuple[Step, ...]
    words: dict[str, str]
    landmark: str | None = None


def comparison(fact: str, library: Library) -> list[Picture]:
    """Return pictures of all that is said along a scale: one for each landmark, where at least two speak of it."""
    voices = [voice for voice in _voices(fact, library) if voice.steps]
    landmarks = dict.fromkeys(voice.landmark for voice in voices)
    alike = [[voice for voice in voices if voice.landmark == landmark] for landmark in landmarks]
    return [_picture(fact, together, library) for together in alike if len(together) >= LEAST_TO_COMPARE]


def _picture(fact: str, voices: Sequence[Voice], library: Library) -> Picture:
    marks = sorted({bound.value for voice in voices for step in voice.steps for bound in step.bounds})
    drawn = [_band(voice, marks) for voice in voices]
    name = f"compared-{fact}-{voices[0].landmark or 'all'}"
    return picture(name, fact, drawn, marks, library.knowledge)


def effect_words() -> dict[str, str]:
    """Return the words for effects as they stand under a zone."""
    return {effect: str(mark.word).lower() for effect, mark in words.EFFECTS.items()} | {"neutral": _("no effect")}


def _band(voice: Voice, marks: list[Decimal]) -> Band:
    return band(voice.name, voice.steps, marks, voice.words)


def _voices(fact: str, library: Library) -> Iterator[Voice]:
    """Yield the general rules first, then policies, then limits and rows of systems."""
    knowledge = library.knowledge
    theirs = {effect: str(word) for effect, word in POLICY_EFFECTS.items()}
    for criterion in knowledge.criteria.values():
        yield Voice(_("General: %s") % criterion.title, _alone(fact, _rows((criterion,))), effect_words())
    for policy in knowledge.policies.values():
        yield Voice(policy.title, _alone(fact, _rows(policy.rows)), theirs)
    for system in knowledge.systems.values():
        yield Voice(system.name, _alone(fact, _rows(system.rows)), effect_words())
        for limit in system.limits:
            if limit.fact == fact and limit.value is not None:
                yield _of_a_limit(limit, system.name, limit.value)


def _of_a_limit(limit: Limit, system: str, value: Decimal) -> Voice:
    """Return a limit as a voice; how far it is known stands in its name."""
    status = words.LIMIT_STATUSES[limit.status].word
    name = _("%(system)s: limit, %(status)s") % {"system": system, "status": str(status).lower()}
    bounds = (Bound(OPPOSITE[limit.comparator], value),)
    if limit.is_length:
        # Where a bone does not fit one stem, another may: a fork in the road, never drawn as a failure.
        beyond = {"information": _("another type or route"), "neutral": _("this one")}
        return Voice(name, (Step(bounds, "information", ()),), beyond, limit.landmark)
    return Voice(name, (Step(bounds, "exclude", ()),), {"exclude": _("outside"), "neutral": _("inside")})


def _rows(criteria: tuple[Criterion, ...]) -> Rows:
    return [(row.when, row.effect) for criterion in criteria for row in criterion.rows]


def _alone(fact: str, rows: Rows) -> tuple[Step, ...]:
    """Return the rows that speak of the fact alone: those with further conditions stand in the tables."""
    return tuple(step for step in steps(fact, rows) if not step.beside)
