"""Limbs told apart: findings and policies carry a side alone, and an arm and a leg can have the same one."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from candidates.report.content.naming import Document, Naming
from candidates.report.content.who import level_of, side_of


def limb_in_words(naming: Naming, place: int) -> str:
    """Return a limb as it is told from the others: its side in capitals, and its level where another has that side."""
    return limb_in_full(naming, place) if has_a_twin(naming, place) else side_of(naming, place)


def limb_in_full(naming: Naming, place: int) -> str:
    """Return the side of a limb in capitals, and its level."""
    level = level_of(naming, place)
    return f"{side_of(naming, place)}, {level[:1].lower()}{level[1:]}"


def has_a_twin(naming: Naming, place: int) -> bool:
    """Return whether another limb of the person has the side of this one."""
    return sum(_is_of_side(naming, one, _side(naming, place)) for one in range(len(naming.case.limbs))) > 1


def key_of(naming: Naming, place: int | None) -> str:
    """Return what the id of a paragraph about one limb ends with; nothing where it is about the person."""
    side = _side(naming, place) if place is not None else None
    if place is None or not side:
        return ""
    # The first limb of a side keeps the id under which people edited it while it was the only one.
    is_second = any(_is_of_side(naming, earlier, side) for earlier in range(place))
    return f"-{side}-{place + 1}" if is_second else f"-{side}"


def findings_of(naming: Naming) -> tuple[Document, ...]:
    """Return the general findings, each that is of one limb with its place under "limb"."""
    return with_limbs(naming, naming.dossier.evaluation["findings"], lambda one: one["criterion"])


def policies_of(naming: Naming) -> tuple[Document, ...]:
    """Return what was judged by the policies, each that is of one limb with its place under "limb"."""
    return with_limbs(naming, naming.dossier.evaluation["policies"], lambda one: one["id"])


def with_limbs(naming: Naming, told: Iterable[Document], name: Callable[[Document], str]) -> tuple[Document, ...]:
    """Return entries with the limb they are of: the engine tells those of one name in the order of the limbs."""
    taken: dict[str, set[int]] = defaultdict(set)
    return tuple(_with_limb(naming, one, taken[name(one)]) for one in told)


def _with_limb(naming: Naming, one: Document, taken: set[int]) -> Document:
    if "side" not in one:
        return one
    place = next((place for place in _places(naming, one) if place not in taken), None)
    if place is None:
        return one
    taken.add(place)
    return {**one, "limb": place}


def _places(naming: Naming, one: Document) -> Iterator[int]:
    """Yield the places of the limbs that an entry can be of: its side and, of a policy, one of its levels."""
    policy = naming.knowledge.policies.get(one.get("id", ""))
    for place in range(len(naming.case.limbs)):
        level = naming.answer("level", place)
        if _is_of_side(naming, place, one["side"]) and (
            policy is None or level is None or level.value in policy.levels
        ):
            yield place


def _is_of_side(naming: Naming, place: int, side: str | None) -> bool:
    return _side(naming, place) == side


def _side(naming: Naming, place: int) -> str | None:
    answer = naming.answer("side", place)
    return str(answer.value) if answer is not None else None
