"""What a team said of an assessment, as plain data: signed views, comments, and whether the clinic's quorum stands."""

from dataclasses import dataclass
from datetime import datetime

NO_VIEW = "no_view"


@dataclass(frozen=True, slots=True)
class View:
    """A signed view. It rests on the answers of `revision`.

    `answers_changed` is when answers changed after it, `followed` whether the same member gave a later view.
    """

    name: str
    role: str
    says: str
    reason: str
    revision: int
    at: datetime
    answers_changed: datetime | None
    followed: bool

    @property
    def counts(self) -> bool:
        """Return whether it counts for a quorum: the member's last word, a view, and on the answers as they stand."""
        return not self.followed and self.answers_changed is None and self.says != NO_VIEW


@dataclass(frozen=True, slots=True)
class Comment:
    """What a member wrote about a section; the text is empty where it was withdrawn."""

    key: int
    section: str
    author: int
    name: str
    text: str
    at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class Quorum:
    """What a clinic asks for: at least so many views, one of each of these roles; nothing where none is set."""

    views: int
    roles: tuple[str, ...]
    required: bool

    @property
    def is_set(self) -> bool:
        """Return whether the clinic asks for anything."""
        return bool(self.views or self.roles)


@dataclass(frozen=True, slots=True)
class Team:
    """Everything that a team said of one assessment, in the order in which it was said."""

    views: tuple[View, ...]
    comments: tuple[Comment, ...]
    quorum: Quorum

    @property
    def counting(self) -> tuple[View, ...]:
        """Return the views that count for the quorum."""
        return tuple(view for view in self.views if view.counts)

    @property
    def lacking_views(self) -> int:
        """Return how many more views the quorum needs."""
        return max(0, self.quorum.views - len(self.counting))

    @property
    def lacking_roles(self) -> tuple[str, ...]:
        """Return the roles of which the quorum needs a view and has none."""
        there = {view.role for view in self.counting}
        return tuple(role for role in self.quorum.roles if role not in there)

    @property
    def has_quorum(self) -> bool:
        """Return whether the quorum stands; False where the clinic has set none."""
        return self.quorum.is_set and not self.lacking_views and not self.lacking_roles


NOBODY = Team((), (), Quorum(0, (), required=False))
