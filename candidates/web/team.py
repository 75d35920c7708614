"""What a team said, as its page shows it."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from candidates.engine.loading import Tree
from candidates.membership import Member
from candidates.team import Comment, Team, View
from candidates.web.tongue import OF_THE_READER
from candidates.wording import team as words


@dataclass(frozen=True)
class ViewLine:
    """One signed view in words."""

    view: View
    says: str
    role: str


@dataclass(frozen=True)
class SectionLine:
    """One section with its comments."""

    title: str
    comments: list[Comment]


def said(team: Team, tree: Tree, reader: Member) -> dict[str, Any]:
    """Return the views, the last first, the comments by section, and whether the quorum stands."""
    by_section = {part["id"]: SectionLine(part["title"], []) for part in tree["steps"]["sections"]}
    for comment in team.comments:
        by_section.setdefault(comment.section, SectionLine(comment.section, [])).comments.append(comment)
    return {
        "views": [_line(view) for view in reversed(team.views)],
        "sections": [section for section in by_section.values() if section.comments],
        "quorum": words.quorum_in_words(team, OF_THE_READER),
        "required": team.quorum.is_set and team.quorum.required,
        "me": reader.user,
    }


def _line(view: View) -> ViewLine:
    return ViewLine(view, _(words.SAYS[view.says]), _(words.ROLES.get(view.role, view.role)))
