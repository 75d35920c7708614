"""Who may see a page: a member of a clinic whose roles allow it. Whatever belongs to another clinic is not found."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from candidates.actions.opening import ArchivedError
from candidates.membership import Member, NotAllowedError, SecondStepDueError, member_of
from candidates.models import Clinic
from candidates.roles import Act
from candidates.web.preferred import units_of

CLINIC = "clinic"  # the key of the session that holds the clinic in which a user works now

View = Callable[..., HttpResponse]


def member_in(request: HttpRequest) -> Member | None:
    """Return the signed-in user as a member of the clinic chosen, else of the first; None for anyone else."""
    if not request.user.is_authenticated:
        return None
    clinics = Clinic.objects.filter(memberships__user=request.user).distinct().order_by("name")
    chosen = clinics.filter(pk=request.session.get(CLINIC) or 0).first() or clinics.first()
    return member_of(request.user, chosen) if chosen else None


def for_members(act: Act) -> Callable[[View], View]:
    """Open a view to members who may do `act`: it is called as view(request, member, ...).

    Others sign in first, set up the second step that their clinic asks, or are told what their role lacks. A key that
    the clinic does not have gives 404. What cannot be added about an archived person leads to the person's page, which
    says so and has the way back.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, **keys: Any) -> HttpResponse:
            member = member_in(request)
            if member is None:
                return _without_member(request)
            request.member = member  # type: ignore[attr-defined]
            try:
                member.must(act)
                with units_of(member.clinic):
                    return view(request, member, **keys)
            except SecondStepDueError:
                return redirect("mfa_index")
            except NotAllowedError as reason:
                raise PermissionDenied(str(reason)) from None
            except ArchivedError as reason:
                return redirect("candidate", key=reason.person.pk)
            except ObjectDoesNotExist:
                raise Http404 from None

        guarded.act = act  # type: ignore[attr-defined]
        return guarded

    return decorate


def _without_member(request: HttpRequest) -> HttpResponse:
    """Return the way to the sign-in, or a page that says that the user belongs to no clinic."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path())
    return render(request, "candidates/no_clinic.html", status=403)
