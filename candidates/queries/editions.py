"""Which edition counts, what it says, and what a clinic has confirmed beside it."""

from datetime import date
from functools import lru_cache
from typing import Any

from candidates.engine.building import build
from candidates.engine.loading import Tree, digest
from candidates.engine.rules import Knowledge
from candidates.models import Clinic, Edition, LimitConfirmation
from candidates.queries import edition_trees

# One edition in use, one that a clinic still keeps, and room for comparing them.
KEPT_EDITIONS = 4


class NoEditionError(LookupError):
    """No edition is loaded."""


class EditionAlteredError(Exception):
    """What the database holds of an edition is not what was loaded."""


def current_edition() -> Edition:
    """Return the edition that was loaded last; NoEditionError where there is none."""
    newest = Edition.objects.order_by("-loaded_at", "-name").first()
    if newest is None:
        raise NoEditionError("No edition of the knowledge is loaded. Load it with: python manage.py load_knowledge")
    return newest


def tree_of(edition: Edition) -> Tree:
    """Return the whole edition as one nested mapping of text, for showing it. Shared between callers: never alter it.

    EditionAlteredError where it is not what was loaded.
    """
    return _tree(edition.name, edition.sha256)


def knowledge_of(edition: Edition) -> Knowledge:
    """Return the edition as the plain objects that the engine judges with; EditionAlteredError as for `tree_of`."""
    return _knowledge(edition.name, edition.sha256)


def confirmations_of(clinic: Clinic, on: date, edition: Edition | None = None) -> list[dict[str, Any]]:
    """Return the limits that a clinic has confirmed and that count on this day, as the engine takes them.

    Only those of systems that the edition lists, the current one where none is given: the engine refuses others. The
    last check of a limit up to that day replaces earlier ones, also where it is due to be looked at again.
    """
    systems = knowledge_of(edition or current_edition()).systems
    checked = LimitConfirmation.objects.filter(clinic=clinic, date__lte=on).select_related("confirmed_by")
    last = {(entry.system, entry.limit): entry for entry in checked.order_by("date", "pk")}
    counted = [entry for _, entry in sorted(last.items()) if entry.look_again >= on and entry.system in systems]
    return [_plain(entry) for entry in counted]


@lru_cache(maxsize=KEPT_EDITIONS)
def _tree(name: str, sha256: str) -> Tree:
    tree = edition_trees.read(Edition.objects.get(name=name))
    if digest(tree) != sha256:
        raise EditionAlteredError(
            f"Edition {name} in the database is not what was loaded: its digest is {digest(tree)}, not {sha256}. "
            "Restore the database from a backup, or load the edition into a fresh one."
        )
    return tree


@lru_cache(maxsize=KEPT_EDITIONS)
def _knowledge(name: str, sha256: str) -> Knowledge:
    return build(_tree(name, sha256))


def _plain(confirmation: LimitConfirmation) -> dict[str, Any]:
    """Return a confirmation in the shape of the contract's input."""
    plain = {name: getattr(confirmation, name) for name in ("system", "limit", "value", "unit", "document", "revision")}
    if confirmation.landmark:
        plain["landmark"] = confirmation.landmark
    days = {"date": confirmation.date.isoformat(), "look_again": confirmation.look_again.isoformat()}
    return {**plain, **days, "by": str(confirmation.confirmed_by)}
