"""One fact of the open question, ready to be drawn."""

from django.utils.translation import gettext as _

from candidates.engine.facts import Fact
from candidates.forms.screen import Screen
from candidates.web.conditions import occasion
from candidates.web.fields import Field, field_of, left_out
from candidates.web.in_force import InForce


def field(fact: Fact, screen: Screen, edition: InForce, *, mend: bool) -> Field:
    """Return a fact as a field with what was given; with `mend` also what is wrong with it."""
    given = screen.form[fact.id].data
    errors = _errors(fact, screen) if mend else ()
    return field_of(
        fact,
        given,
        edition,
        needed_where=_needed_where(fact, screen, edition),
        errors=errors,
        challenged=screen.challenge_to(fact, given) if errors else None,
    )


def _needed_where(fact: Fact, screen: Screen, edition: InForce) -> str:
    """Return in few words on which answers it depends if a fact is asked, where these are still open."""
    if not screen.perhaps_asked(fact):
        return ""
    alternatives = occasion(fact.asked_when, edition.knowledge).alternatives
    return _("; or ").join(", ".join(part.brief for part in conditions) for conditions in alternatives)


def _errors(fact: Fact, screen: Screen) -> tuple[str, ...]:
    """Return what is wrong with a field, or that it was left out."""
    if fact.id in screen.form.errors:
        return tuple(f"{fact.label}: {says}" for says in screen.form.errors[fact.id])
    return () if screen.answer(fact) is not None else (left_out(fact),)
