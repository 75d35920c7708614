"""Asking somebody to join a clinic, and taking that up: once, within two weeks, with the key in the letter."""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from candidates.actions import audit
from candidates.actions.tokens import BYTES, digest
from candidates.membership import Member, member_of
from candidates.models import Invitation, Membership, Role, User
from candidates.roles import Act

LASTS = timedelta(days=14)

Send = Callable[[Invitation, str], None]


class InvitationClosedError(Exception):
    """The invitation was taken up, was withdrawn, or its time is over."""


@transaction.atomic
def invite(email: str, role: Role, *, send: Send, by: Member, at: datetime) -> Invitation:
    """Return the invitation that `send` was given with its key; without a letter there is no invitation.

    ValidationError where the address already works here or is invited already.
    """
    by.must(Act.INVITE)
    email = email.strip().lower()
    _refuse_whom_we_have(email, by, at)
    key = secrets.token_urlsafe(BYTES)
    invitation = Invitation(
        clinic=by.clinic,
        email=email,
        role=role,
        token_sha256=digest(key),
        invited_by=by.user,
        invited_at=at,
        expires_at=at + LASTS,
    )
    invitation.full_clean()
    invitation.save(force_insert=True)
    audit.note("invited", invitation, by=by, at=at, detail=role)
    send(invitation, key)
    return invitation


@transaction.atomic
def withdraw(invitation: Invitation, *, by: Member, at: datetime) -> None:
    """Close an invitation that was not taken up yet."""
    by.must(Act.INVITE)
    open_one = _locked(invitation, at)
    open_one.withdrawn_at = at
    open_one.save(update_fields=["withdrawn_at"])
    audit.note("withdrew", open_one, by=by, at=at)


@transaction.atomic
def accept(invitation: Invitation, user: User, *, at: datetime) -> Member:
    """Return the user as a member of the clinic; InvitationClosedError where it is too late.

    ValueError where the invitation went to another address.
    """
    if user.email != invitation.email:
        raise ValueError("The invitation went to another address.")
    open_one = _locked(invitation, at)
    open_one.accepted_at = at
    open_one.save(update_fields=["accepted_at"])
    Membership.objects.get_or_create(user=user, clinic=open_one.clinic, role=open_one.role)
    member = member_of(user, open_one.clinic)
    assert member is not None  # noqa: S101 - made in the line above
    audit.note("joined", open_one, by=member, at=at, detail=open_one.role)
    return member


@transaction.atomic
def accept_with_account(invitation: Invitation, name: str, password: str, *, at: datetime) -> Member:
    """Return a new user as a member of the clinic; ValidationError where the password is too weak."""
    user = User(email=invitation.email, name=name.strip())
    validate_password(password, user)
    user.set_password(password)
    user.full_clean()
    user.save(force_insert=True)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return accept(invitation, user, at=at)


def _refuse_whom_we_have(email: str, by: Member, at: datetime) -> None:
    if Membership.objects.filter(clinic=by.clinic, user__email=email).exists():
        raise ValidationError({"email": _("Somebody with this address works here already. Change the roles instead.")})
    sent = Invitation.objects.filter(clinic=by.clinic, email=email, accepted_at=None, withdrawn_at=None)
    if sent.filter(expires_at__gt=at).exists():
        raise ValidationError({"email": _("This address is invited already. Withdraw that invitation first.")})


def _locked(invitation: Invitation, at: datetime) -> Invitation:
    """Return the invitation as it stands now, kept from others; InvitationClosedError where it is no longer open."""
    found = Invitation.objects.select_for_update().select_related("clinic").get(pk=invitation.pk)
    if found.is_closed(at):
        raise InvitationClosedError
    return found
