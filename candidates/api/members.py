"""For whom a request acts: the member whose key it shows, or the one who is signed in with a session."""

from datetime import date

from django.http import HttpRequest
from rest_framework.authentication import CSRFCheck

from candidates.api.bodies import carries_nothing, refuse_other_media
from candidates.api.problems import NO_MEMBER, NOT_ALLOWED, ProblemError
from candidates.membership import Member, member_of
from candidates.queries.people import clinics_of
from candidates.queries.tokens import member_with
from candidates.roles import Act

SCHEME = "Bearer"
CHALLENGE = f'{SCHEME} realm="Osseo"'
# Where the browser's pages keep the clinic in which a user works now; a test holds the two together.
CLINIC = "clinic"


def member_behind(request: HttpRequest, on: date) -> Member:
    """Return who acts, allowed to use this interface; Problem where nobody is known, NotAllowedError where not allowed.

    A request that shows a key is judged by the key alone, whatever session comes with it.
    """
    shown = request.META.get("HTTP_AUTHORIZATION", "")
    member = _with_key(shown, on) if shown else _signed_in(request)
    member.must(Act.USE_API)
    return member


def _with_key(shown: str, on: date) -> Member:
    scheme, _, secret = shown.partition(" ")
    member = member_with(secret.strip(), on) if scheme.lower() == SCHEME.lower() else None
    if member is None:
        said = f"The key opens nothing. Send {SCHEME} and a key that is not revoked in the header Authorization."
        raise ProblemError(NO_MEMBER, said, headers={"WWW-Authenticate": f'{CHALLENGE}, error="invalid_token"'})
    return member


def _signed_in(request: HttpRequest) -> Member:
    if not request.user.is_authenticated:
        said = f"Send {SCHEME} and a key in the header Authorization, or sign in."
        raise ProblemError(NO_MEMBER, said, headers={"WWW-Authenticate": CHALLENGE})
    _refuse_forged(request)
    clinics = clinics_of(request.user)
    chosen = next((clinic for clinic in clinics if clinic.pk == request.session.get(CLINIC)), None)
    chosen = chosen or next(iter(clinics), None)
    member = member_of(request.user, chosen) if chosen else None
    if member is None:
        raise ProblemError(NOT_ALLOWED, "You belong to no clinic. Ask a clinic's administrator to invite you.")
    return member


def _refuse_forged(request: HttpRequest) -> None:
    """Refuse writing with a session that another site may have started: it cannot know the token of our forms."""
    if not carries_nothing(request):
        # A form would be read here, and then its body be gone.
        refuse_other_media(request)
    check = CSRFCheck(lambda _request: None)  # type: ignore[arg-type]
    check.process_request(request)
    if check.process_view(request, None, (), {}):  # type: ignore[arg-type]
        raise ProblemError(
            NOT_ALLOWED, "A session writes only with the token of our forms: send it in the header X-CSRFToken."
        )
