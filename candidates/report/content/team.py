"""The team's views and signatures, and its comments section by section."""

from collections.abc import Iterator
from dataclasses import dataclass

from candidates.report.content.letterhead import moment
from candidates.report.content.naming import Naming, day
from candidates.team import Comment, View
from candidates.wording import team as words


@dataclass(frozen=True, slots=True)
class SignedView:
    """One view: who, as what, says what, why, when it was signed, and what has to be known of it."""

    name: str
    role: str
    says: str
    reason: str
    signed: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment: about which section, and whose."""

    section: str
    text: str
    whose: str


@dataclass(frozen=True, slots=True)
class Said:
    """What the team said, and whether the clinic's quorum stands."""

    quorum: str
    views: tuple[SignedView, ...]
    comments: tuple[Remark, ...]


def said(naming: Naming) -> Said:
    """Return what the team said; comments that were withdrawn are left out."""
    team = naming.dossier.team
    titles = {part["id"]: part["title"] for part in naming.dossier.tree["steps"]["sections"]}
    return Said(
        words.quorum_in_words(team),
        tuple(map(_view, team.views)),
        tuple(_remark(one, titles.get(one.section, one.section)) for one in team.comments if not one.withdrawn_at),
    )


def _view(view: View) -> SignedView:
    role = words.ROLES.get(view.role, view.role)
    return SignedView(view.name, role, words.SAYS[view.says], view.reason, moment(view.at), tuple(_notes(view)))


def _notes(view: View) -> Iterator[str]:
    if view.followed:
        yield "Followed by a later view of the same person."
    if view.answers_changed:
        yield f"Given before answers changed on {day(view.answers_changed.date())}."


def _remark(comment: Comment, title: str) -> Remark:
    return Remark(title, comment.text, f"{comment.name}, {day(comment.at.date())}")
