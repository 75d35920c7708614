"""What moves between the answers as they are and as they would be: in words, only what differs, and how much stays."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from candidates.engine.rules import Policy
from candidates.own_policies.beside import called
from candidates.web import findings, sentences, words
from candidates.web.answer.policies import mark_of as policy_mark
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.assessing.standing import own_mark
from candidates.web.tongue import OF_THE_READER
from candidates.web.words import Mark, Word

Document = dict[str, Any]
Key = tuple[str, str]

NOT_JUDGED = Mark("na", _("Not judged at this level"))


@dataclass(frozen=True, slots=True)
class Moved:
    """One thing as it is now and as it would be then."""

    title: Word
    now: Mark
    then: Mark

    @property
    def differs(self) -> bool:
        """Return whether a reader is told another word for it than now."""
        return str(self.now.word) != str(self.then.word)


@dataclass(frozen=True, slots=True)
class Part:
    """Things of one kind: those that move, and how many stay as they are."""

    title: Word
    moved: list[Moved]
    same: int


def sums(now: OpenAssessment, then: OpenAssessment) -> list[Moved]:
    """Return the sentences that findings add up to, whether they move or not."""
    return [
        Moved(_("Referral"), _referral(now), _referral(then)),
        Moved(_("The person, without any system"), _clinical(now), _clinical(then)),
        Moved(_("With the nearest system within reach"), _overall(now), _overall(then)),
    ]


def parts(now: OpenAssessment, then: OpenAssessment) -> list[Part]:
    """Return what moves among stops, other findings, systems and policies."""
    before, after = now.evaluation, then.evaluation
    known = now.edition.knowledge
    way, rest = _by_way(before["findings"], after["findings"])
    return [
        _part(_("Stops, and what stands in the way"), *way, findings.mark, lambda id: known.criteria[id].title, now),
        _part(_("Other findings"), *rest, findings.mark, lambda id: known.criteria[id].title, now),
        _part(_("Systems, alphabetical"), *_systems(before, after), _as_it_is, lambda id: known.systems[id].name, now),
        _part(
            _("Policies"),
            *_policies(before, after),
            _as_it_is,
            lambda id: called(known.policies[id], OF_THE_READER),
            now,
        ),
    ]


def opened_then(now: OpenAssessment, then: OpenAssessment) -> list[str]:
    """Return what would be asked then and is not asked now."""
    facts = now.edition.knowledge.facts
    asked_now = {fact.id for page in now.pages for fact in page.facts if now.limbs_asked(fact)}
    asked_then = [fact.id for page in then.pages for fact in page.facts if then.limbs_asked(fact)]
    return [facts[id].label for id in dict.fromkeys(asked_then) if id not in asked_now]


def _referral(opened: OpenAssessment) -> Mark:
    return words.REFERRALS[opened.evaluation["referral"]]


def _clinical(opened: OpenAssessment) -> Mark:
    document = opened.evaluation
    general = [entry for entry in document["missing"] if any("." not in name for name in entry["needed_for"])]
    return sentences.of_verdict(document["clinical"]["verdict"], document["findings"], general)


def _overall(opened: OpenAssessment) -> Mark:
    document = opened.evaluation
    provisional = sentences.on_what(document["verdict"], document["findings"], document["provisional_because"])
    return sentences.of_verdict(document["verdict"], document["findings"], document["missing"], provisional)


def _by_way(before: list[Document], after: list[Document]) -> tuple[tuple[dict, dict], tuple[dict, dict]]:
    """Return the findings now and then: those that stand in the way on either side, and the others."""
    old, new = _keyed(before, "criterion"), _keyed(after, "criterion")
    way = {key for side in (old, new) for key, one in side.items() if findings.stands_in_the_way(one)}
    inside = ({k: v for k, v in old.items() if k in way}, {k: v for k, v in new.items() if k in way})
    outside = ({k: v for k, v in old.items() if k not in way}, {k: v for k, v in new.items() if k not in way})
    return inside, outside


def _systems(before: Document, after: Document) -> tuple[dict[Key, Mark], dict[Key, Mark]]:
    """Return each system by its sentence where that moves, else by its own limits."""
    old, new = _keyed(before["systems"], "id"), _keyed(after["systems"], "id")
    moves = {key for key in old.keys() & new.keys() if old[key]["verdict"] != new[key]["verdict"]}
    return _marked(old, before, moves), _marked(new, after, moves)


def _marked(systems: dict[Key, Document], document: Document, moves: set[Key]) -> dict[Key, Mark]:
    return {
        key: sentences.of_verdict(one["verdict"], [*document["findings"], *one["findings"]], ())
        if key in moves
        else own_mark(one)
        for key, one in systems.items()
    }


def _policy(policy: Policy) -> str:
    return called(policy, OF_THE_READER)


def _policies(before: Document, after: Document) -> tuple[dict[Key, Mark], dict[Key, Mark]]:
    old, new = _keyed(before["policies"], "id"), _keyed(after["policies"], "id")
    return {k: policy_mark(one) for k, one in old.items()}, {k: policy_mark(one) for k, one in new.items()}


def _part(
    title: Word,
    old: dict[Key, Any],
    new: dict[Key, Any],
    mark: Callable[[Any], Mark],
    name: Callable[[str], str],
    opened: OpenAssessment,
) -> Part:
    """Return the things of one kind in the order of their names."""
    sides = opened.edition.knowledge.facts["side"].options
    lines = [
        Moved(_named(name(id), sides.get(side, "")), _one(old, (id, side), mark), _one(new, (id, side), mark))
        for id, side in {**old, **new}
    ]
    moved = sorted((line for line in lines if line.differs), key=lambda line: str(line.title).casefold())
    return Part(title, moved, len(lines) - len(moved))


def _named(name: str, side: str) -> str:
    return f"{name}, {side.lower()}" if side else name


def _one(found: dict[Key, Any], key: Key, mark: Callable[[Any], Mark]) -> Mark:
    return mark(found[key]) if key in found else NOT_JUDGED


def _as_it_is(mark: Mark) -> Mark:
    return mark


def _keyed(documents: Iterable[Document], by: str) -> dict[Key, Document]:
    return {(one[by], one.get("side") or ""): one for one in documents}
