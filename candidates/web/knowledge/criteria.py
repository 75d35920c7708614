"""Criteria: decision tables of the general rules, drawn as tables and bands, with who sees it otherwise."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from candidates.engine.rules import SEVERITY, Criterion
from candidates.web import words
from candidates.web.conditions import Occasion, Said, occasion
from candidates.web.knowledge.bands import Picture, pictures
from candidates.web.knowledge.comparison import comparison, effect_words
from candidates.web.knowledge.kinds import Group, Item, Kind, grouped
from candidates.web.knowledge.library import Library, Link
from candidates.web.knowledge.positions import Position, Side, of_systems, sides
from candidates.web.knowledge.rows import Line, line, neutral
from candidates.web.words import Mark, Word


@dataclass(frozen=True, slots=True)
class Page:
    """One criterion with everything that is said about it."""

    title: str
    tier: Word
    section: str
    applies: Occasion
    why: str
    rows: list[Line]
    neutral: list[Said]
    nothing: Mark
    pictures: list[Picture]
    action: str
    disagreement: str
    sides: list[Side]
    systems: list[tuple[Position, Mark]]
    compared: list[Picture]
    facts: list[Link]


def listed(library: Library) -> list[Group]:
    """Return all criteria by section, in the order of a visit, each with the worst that it can say."""
    criteria = library.knowledge.criteria.values()
    return grouped(sections(library), ((criterion.section, _item(criterion, library)) for criterion in criteria))


def sections(library: Library) -> dict[str, Word]:
    """Return the titles of the sections of a visit."""
    return {section["id"]: section["title"] for section in library.tree["steps"]["sections"]}


def page(library: Library, key: str) -> Page:
    """Return the page of one criterion."""
    criterion, knowledge = library.knowledge.criteria[key], library.knowledge
    own = _own_facts(criterion)
    return Page(
        title=criterion.title,
        tier=words.TIERS[criterion.tier],
        section=str(sections(library)[criterion.section]),
        applies=occasion(criterion.applies_when, knowledge),
        why=criterion.why,
        rows=[line(row, library) for row in criterion.rows],
        neutral=neutral(criterion, knowledge),
        nothing=words.NEUTRAL,
        pictures=list(pictures(criterion, knowledge, effect_words())),
        action=criterion.action or "",
        disagreement=criterion.disagreement,
        sides=sides(own, library),
        systems=of_systems(own, library),
        compared=[picture for fact in own for picture in comparison(fact, library)],
        facts=library.links("facts", _facts(criterion)),
    )


def _item(criterion: Criterion, library: Library) -> Item:
    worst = max((row.effect for row in criterion.rows), key=SEVERITY.__getitem__)
    link = library.link("criteria", criterion.id)
    return Item(link, criterion.why, words.TIERS[criterion.tier], words.EFFECTS[worst])


def _own_facts(criterion: Criterion) -> list[str]:
    """Return the facts that a criterion is about: those that it judges alone, not those that only say for whom."""
    alone = {row.when[0].fact for row in criterion.rows if len(row.when) == 1}
    return [fact for fact in criterion.facts if fact in alone or fact in criterion.neutral]


def _facts(criterion: Criterion) -> list[str]:
    """Return the facts that the rows judge, then those that decide whether the criterion applies."""
    gate = (condition.fact for alternative in criterion.applies_when.alternatives for condition in alternative)
    return list(dict.fromkeys([*criterion.facts, *gate]))


KIND = Kind(
    "criteria",
    _("Criteria"),
    _("Criterion"),
    _("Decision tables of the general rules. The mark is the heaviest thing that a criterion can say."),
    listed,
    page,
)
