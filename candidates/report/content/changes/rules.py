"""What changed in the rules: the edition, the limits that the clinic confirmed, and the systems within reach."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from candidates.comparison import Comparison
from candidates.engine.rules import Limit, Policy
from candidates.own_policies.beside import called
from candidates.report.content.naming import Naming
from candidates.wording import marks
from candidates.wording.amounts import bound, rounded
from candidates.wording.tongue import ENGLISH, Tongue
from candidates.wording.tongue import english as _

# What an edition holds, and how its entries are called.
PARTS = (
    ("criteria", _("Criteria")),
    ("systems", _("Systems")),
    ("policies", _("Policies")),
)


@dataclass(frozen=True, slots=True)
class LimitChange:
    """One device limit that is no longer what it was."""

    system: str
    limit: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What a new edition, or the clinic among its own policies, added, rewrote and no longer has; by name."""

    title: str
    added: tuple[str, ...]
    rewritten: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rules:
    """The editions and days that judged, and what differs between them."""

    edition_before: str
    edition_now: str
    same_edition: bool
    engine: str
    limits: tuple[LimitChange, ...]
    rewritten: tuple[Rewritten, ...]
    reach: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Return whether nothing differs but the day."""
        return self.same_edition and not (self.engine or self.limits or self.reach or self.rewritten)


def rules(comparison: Comparison, tongue: Tongue = ENGLISH) -> Rules:
    """Return what changed in the rules."""
    before, now = Naming(comparison.before), Naming(comparison.now)
    old, new = comparison.before.evaluation, comparison.now.evaluation
    same = old["edition"]["sha256"] == new["edition"]["sha256"]
    return Rules(
        edition_before=_edition(old, new),
        edition_now=_edition(new, old),
        same_edition=same,
        engine="" if old["engine"] == new["engine"] else f"{old['engine']} → {new['engine']}",
        limits=tuple(_limits(before, now, tongue)),
        rewritten=tuple(_rewritten(before, now, tongue)),
        reach=tuple(_reach(before, now, tongue)),
    )


def _edition(evaluation: Mapping[str, Any], other: Mapping[str, Any]) -> str:
    """Return the name of an edition, with the beginning of its digest where the other has the same name."""
    own, others = evaluation["edition"], other["edition"]
    twins = own["name"] == others["name"] and own["sha256"] != others["sha256"]
    return f"{own['name']} ({own['sha256'][:8]})" if twins else str(own["name"])


def _limits(before: Naming, now: Naming, tongue: Tongue) -> Iterator[LimitChange]:
    """Yield the limits of judged systems whose value or state of knowledge is another one."""
    judged = [one["id"] for naming in (now, before) for one in naming.dossier.evaluation["systems"]]
    for system in dict.fromkeys(sorted(judged)):
        old, new = _limits_of(system, before), _limits_of(system, now)
        for limit in dict.fromkeys([*new, *old]):
            was, is_now = old.get(limit), new.get(limit)
            if _counts_as(was) != _counts_as(is_now):
                known = now if system in now.knowledge.systems else before
                name = known.knowledge.systems[system].name
                yield LimitChange(
                    name, tongue.say(marks.LIMITS[limit]), _said(was, before, tongue), _said(is_now, now, tongue)
                )


def _limits_of(system: str, naming: Naming) -> dict[str, Limit]:
    """Return the limits of a system as they counted: what the clinic confirmed stands in place of the edition's."""
    known = naming.knowledge.systems.get(system)
    limits = {limit.id: limit for limit in known.limits} if known else {}
    return limits | {limit: one for (of, limit), one in naming.case.confirmed.items() if of == system}


def _counts_as(limit: Limit | None) -> tuple[object, ...]:
    confirmed_by = limit.source if limit and limit.status == "confirmed" else None
    return (limit.status, limit.value, limit.unit, limit.landmark, confirmed_by) if limit else ()


def _said(limit: Limit | None, naming: Naming, tongue: Tongue) -> str:
    """Return a limit in words: value, landmark, and what it rests on."""
    if limit is None:
        return tongue.say("not stated")
    value = bound(limit.comparator, rounded(limit.value, limit.unit or ""), limit.unit or "") if limit.value else ""
    start = naming.start(limit.landmark)
    rests_on = tongue.say(marks.LIMIT_STATUSES[limit.status].word).lower()
    proof = f"{rests_on}: {limit.source}" if limit.status == "confirmed" and limit.source else rests_on
    return ", ".join(part for part in (value, tongue.say("from: %s") % start if start else "", proof) if part)


def _rewritten(before: Naming, now: Naming, tongue: Tongue) -> Iterator[Rewritten]:
    for part, title in PARTS:
        old, new = getattr(before.knowledge, part), getattr(now.knowledge, part)
        added = [_name(new[id], tongue) for id in new if id not in old]
        changed = [_name(new[id], tongue) for id in new if id in old and _differ(old[id], new[id])]
        removed = [_name(old[id], tongue) for id in old if id not in new]
        if added or changed or removed:
            yield Rewritten(tongue.say(title), tuple(added), tuple(changed), tuple(removed))


def _differ(old: Any, new: Any) -> bool:
    """Return whether an entry is another one; of the same edition it is the same object."""
    return old is not new and old != new


def _name(entry: Any, tongue: Tongue) -> str:
    return called(entry, tongue) if isinstance(entry, Policy) else str(getattr(entry, "title", "") or entry.name)


def _reach(before: Naming, now: Naming, tongue: Tongue) -> Iterator[str]:
    """Yield which systems the clinic can refer to now and could not before, and the other way round."""
    old, new = before.case.available_systems, now.case.available_systems
    if old == new:
        return
    if old is None or new is None:
        told = "The clinic keeps a list of its systems now." if old is None else "The clinic keeps no list any more."
        yield tongue.say(told)
        return
    for systems, told in ((new - old, _("Within reach now: %s")), (old - new, _("No longer within reach: %s"))):
        known = {**before.knowledge.systems, **now.knowledge.systems}
        names = ", ".join(sorted(known[system].name for system in systems))
        if names:
            yield tongue.say(told) % names
