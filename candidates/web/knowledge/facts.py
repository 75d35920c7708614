"""Facts: every question, what answers it takes, of whom it is asked, and what is judged by it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.engine.facts import Fact
from candidates.web import words
from candidates.web.amounts import amount, number, unit
from candidates.web.conditions import Occasion, occasion
from candidates.web.knowledge.bands import Picture
from candidates.web.knowledge.comparison import comparison
from candidates.web.knowledge.criteria import sections
from candidates.web.knowledge.kinds import Group, Item, Kind, grouped
from candidates.web.knowledge.library import Library, Link
from candidates.web.knowledge.rows import Grounds, grounds
from candidates.web.knowledge.vocabulary import FACT_KINDS
from candidates.web.named import named
from candidates.web.words import Word

WORKED_OUT = "derived"


@dataclass(frozen=True, slots=True)
class Formula:
    """How a fact is worked out, from what, in which unit, on whose word."""

    formula: str
    bases: list[Link]
    unit: str
    words: str
    grounds: Grounds
    segments: list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Question:
    """How a fact is asked."""

    ask: str
    help: str
    kind: Word
    options: list[tuple[str, bool]]
    units: list[str]
    plausible: str
    worse: str
    tier: Word
    section: Word
    asked: Occasion
    not_applicable: str


@dataclass(frozen=True, slots=True)
class Page:
    """One fact: its question, its formula, and who uses it."""

    title: str
    question: Question | None
    formula: Formula | None
    compared: list[Picture]
    uses: list[tuple[Word, list[Link]]]


def listed(library: Library) -> list[Group]:
    """Return all facts by section, and those that are worked out at the end."""
    facts = library.knowledge.facts.values()
    asked = grouped(sections(library), ((fact.section, _item(fact, library)) for fact in facts))
    derived = [key for key in library.tree["derived"] if key not in library.knowledge.facts]
    worked_out = [
        Item(library.link("facts", key), named(library.tree["derived"][key]["formula"], library.tree))
        for key in derived
    ]
    return [*asked, Group(WORKED_OUT, gettext_lazy("Worked out, never asked"), worked_out)]


def page(library: Library, key: str) -> Page:
    """Return the page of one fact."""
    fact = library.knowledge.facts.get(key)
    derived = library.tree["derived"].get(key)
    return Page(
        title=library.title("facts", key),
        question=_question(fact, library) if fact else None,
        formula=_formula(derived, library) if derived else None,
        compared=comparison(key, library),
        uses=[*_uses(key, library)],
    )


def _item(fact: Fact, library: Library) -> Item:
    return Item(library.link("facts", fact.id), fact.ask, words.TIERS[fact.tier])


def _question(fact: Fact, library: Library) -> Question:
    return Question(
        ask=fact.ask,
        help=fact.help,
        kind=FACT_KINDS[fact.kind],
        options=[(answer, option in fact.exclusive) for option, answer in fact.options.items()],
        units=[unit(name) for name in fact.units if unit(name)],
        plausible=_plausible(fact),
        worse={"higher": _("A higher value is worse."), "lower": _("A lower value is worse.")}.get(fact.worse, ""),
        tier=words.TIERS[fact.tier],
        section=sections(library)[fact.section],
        asked=occasion(fact.asked_when, library.knowledge),
        not_applicable=_not_applicable(fact),
    )


def _plausible(fact: Fact) -> str:
    if fact.at_least is None or fact.at_most is None:
        return ""
    ends = {"least": number(fact.at_least), "most": amount(fact.at_most, fact.unit or "")}
    return _("%(least)s to %(most)s") % ends


def _not_applicable(fact: Fact) -> str:
    if not fact.may_be_not_applicable:
        return _("It is never accepted as an answer.")
    return _("It may be answered where %s.") % fact.not_applicable_means if fact.not_applicable_means else _("Yes")


def _formula(derived: dict[str, Any], library: Library) -> Formula:
    source = derived["source"]
    basis = source.get("basis", "proposed" if source["origin"] == "proposed" else "unverified")
    shares = derived.get("segment_fractions", {}).items()
    return Formula(
        formula=named(derived["formula"], library.tree),
        bases=library.links("facts", derived["from"]),
        unit=unit(derived["unit"]),
        words=source.get("words", ""),
        grounds=grounds(source["origin"], basis, tuple(source.get("sources", ())), library),
        segments=[(library.option("level", level), _share(share)) for level, share in shares],
    )


def _share(share: dict[str, str]) -> str:
    least, most = share["at_least"], share["at_most"]
    return least if least == most else _("%(least)s to %(most)s") % {"least": least, "most": most}


def _uses(key: str, library: Library) -> Iterator[tuple[Word, list[Link]]]:
    for kind, title in USED_BY.items():
        links = library.speaking_of("facts", key, kind)
        if links:
            yield title, links


USED_BY: dict[str, Word] = {
    "criteria": gettext_lazy("Criteria that judge it"),
    "systems": gettext_lazy("Systems with a limit or a row on it"),
    "policies": gettext_lazy("Policies with a rule on it"),
    "facts": gettext_lazy("Questions and figures that depend on it"),
    "instruments": gettext_lazy("Instruments"),
}
KIND = Kind(
    "facts",
    gettext_lazy("Facts"),
    gettext_lazy("Fact"),
    gettext_lazy("Every question that can be asked, and every figure that is worked out from the answers."),
    listed,
    page,
)
