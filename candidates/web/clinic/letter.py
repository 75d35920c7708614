"""The letter that invites somebody, with the only link to its invitation."""

from django.core.mail import send_mail
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from candidates.actions.invitations import Send
from candidates.models import Invitation


def sender(request: HttpRequest) -> Send:
    """Return what sends an invitation, with links to the host that was asked; OSError where the mail server fails."""

    def send(invitation: Invitation, key: str) -> None:
        address = reverse("invitation", kwargs={"key": invitation.pk, "secret": key})
        told = {"invitation": invitation, "link": request.build_absolute_uri(address)}
        subject = _("An invitation to %(clinic)s at Osseo") % {"clinic": invitation.clinic}
        send_mail(subject, render_to_string("clinic/invitation_letter.txt", told), None, [invitation.email])

    return send
