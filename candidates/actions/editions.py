"""Loading an edition of the knowledge."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction

from candidates.actions.edition_rows import rows_of
from candidates.engine.loading import KnowledgeError, Tree, digest
from candidates.models import Edition
from candidates.models.entries import place
from candidates.queries import edition_trees


@dataclass(frozen=True)
class Loaded:
    """The edition that is loaded now, and whether it is since this call."""

    edition: Edition
    is_new: bool


def load(tree: Tree, *, now: datetime) -> Loaded:
    """Put an edition, checked before, into the catalogue: whole or not at all, and twice without harm.

    KnowledgeError where its name is taken by other content, or where the models cannot hold something.
    """
    sha256 = digest(tree)
    try:
        with transaction.atomic():
            return _found(tree, sha256) or Loaded(_written(tree, sha256, now), is_new=True)
    except IntegrityError:
        # Another process may have loaded the same edition at the same time.
        if found := _found(tree, sha256):
            return found
        raise


def _found(tree: Tree, sha256: str) -> Loaded | None:
    """Return the edition where it is loaded already; KnowledgeError where its name is taken."""
    name = tree["edition"]["name"]
    edition = Edition.objects.filter(name=name).first()
    if edition is None:
        return None
    if edition.sha256 != sha256:
        wrong = f"Edition {name!r} is loaded with other content, and an edition never changes."
        raise KnowledgeError(*place(tree["edition"], "name"), wrong, "Give the new edition a new name.")
    return Loaded(edition, is_new=False)


def _written(tree: Tree, sha256: str, now: datetime) -> Edition:
    """Return the edition after writing it. Its own row comes last: from then on nothing can be added to it."""
    edition = Edition.from_words(
        tree["edition"], name=tree["edition"]["name"], date=_date(tree), sha256=sha256, loaded_at=now
    )
    for model, rows in rows_of(tree, edition).items():
        model.objects.bulk_create(rows)
    edition.save(force_insert=True)
    _refuse_unless_kept_whole(edition.name, sha256)
    return edition


def _date(tree: Tree) -> date:
    try:
        return date.fromisoformat(tree["edition"]["date"])
    except ValueError:
        wrong = f"{tree['edition']['date']!r} is no date."
        raise KnowledgeError(*place(tree["edition"], "date"), wrong, "Write it like 2026-11-22.") from None


def _refuse_unless_kept_whole(name: str, sha256: str) -> None:
    if digest(edition_trees.read(Edition.objects.get(name=name))) != sha256:
        wrong = f"The catalogue would not give edition {name!r} back as it is written."
        mend = "Rename whatever key is called like a column of the catalogue itself, such as edition, position or key."
        raise KnowledgeError("edition.yaml", 1, wrong, mend)
