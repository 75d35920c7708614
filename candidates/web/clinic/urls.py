"""The addresses of the clinic's own pages."""

from django.urls import include, path

# Addresses with digests need it.
from candidates.web import digests  # noqa: F401
from candidates.web.clinic import (
    adopting,
    agreement,
    confirming,
    keys,
    logo,
    mail,
    people,
    records,
    second_step,
    settings,
    switching,
    systems,
    team,
)

urlpatterns = [
    path("", settings.clinic, name="clinic"),
    path("people", people.people, name="clinic_people"),
    path("people/<int:key>", people.person, name="clinic_person"),
    path("people/invitations/<uuid:key>/withdraw", people.withdraw, name="clinic_invitation_withdraw"),
    path("systems", systems.systems, name="clinic_systems"),
    path("limits", confirming.limits, name="clinic_limits"),
    path("limits/<str:system>/<str:limit>", confirming.limit, name="clinic_limit"),
    path("edition", adopting.adoption, name="clinic_adoption"),
    path("policies/", include("candidates.web.clinic.policies.urls")),
    path("logo", logo.clinic_logo, name="clinic_logo"),
    path("logo/<sha256:sha256>", logo.logo_file, name="clinic_logo_file"),
    path("team", team.team, name="clinic_team"),
    path("second-step", second_step.second_step, name="clinic_second_step"),
    path("agreement", agreement.agreement, name="clinic_agreement"),
    path("audit", records.audit, name="clinic_audit"),
    path("tokens", keys.tokens, name="clinic_tokens"),
    path("tokens/<int:key>/revoke", keys.revoke, name="clinic_token_revoke"),
    path("mail", mail.mail, name="clinic_mail"),
    path("switch", switching.switch, name="clinic_switch"),
]
