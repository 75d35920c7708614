"""The letters of a demonstration clinic, which do not leave."""

from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from candidates.membership import Member
from candidates.queries.letters import letters
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.clinic.page import show
from candidates.web.clinic.sections import has_mail


@require_safe
@never_cache
@for_members(Act.READ_SETTINGS)
def mail(request: HttpRequest, member: Member) -> HttpResponse:
    """Show what was sent to people of a demonstration clinic; there is no such page anywhere else."""
    if not has_mail(member):
        raise Http404
    # Only there where letters go into a folder.
    folder = Path(str(getattr(settings, "EMAIL_FILE_PATH", "")))
    return show(request, member, "mail", {"letters": letters(folder, member)})
