"""Taking out of what is judged every answer whose question is no longer asked, and back what is asked again.

A gate that is unknown asks: unknown is not "no". What is asked of nobody, such as the total of an instrument, is given
in another fact's place and stays.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from candidates.answer_documents import Document, engine_input
from candidates.engine import reading
from candidates.engine.answers import Reader
from candidates.engine.faults import Faults, Refused
from candidates.engine.rulebook import Rulebook
from candidates.kept_aside import PERSON, Place, aside, by_place, put_in, taken_out, with_aside, without


def settled(document: Document, rulebook: Rulebook, on: date) -> Document:
    """Return the document with every answer that is not asked aside, and every one that is asked again back.

    Refused where the answers that are asked cannot be judged together. One that is asked again and cannot stand beside
    the others stays aside.
    """
    document = _without_unasked(document, rulebook, on)
    while (fuller := _with_one_more(document, rulebook, on)) is not None:
        document = fuller
    return document


class _Asking:
    """Which questions the answers of a document ask; Refused where they cannot be judged together."""

    def __init__(self, document: Document, rulebook: Rulebook, on: date) -> None:
        given = engine_input({**document, "policy_statements": {}, "overrides": []}, {})
        case = reading.read(given, rulebook.knowledge, on)
        self.rulebook = rulebook
        self.marks = dict(zip(document["limbs"] or [""], map(rulebook.marks, case.limbs), strict=True))

    def shuts(self, place: Place) -> bool:
        """Return whether a question is asked of nobody: of the limb, or of none whose person it is."""
        key, fact = place
        known = self.rulebook.knowledge.facts.get(fact)
        if known is None or known.asked_when.never:
            return False
        marks = self.marks.values() if key is PERSON else [self.marks[key]]
        return all(self.rulebook.asked(fact, own) is False for own in marks)


def _without_unasked(document: Document, rulebook: Rulebook, on: date) -> Document:
    """Return the document without what is not asked; what hangs on an answer that goes is looked at again."""
    while unasked := _unasked(document, rulebook, on):
        given = by_place(document)
        kept = aside(document) | {place: given[place] for place in unasked}
        document = with_aside(taken_out(document, unasked), kept)
    return document


def _unasked(document: Document, rulebook: Rulebook, on: date) -> set[Place]:
    """Return what is answered and not asked.

    An answer that cannot stand beside the others is looked at first: where it is not asked, it need not.
    """
    given = by_place(document)
    try:
        return set(filter(_Asking(document, rulebook, on).shuts, given))
    except Refused as refused:
        readable = {place for place in _places(refused, document, rulebook) if _is_readable(place, given, rulebook, on)}
        try:
            unasked = set(filter(_Asking(taken_out(document, readable), rulebook, on).shuts, readable))
        except Refused:
            unasked = set()
        if not unasked:
            raise refused from None
        return unasked


def _with_one_more(document: Document, rulebook: Rulebook, on: date) -> Document | None:
    """Return the document with one answer back that is asked again; None where there is none."""
    kept = aside(document)
    asking = _Asking(document, rulebook, on) if kept else None
    for place in kept:
        key, fact = place
        is_here = fact in rulebook.knowledge.facts and (key is PERSON or key in document["limbs"])
        if asking is None or not is_here or asking.shuts(place):
            continue
        try:
            back = without(put_in(document, place, kept[place]), [place])
            return _without_unasked(back, rulebook, on)
        except Refused:
            continue
    return None


def _places(refused: Refused, document: Document, rulebook: Rulebook) -> Iterator[Place]:
    """Yield where in the document the faults lie."""
    keys = list(document["limbs"])
    for fault in refused.faults:
        first, *rest = fault.place.split(".")
        at = int(rest.pop(0)) if first == "limbs" and len(rest) > 1 else 0
        if rest:
            of_limb = rest[0] in rulebook.knowledge.levels.limb_facts and at < len(keys)
            yield (keys[at] if of_limb else PERSON), rest[0]


def _is_readable(place: Place, given: Mapping[Place, Any], rulebook: Rulebook, on: date) -> bool:
    """Return whether an answer is one by itself: what is none is refused, asked or not."""
    fact = rulebook.knowledge.facts.get(place[1])
    if fact is None or place not in given:
        return False
    reader = Reader(rulebook.knowledge.units, rulebook.knowledge.measurement, on, Faults())
    return reader.answer(fact, given[place], "") is not None
