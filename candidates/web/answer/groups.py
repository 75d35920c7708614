"""The findings of an answer, gathered by what they do: speak for it, stand in the way, are to be weighed."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from candidates.web import words
from candidates.web.findings import Line, has_effect, lines, nothing_against, stands_beside, stands_in_the_way
from candidates.web.in_force import InForce

Document = dict[str, Any]

FOR, AGAINST = "for", "against"
KINDS = (
    (FOR, _("What speaks for it"), has_effect("favourable")),
    (AGAINST, _("What stands in the way"), stands_in_the_way),
    ("weigh", _("What to weigh"), has_effect("caution")),
    ("beside", _("Money and the team’s part"), stands_beside),
    ("notes", _("To know"), has_effect("information")),
)


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one kind under their heading."""

    id: str
    title: words.Word
    lines: list[Line]


def groups(document: Document, edition: InForce) -> Iterator[Group]:
    """Yield the findings by kind; what speaks for it and what stands in the way also where there is nothing."""
    for id, title, which in KINDS:
        found = lines(document["findings"], which, edition)
        # Where people are judged absence is said, not left to be guessed.
        if found or (id in (FOR, AGAINST) and document["scope"]["in_scope"]):
            yield Group(id, title, found)


def titles_of_nothing_against(document: Document, edition: InForce) -> list[str]:
    """Return the names of what was judged with nothing found against the person."""
    found = filter(nothing_against, document["findings"])
    return [edition.knowledge.criteria[finding["criterion"]].title for finding in found]
