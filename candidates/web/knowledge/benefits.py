"""Benefits: what a bone-anchored prosthesis can give, and what it asks, with equal weight."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from candidates.web.knowledge.kinds import Group, Item, Kind
from candidates.web.knowledge.library import Library
from candidates.web.words import Word

ADVANTAGES, DRAWBACKS = "advantages", "drawbacks"
TITLES: dict[str, Word] = {ADVANTAGES: _("What it can give"), DRAWBACKS: _("What it asks")}


@dataclass(frozen=True, slots=True)
class Page:
    """One advantage or drawback; `answers` are the troubles with a socket that an advantage speaks to."""

    title: str
    side: Word
    says: str
    qualified: str
    is_advantage: bool
    answers: list[str]


def listed(library: Library) -> list[Group]:
    """Return advantages and drawbacks, as they stand in the edition."""
    return [Group(side, title, _items(side, library)) for side, title in TITLES.items()]


def page(library: Library, key: str) -> Page:
    """Return the page of one advantage or drawback."""
    is_advantage = key in library.tree["benefits"][ADVANTAGES]
    told = library.entries("benefits")[key]
    return Page(
        title=told["title"],
        side=TITLES[ADVANTAGES if is_advantage else DRAWBACKS],
        says=told["says"],
        qualified=told.get("qualified", ""),
        is_advantage=is_advantage,
        answers=[library.option("indication_socket_problem", answer) for answer in told.get("answers", [])],
    )


def _items(side: str, library: Library) -> list[Item]:
    return [Item(library.link("benefits", key), told["says"]) for key, told in library.tree["benefits"][side].items()]


KIND = Kind(
    "benefits",
    _("Gains and burdens"),
    _("Gain or burden"),
    _("The same weight on both sides. The sentences are ours; what each rests on stands among the outcomes."),
    listed,
    page,
    "candidates/knowledge/benefit_list.html",
)
