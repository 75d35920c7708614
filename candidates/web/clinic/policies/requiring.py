"""The requirements of a policy's draft: what one is about is chosen, then its form is filled in; edited, removed."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from candidates.actions import own_policies as actions
from candidates.forms.own_policies import requirement as forms
from candidates.membership import Member
from candidates.models import OwnPolicy
from candidates.own_policies import draft as drafts
from candidates.own_policies.checking import faults
from candidates.queries import own_policies as queries
from candidates.queries.judging import current_tree
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.page import WRONG, posted, show
from candidates.web.clinic.policies.facts import offered
from candidates.web.conditions import label_of
from candidates.web.in_force import in_force

LONGEST_SEARCH = 100


@require_safe
@for_members(Act.WRITE_POLICIES)
def choose(request: HttpRequest, member: Member, key: UUID) -> HttpResponse:
    """Offer what a requirement can be about; `q` narrows it."""
    policy = queries.own_policy(key, seen_by=member)
    asked = request.GET.get("q", "").strip()[:LONGEST_SEARCH]
    told = {"policy": policy, "asked": asked, "groups": offered(asked, in_force())}
    told |= {"question": forms.QUESTION, "everybody": forms.EVERYBODY}
    return show(request, member, "policies/choose", told)


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.WRITE_POLICIES)
def new(request: HttpRequest, member: Member, key: UUID, what: str) -> HttpResponse:
    """Add a requirement."""
    return _asking(request, member, queries.own_policy(key, seen_by=member), what)


@require_http_methods(["GET", "HEAD", "POST"])
@for_members(Act.WRITE_POLICIES)
def edit(request: HttpRequest, member: Member, key: UUID, id: str) -> HttpResponse:
    """Change a requirement."""
    policy = queries.own_policy(key, seen_by=member)
    found = drafts.requirement(queries.draft_of(policy), id)
    if found is None:
        raise Http404
    begun = forms.beginning(found[1])
    return _asking(request, member, policy, forms.what_of(*found), instead_of=id, initial=begun)


@require_POST
@for_members(Act.WRITE_POLICIES)
def remove(request: HttpRequest, member: Member, key: UUID, id: str) -> HttpResponse:
    """Take a requirement out of the draft."""
    actions.drop(queries.own_policy(key, seen_by=member), id, by=member, at=now())
    return redirect("clinic_policy", key=key)


def _asking(
    request: HttpRequest, member: Member, policy: OwnPolicy, what: str, *, instead_of: str = "", **kwargs: Any
) -> HttpResponse:
    """Show the form of a requirement, or keep what it says where nothing is at fault."""
    knowledge = in_force().knowledge
    try:
        form = forms.form_for(what, knowledge, posted(request), **kwargs)
    except KeyError:
        raise Http404 from None
    if form.is_valid() and _is_sound(form, policy, instead_of):
        try:
            actions.require(policy, form.part, form.said(), instead_of=instead_of, by=member, at=now())
        except actions.TooManyError as reason:
            form.add_error(None, str(reason))
        else:
            return redirect("clinic_policy", key=policy.pk)
    is_fact = what not in (forms.QUESTION, forms.EVERYBODY)
    told = {"policy": policy, "form": form, "what": what, "id": instead_of, "is_fact": is_fact}
    told["label"] = label_of(what, knowledge) if is_fact else ""
    return show(request, member, "policies/requirement", told, status=WRONG if form.errors else 200)


def _is_sound(form: forms.RequirementForm, policy: OwnPolicy, instead_of: str) -> bool:
    """Check a requirement as an edition's is checked, each fault said at its field."""
    said = form.said()
    draft = drafts.with_requirement(queries.draft_of(policy), form.part, said, instead_of)
    document = drafts.whole(policy.key, draft)
    place = _place(document["policy"], form.part, said)
    for fault in faults(policy.key, document, current_tree()):
        if fault.place[: len(place)] == place:
            inside = [*fault.place[len(place) :], ""]
            form.refuse(inside[1] if inside[0] == "when" else inside[0], f"{fault.wrong} {fault.mend}")
    return not form.errors


def _place(policy: dict[str, Any], part: str, said: dict[str, Any]) -> tuple[str, ...]:
    """Return where a requirement stands in a policy."""
    if part == drafts.ALWAYS:
        return ("policy", part)
    at = max(at for at, one in enumerate(policy[part]) if said.items() <= one.items())
    return ("policy", part, str(at))
