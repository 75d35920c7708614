"""The clinic's pages as a member sees them listed: only those that are open to the member's roles."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from candidates.membership import Member
from candidates.roles import Act
from candidates.web.words import Word


@dataclass(frozen=True)
class Section:
    """One page of the clinic: its address and name."""

    url: str
    title: Word


PAGES: tuple[tuple[str, Act, Word], ...] = (
    ("clinic", Act.READ_SETTINGS, _("Settings")),
    ("clinic_logo", Act.READ_SETTINGS, _("Logo")),
    ("clinic_people", Act.READ_SETTINGS, _("People")),
    ("clinic_systems", Act.READ_SETTINGS, _("Systems")),
    ("clinic_limits", Act.READ_SETTINGS, _("Device limits")),
    ("clinic_adoption", Act.READ_SETTINGS, _("The edition")),
    ("clinic_policies", Act.READ_SETTINGS, _("Own policies")),
    ("clinic_team", Act.READ_SETTINGS, _("The team")),
    ("clinic_second_step", Act.READ_SETTINGS, _("The second step")),
    ("clinic_agreement", Act.READ_AGREEMENT, _("Impressions and verdicts")),
    ("clinic_audit", Act.READ_AUDIT, _("Audit")),
    ("clinic_tokens", Act.USE_API, _("Keys for programs")),
)


def sections(member: Member) -> list[Section]:
    """Return the pages that a member may open, the mail only where a demonstration keeps it in a folder."""
    pages = [Section(reverse(name), title) for name, act, title in PAGES if member.may(act)]
    return [*pages, Section(reverse("clinic_mail"), _("Mail"))] if has_mail(member) else pages


def has_mail(member: Member) -> bool:
    """Return whether a member can read what was sent: in a demonstration whose letters go into a folder."""
    in_folder = "filebased" in settings.EMAIL_BACKEND
    return in_folder and member.clinic.is_demonstration and member.may(Act.READ_SETTINGS)
