"""Making a clinic with its first administrator, by whoever keeps the server; everybody else is invited."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import transaction

from candidates.actions import audit
from candidates.membership import Member, member_of
from candidates.models import Clinic, Membership, Role, User


@transaction.atomic
def found(name: str, email: str, *, person: str = "", at: datetime) -> Member:
    """Return the administrator of a new clinic; ValidationError where its name is taken or the address is none.

    Somebody new cannot sign in before a password was chosen; who works elsewhere already keeps account and password.
    """
    clinic = Clinic(name=name.strip())
    clinic.full_clean()
    clinic.save(force_insert=True)
    user = User.objects.filter(email=email.strip().lower()).first() or _without_password(email, person)
    Membership.objects.create(user=user, clinic=clinic, role=Role.CLINIC_ADMINISTRATOR)
    member = member_of(user, clinic)
    assert member is not None  # noqa: S101 - made in the line above
    audit.note("founded", clinic, by=member, at=at)
    return member


def _without_password(email: str, person: str) -> User:
    user = User(email=email.strip().lower(), name=person.strip())
    user.set_unusable_password()
    user.full_clean()
    user.save(force_insert=True)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user
