"""The pages of an assessment: groups of questions in the order of a visit, made from the knowledge."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from candidates.engine.facts import TIERS, Fact


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its id, which stands in its address, its title, its tier, and the facts that it asks for."""

    id: str
    title: str
    tier: str
    facts: tuple[Fact, ...]

    @property
    def in_short(self) -> str:
        """Return the title, or of a question that has a page to itself what its first fact is called."""
        return self.facts[0].label if self.title.endswith("?") else self.title


def pages(steps: Mapping[str, Any], facts: Mapping[str, Fact]) -> tuple[Page, ...]:
    """Return the ten questions of the screen, a page each, then each tier section by section."""
    asked = [fact for fact in facts.values() if not fact.asked_when.never]
    screen = [
        Page(f"question-{number}", question["asks"], "screen", tuple(facts[id] for id in question["facts"]))
        for number, question in enumerate(steps["screen_questions"], start=1)
    ]
    later = [
        Page(f"{tier.replace('_', '-')}-{section['id'].replace('_', '-')}", section["title"], tier, tuple(own))
        for tier in TIERS[1:]
        for section in steps["sections"]
        if (own := [fact for fact in asked if (fact.tier, fact.section) == (tier, section["id"])])
    ]
    return (*screen, *later)


def after(page: Page, all_pages: tuple[Page, ...]) -> Page | None:
    """Return the page that follows; None after the last."""
    at = [one.id for one in all_pages].index(page.id)
    return all_pages[at + 1] if at + 1 < len(all_pages) else None
