"""Whether a criterion speaks of every answer: options left out, gaps and overlaps between the bands of a number.

A fact that only narrows rows beside another fact, and is neutral nowhere, need not be covered by itself.
"""

from collections.abc import Iterator, Sequence

from candidates.engine.clauses import bounds
from candidates.engine.facts import Condition
from candidates.engine.loading import Entry
from candidates.knowledge.catalogue import Catalogue
from candidates.knowledge.conditions import Spoken, fits, spoken
from candidates.knowledge.faults import Faults, Place, at, listed
from candidates.knowledge.scales import Scale, named_answers
from candidates.knowledge.scales_of_facts import Scales

Band = tuple[Condition, Place]


def check_coverage(catalogue: Catalogue, scales: Scales) -> Faults:
    """Yield the faults of coverage of every criterion, and of the bands of age points."""
    for name, criterion in catalogue.entries("criteria"):
        if all(fits(said, scales) for said in all_said(criterion)):
            yield from _criterion(name, criterion, scales)
    for _, instrument in catalogue.entries("instruments"):
        if "age_points" in instrument and "age" in scales:
            bands = [_age_band(points) for points in instrument["age_points"]]
            yield from _gaps("age", scales["age"], bands, at(instrument, "age_points"))
            yield from _overlaps("age", scales["age"], bands)


def all_said(criterion: Entry) -> Iterator[Spoken]:
    """Yield the conditions of all rows of a criterion and of its neutral."""
    for row in criterion["rows"]:
        yield from spoken(row["when"])
    if "neutral" in criterion:
        yield from spoken(criterion["neutral"])


def _criterion(name: str, criterion: Entry, scales: Scales) -> Faults:
    for fact in dict.fromkeys(said.fact for said in all_said(criterion)):
        if _decides_alone(fact, criterion):
            yield from _fact(fact, scales[fact], criterion)
    for row in criterion["rows"]:
        if "neutral" in criterion and not any(_decides_alone(fact, criterion) for fact in row["when"]):
            yield at(row, "when").fault(
                f"Criterion {name!r} covers no fact of this row: {listed(row['when'])}.",
                "Say under neutral which answers to one of them say nothing.",
            )


def _covering(criterion: Entry) -> Iterator[Spoken]:
    """Yield the conditions that cover an answer; that a fact is there at all covers nothing beside another fact."""
    for row in criterion["rows"]:
        yield from (said for said in spoken(row["when"]) if len(row["when"]) == 1 or said.condition.test != "present")
    if "neutral" in criterion:
        yield from spoken(criterion["neutral"])


def _decides_alone(fact: str, criterion: Entry) -> bool:
    """Return whether the criterion speaks of a fact by itself: in a row of its own, or as neutral."""
    return fact in criterion.get("neutral", ()) or any([*row["when"]] == [fact] for row in criterion["rows"])


def _fact(fact: str, scale: Scale, criterion: Entry) -> Faults:
    bands = [_band(said) for said in _covering(criterion) if said.fact == fact]
    yield from _gaps(fact, scale, bands, bands[0][1])
    if scale.kind in ("number", "one"):
        parts = [row["when"] for row in criterion["rows"] if [*row["when"]] == [fact]]
        parts += [criterion["neutral"]] if fact in criterion.get("neutral", ()) else []
        yield from _overlaps(fact, scale, [_band(said) for part in parts for said in spoken(part) if said.fact == fact])


def _gaps(fact: str, scale: Scale, bands: Sequence[Band], place: Place) -> Faults:
    conditions = [condition for condition, _ in bands]
    open_ = [
        words
        for words, answer in named_answers(scale, conditions)
        if not any(scale.holds(condition, answer) for condition in conditions)
    ]
    if open_:
        yield place.fault(
            f"No row and no neutral covers {fact!r} {listed(open_)}.", "Extend a row, or name it under neutral."
        )


def _overlaps(fact: str, scale: Scale, bands: Sequence[Band]) -> Faults:
    """Yield the pairs of bands that both claim an answer."""
    claimed: dict[tuple[Place, Place], list[str]] = {}
    for words, answer in named_answers(scale, [condition for condition, _ in bands]):
        places = [place for condition, place in bands if scale.holds(condition, answer)]
        if len(places) > 1:
            claimed.setdefault((places[0], places[1]), []).append(words)
    for (first, second), answers in claimed.items():
        yield second.fault(
            f"{fact!r} {listed(answers)} is claimed here and in line {first.line} already.",
            "Let one band end where the other begins, or keep the answer in one of them.",
        )


def _band(said: Spoken) -> Band:
    return said.condition, said.place


def _age_band(points: Entry) -> Band:
    return Condition("age", "range", bounds=bounds(points["age"])), at(points, "age")
