"""Outcomes: what happened to people, counted in people, one study each and never pooled."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from candidates.report.people import MOST, people
from candidates.web import words
from candidates.web.amounts import NO_BREAK_SPACE, number
from candidates.web.knowledge.kinds import Group, Item, Kind, grouped
from candidates.web.knowledge.library import Library, Link
from candidates.web.knowledge.vocabulary import COUNTED, OUTCOME_KINDS
from candidates.web.words import Basis, Word

DRAWN = frozenset({"people", "limbs", "implants", "procedures"})


@dataclass(frozen=True, slots=True)
class Page:
    """One figure of one study."""

    title: str
    kind: Word
    measure: str
    figures: list[str]
    system: str
    systems: list[Link]
    levels: list[str]
    follow_up: str
    note: str
    box: Basis
    source: Link
    drawing: SafeString | None


def listed(library: Library) -> list[Group]:
    """Return all outcomes by kind, in the order of the edition."""
    outcomes = library.tree["outcomes"].items()
    return grouped(OUTCOME_KINDS, ((told["kind"], _item(key, told, library)) for key, told in outcomes))


def page(library: Library, key: str) -> Page:
    """Return the page of one outcome."""
    told = library.tree["outcomes"][key]
    return Page(
        title=told["title"],
        kind=OUTCOME_KINDS[told["kind"]],
        measure=told["measure"],
        figures=list(figures(told)),
        system=told.get("system", ""),
        systems=library.links("systems", told.get("systems", [])),
        levels=library.levels(told.get("levels", [])),
        follow_up=told.get("follow_up", ""),
        note=told.get("note", ""),
        box=words.BASES[told["basis"]],
        source=library.link("sources", told["source"]),
        drawing=_drawing(key, told),
    )


def figures(told: dict[str, Any]) -> Iterator[str]:
    """Yield what an outcome says in numbers, people first; a sentence where events were counted and not people."""
    if "numerator" in told:
        yield _("%(n)s of %(of)s %(counted)s") % _count(told)
    if "events" in told:
        yield _events(told)
    yield from _measured(told)
    if "numerator" not in told:
        yield from _shares(told)


def _measured(told: dict[str, Any]) -> Iterator[str]:
    if "before" in told:
        yield _with_unit(_("%(before)s before, %(after)s after") % _signed(told), told)
    if "change" in told:
        yield _with_unit(_("change %s") % number(told["change"]), told)
    if "odds_ratio" in told:
        yield _("odds ratio %s") % told["odds_ratio"]
    if "range" in told:
        yield _with_unit(told["range"], told)


def _shares(told: dict[str, Any]) -> Iterator[str]:
    """Yield a per cent where the source gives nothing else, and how many people a figure is about."""
    if "percent" in told:
        yield f"{told['percent']}{NO_BREAK_SPACE}%"
    if "denominator" in told:
        yield _("in %(of)s %(counted)s") % _count(told)


def _count(told: dict[str, Any]) -> dict[str, Any]:
    return {"n": told.get("numerator"), "of": told["denominator"], "counted": COUNTED[told.get("counts", "people")]}


def _events(told: dict[str, Any]) -> str:
    count = int(told["events"])
    if "numerator" in told:
        return ngettext("%(count)s event in all", "%(count)s events in all", count) % {"count": count}
    return ngettext(
        "%(count)s event; how many people it happened to is not stated",
        "%(count)s events; how many people they happened to is not stated",
        count,
    ) % {"count": count}


def _signed(told: dict[str, Any]) -> dict[str, str]:
    return {"before": number(told["before"]), "after": number(told["after"])}


def _with_unit(says: str, told: dict[str, Any]) -> str:
    return f"{says}{NO_BREAK_SPACE}{told['unit']}" if "unit" in told else says


def _item(key: str, told: dict[str, Any], library: Library) -> Item:
    where = [told.get("system", ""), told.get("follow_up", "")]
    return Item(
        library.link("outcomes", key),
        "; ".join(figures(told)) or told["measure"],
        ", ".join(part for part in where if part),
        boxes=(words.BASES[told["basis"]],),
        source=library.link("sources", told["source"]),
    )


def _drawing(key: str, told: dict[str, Any]) -> SafeString | None:
    """Return one dot for each person, limb, implant or operation; nothing where events were counted."""
    if "numerator" not in told or told.get("counts", "people") not in DRAWN or int(told["denominator"]) > MOST:
        return None
    title = _("%(n)s of %(of)s %(counted)s") % _count(told)
    drawn = people(f"dots-{key}", title, told["measure"], int(told["numerator"]), int(told["denominator"]))
    return SafeString(drawn)


KIND = Kind(
    "outcomes",
    gettext_lazy("Outcomes"),
    gettext_lazy("Outcome"),
    gettext_lazy("Each line is one figure of one study, with its system and time. They are never added up."),
    listed,
    page,
    "candidates/knowledge/outcome_list.html",
)
