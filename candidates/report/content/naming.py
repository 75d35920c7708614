"""How the report names what a dossier holds: criteria, facts, values and days, in the words of its own edition."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from candidates.dossier import Dossier
from candidates.engine.answers import Answer
from candidates.engine.case import Case
from candidates.engine.reading import read
from candidates.engine.rules import Knowledge
from candidates.wording import marks
from candidates.wording.amounts import amount, bound, margin, number, rounded

Document = dict[str, Any]
NOT_RECORDED = "not recorded"
# More answers than these are counted, not listed, where nothing was found in them.
MANY = 4


@dataclass(frozen=True)
class Naming:
    """Names and values of one dossier in words."""

    dossier: Dossier

    @property
    def knowledge(self) -> Knowledge:
        """Return the edition as plain objects."""
        return self.dossier.knowledge

    @cached_property
    def case(self) -> Case:
        """Return the answers as the engine reads them: in canonical units, derived facts included."""
        return read(self.dossier.given, self.knowledge, self.dossier.as_of)

    @cached_property
    def titles(self) -> dict[tuple[str, str], str]:
        """Return the title of every general criterion, and of every limit and row of a system, by rule set and id."""
        known = self.knowledge
        titles = {(criterion.rule_set, criterion.id): criterion.title for criterion in known.criteria.values()}
        words = {**marks.LIMITS, **marks.OF_SYSTEMS}
        return {**titles, **{(system, id): word for system in known.systems for id, word in words.items()}}

    def title(self, finding: Document) -> str:
        """Return the name of a finding; the id of a row that another edition gave a system is read as words."""
        plain = finding["criterion"].replace("_", " ").capitalize()
        return self.titles.get((finding["rule_set"], finding["criterion"])) or plain

    def label(self, fact: str) -> str:
        """Return the name of a fact, asked or worked out."""
        known = self.knowledge
        return known.facts[fact].label if fact in known.facts else known.derived[fact].label

    def shown(self, fact: str, value: Any) -> str:
        """Return a value of a fact, as the answer document has it, in words."""
        if isinstance(value, bool):
            return "Yes" if value else "No"
        if isinstance(value, Decimal):
            unit = self.knowledge.unit_of(fact)
            return amount(rounded(value, unit), unit)
        known = self.knowledge.facts.get(fact)
        options = known.options if known is not None else {}
        if isinstance(value, list):
            return "; ".join(options[option] for option in value)
        return options.get(value, str(value)) if options else str(value)

    def observed(self, seen: Document) -> str:
        """Return what a finding was judged on: the value with its unit and, of a length, its uncertainty and method."""
        if seen["unit"] is None:
            return self.shown(seen["fact"], seen["value"])
        uncertainty = seen.get("uncertainty_mm")
        method = marks.METHODS.get(seen.get("method") or "", "")
        told = amount(rounded(seen["value"], seen["unit"]), seen["unit"])
        told += f" ± {number(rounded(uncertainty, 'mm'))}" if uncertainty else ""
        return f"{told}, {method}" if method else told

    def value(self, finding: Document) -> str:
        """Return everything a finding was judged on, never a blank: what is not known is said to be not recorded."""
        seen = [finding["observed"], *finding["also_observed"]] if finding["observed"] else []
        if not seen:
            return "" if finding["outcome"] == "not_applicable" or not finding["not_known"] else NOT_RECORDED
        if len(seen) > MANY and not finding["effect"]:
            return f"{len(seen)} answers compared"
        told = [self.observed(one) for one in seen]
        if len(seen) > 1:
            told = [f"{self.label(one['fact'])}: {value}" for one, value in zip(seen, told, strict=True)]
        return "; ".join(told)

    def required(self, finding: Document) -> str:
        """Return what was required of a number; nothing where no number was compared."""
        wanted = finding["required"]
        return bound(wanted["comparator"], wanted["value"], wanted["unit"]) if wanted else ""

    def margin(self, finding: Document) -> str:
        """Return how far inside or outside the limit the value lies; nothing where nothing was compared."""
        wanted, off = finding["required"], finding["margin"]
        return margin(off["value"], off["unit"], wanted["comparator"]) if wanted and off else ""

    def landmark(self, name: str | None) -> str:
        """Return from where a length counts, in words; nothing where no landmark is stated."""
        landmarks = self.dossier.tree["measurement"]["landmarks"].values()
        return next((names[name] for names in landmarks if name in names), "")

    def start(self, landmark: str | None) -> str:
        """Return a landmark as it stands inside a sentence."""
        name = self.landmark(landmark)
        return name[:1].lower() + name[1:]

    def is_of_limb(self, system: Document, place: int) -> bool:
        """Return whether a system was judged for the limb at this place: a thigh and an arm can have one side."""
        side, level = self.answer("side", place), self.answer("level", place)
        if system.get("side") and side is not None and system["side"] != side.value:
            return False
        return level is None or level.value in self.knowledge.systems[system["id"]].levels

    def answer(self, fact: str, limb: int = 0) -> Answer | None:
        """Return the known answer to a fact; None where it is not known."""
        answer = self.case.limbs[limb].get(fact)
        return answer if answer is not None and answer.is_known else None


def day(on: date) -> str:
    """Return a day in words: 22 November 2026, whatever the locale of the machine."""
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def short_day(on: date) -> str:
    """Return a day for a table: 22 Nov 2026."""
    return f"{on.day} {MONTHS[on.month - 1][:3]} {on.year}"


def dated(written: str) -> str:
    """Return the day of a text as an edition has it: a whole day in words, a year as it stands, nothing if unknown."""
    if written == "unknown":
        return ""
    return day(date.fromisoformat(written)) if len(written) > len("2024-04") else written


MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
