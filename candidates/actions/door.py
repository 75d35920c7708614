"""What is changed at somebody's door: noted in the audit of each of their clinics, and their other sessions end."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction

from candidates.membership import SECOND_STEPS
from candidates.models import AuditLine, Clinic, User

APP, PASSKEY = Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN
CODES = Authenticator.Type.RECOVERY_CODES
SET_UP = {APP: "set up an app for codes", PASSKEY: "added a passkey", CODES: "made codes to put aside"}
TAKEN = {
    APP: "took away the app for codes",
    PASSKEY: "took away a passkey",
    CODES: "took away the codes to put aside",
}


def note(verb: str, user: User, *, at: datetime) -> None:
    """Note in each clinic of a user what they changed at their own door; never a secret."""
    clinics = Clinic.objects.filter(memberships__user=user).distinct()
    AuditLine.objects.bulk_create(AuditLine(clinic=clinic, at=at, by=user, verb=verb) for clinic in clinics)


@contextmanager
def changing(user: User, *, at: datetime, stays: str) -> Iterator[None]:
    """Note what becomes of a user's second steps meanwhile; a new one ends all their sessions but that of key `stays`.

    What is changed and what is noted are one transaction.
    """
    with transaction.atomic():
        before = _steps(user)
        yield
        now = _steps(user)
        # In the order in which they came to be: a set of keys has none.
        new = [now[key] for key in sorted(now.keys() - before.keys())]
        # Codes that others took the place of are new ones, and not taken away.
        took = [before[key] for key in sorted(before.keys() - now.keys())]
        gone = [step for step in took if step != CODES or CODES not in new]
        for verb in [SET_UP[step] for step in new] + [TAKEN[step] for step in gone]:
            note(verb, user, at=at)
        if any(step in SECOND_STEPS for step in new):
            end_sessions(user, at=at, stays=stays)


def end_sessions(user: User, *, at: datetime, stays: str = "") -> None:
    """Sign a user out everywhere but in the session of this key."""
    # Whose a session is stands inside it. None lasts longer than a working day, so that there are few.
    others = Session.objects.filter(expire_date__gt=at).exclude(session_key=stays)
    ended = [one.pk for one in others.iterator() if one.get_decoded().get(SESSION_KEY) == str(user.pk)]
    Session.objects.filter(pk__in=ended).delete()


@transaction.atomic
def take_second_step_away(user: User, *, at: datetime) -> bool:
    """Let the password alone open the door to a user again, and sign them out; return whether there was a second step.

    Whoever keeps the server does so, for no clinic: the audit of each clinic of the user says it of Osseo itself.
    """
    if not Authenticator.objects.filter(user=user).delete()[0]:
        return False
    for clinic in Clinic.objects.filter(memberships__user=user).distinct():
        AuditLine.objects.create(
            clinic=clinic, at=at, verb="took away the second step", kind="user", subject=str(user.pk)
        )
    # Where a phone was lost, somebody else may hold it, signed in.
    end_sessions(user, at=at)
    return True


def _steps(user: User) -> dict[int, Authenticator.Type]:
    return {one.pk: Authenticator.Type(one.type) for one in Authenticator.objects.filter(user=user)}
