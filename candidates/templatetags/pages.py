"""What every page's head and foot need, whoever renders it."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString

from candidates.engine.rules import Edition
from candidates.membership import Member
from candidates.queries.adoption import is_adopted
from candidates.queries.editions import NoEditionError
from candidates.queries.judging import current_judge
from candidates.roles import Act
from candidates.web.access import member_in

register = template.Library()

HERE = SafeString(' aria-current="page"')


@register.simple_tag
def edition_in_force() -> Edition | None:
    """Return the edition that pages speak from; None where none has been loaded yet."""
    try:
        return current_judge().knowledge.edition
    except NoEditionError:
        return None


@register.simple_tag(takes_context=True)
def here(context: dict[str, Any], *places: str) -> str:
    """Return the attribute that says one is at one of these places, or nothing."""
    request = context.get("request")
    return HERE if request and request.path.startswith(places) else ""


@register.simple_tag(takes_context=True)
def at(context: dict[str, Any], place: str) -> str:
    """Return the attribute that says one is at this page of the clinic or at one below it, or nothing."""
    request = context.get("request")
    below = place != reverse("clinic") and request and request.path.startswith(f"{place}/")
    return HERE if request and (request.path == place or below) else ""


@register.simple_tag(takes_context=True)
def member_here(context: dict[str, Any]) -> Member | None:
    """Return who is signed in, as a member of the clinic in which they work now; None for anyone else."""
    request = context.get("request")
    if request is None or not hasattr(request, "user"):
        return None
    if not hasattr(request, "member"):
        request.member = member_in(request)
    member: Member | None = request.member
    return member


@register.simple_tag(takes_context=True)
def is_adopted_here(context: dict[str, Any]) -> bool:
    """Return whether the clinic of whoever is signed in has adopted the edition in force; asked once for a page."""
    member = member_here(context)
    # Not asked for nobody: the page about a fault of ours has no member, and asks the database nothing.
    edition = edition_in_force() if member else None
    return member is not None and edition is not None and is_adopted(edition, by=member.clinic)


@register.simple_tag
def sees_candidates(member: Member | None) -> bool:
    """Return whether somebody may see the list of candidates."""
    return member is not None and member.may(Act.READ_CANDIDATES)
