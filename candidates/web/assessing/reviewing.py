"""The review: every answer in words, page by page and tier by tier; what has none is not recorded."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from candidates.engine.facts import Fact
from candidates.forms.challenges import as_quantity
from candidates.forms.pages import Page
from candidates.queries.earlier import Earlier
from candidates.web import values, words
from candidates.web.amounts import amount, number
from candidates.web.assessing.open_assessment import Limb, OpenAssessment
from candidates.web.dates import day
from candidates.web.echoes import as_entered, in_canonical_unit
from candidates.web.words import Word


@dataclass(frozen=True)
class Reviewed:
    """One answer: whose it is, in words, how a length was measured, and whether it is there at all.

    `is_of_the_edition` where its words are the edition's own, which are English.
    """

    label: str
    limb: str
    answer: str
    measured: str
    is_recorded: bool
    is_of_the_edition: bool


@dataclass(frozen=True)
class Before:
    """The answer of an earlier assessment, in words, how a length was measured, and the day on which it was given."""

    answer: str
    measured: str
    on: date
    is_of_the_edition: bool = False


@dataclass(frozen=True)
class Part:
    """The answers of one page."""

    page: Page
    answers: list[Reviewed]


def tiers(opened: OpenAssessment) -> list[tuple[Word, list[Part]]]:
    """Return all answers page by page, tier by tier."""
    parts = [Part(page, _reviewed(page, opened)) for page in opened.pages]
    titled = [(title, [part for part in parts if part.page.tier == tier]) for tier, title in words.TIERS.items()]
    return [(title, own) for title, own in titled if own]


def answer_in_words(fact: Fact, answer: Any, opened: OpenAssessment) -> str:
    """Return an answer as the review reads it; what has none is not recorded, never "no"."""
    if answer is None:
        return _("not recorded")
    if isinstance(answer, dict) and "unknown" in answer:
        reason = answer["unknown"]
        return _("not known") if reason == "not known" else _("not known: %(reason)s") % {"reason": reason}
    if isinstance(answer, dict) and "not_applicable" in answer:
        return _("does not apply")
    if isinstance(answer, dict):
        return _quantity(fact, answer, opened)
    if fact.is_numeric:
        return amount(str(answer), fact.unit or "")
    if fact.kind == "date":
        return day(str(answer))
    return values.shown(fact.id, answer, opened.edition.knowledge)


def is_an_option(fact: Fact, answer: Any) -> bool:
    """Return whether an answer is read in the words of the fact's own options."""
    return bool(fact.options) and answer is not None and not isinstance(answer, dict)


def _quantity(fact: Fact, answer: dict[str, Any], opened: OpenAssessment) -> str:
    """Return a number as it was entered and, where that was in another unit, as which it is judged."""
    given, margin = as_quantity(fact, answer), answer.get("uncertainty")
    entered = as_entered(fact, given) if given else amount(str(answer["value"]), answer.get("unit", ""))
    entered += f" ± {number(margin['value'])}" if margin else ""
    taken = in_canonical_unit(fact, answer, opened.edition.knowledge)
    return _("%(entered)s, taken as %(amount)s") % {"entered": entered, "amount": taken} if taken else entered


def measured(answer: Any, opened: OpenAssessment) -> str:
    """Return from where and how a length was measured; nothing of anything else."""
    if not isinstance(answer, dict) or not answer.keys() & {"landmark", "method"}:
        return ""
    written = opened.edition.tree["measurement"]
    landmarks = {id: says for names in written["landmarks"].values() for id, says in names.items()}
    landmark, method = landmarks.get(answer.get("landmark")), written["methods"].get(answer.get("method"))
    return "; ".join(says for says in (landmark and _("from: %(place)s") % {"place": landmark}, method) if says)


def before(fact: Fact, limb: Limb, opened: OpenAssessment) -> Before | None:
    """Return the latest earlier answer to a question; None where there is none that this edition can read."""
    earlier = _earlier(fact, limb, opened)
    if earlier is None:
        return None
    try:
        said = answer_in_words(fact, earlier.answer, opened), measured(earlier.answer, opened)
    except (KeyError, ValueError, TypeError):
        return None
    return Before(*said, localdate(earlier.at), is_an_option(fact, earlier.answer))


def earlier_answer(fact: Fact, limb: Limb, opened: OpenAssessment) -> Any:
    """Return the latest earlier answer to a question as it was recorded; None where there is none."""
    earlier = _earlier(fact, limb, opened)
    return earlier.answer if earlier else None


def _earlier(fact: Fact, limb: Limb, opened: OpenAssessment) -> Earlier | None:
    return opened.earlier.get((limb.key if opened.of_limb(fact) else "", fact.id))


def _reviewed(page: Page, opened: OpenAssessment) -> list[Reviewed]:
    return [_one(fact, limb, opened) for fact in page.facts for limb in opened.limbs_asked(fact)]


def _one(fact: Fact, limb: Limb, opened: OpenAssessment) -> Reviewed:
    answer = opened.answer(fact, limb)
    whose = limb.words if len(opened.limbs) > 1 and opened.of_limb(fact) else ""
    said = answer_in_words(fact, answer, opened)
    return Reviewed(fact.label, whose, said, measured(answer, opened), answer is not None, is_an_option(fact, answer))
