"""What the members of a team say: signed views, comments, and the impression before the verdict is shown."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from candidates.models.assessment import Assessment, ChainLink
from candidates.models.people import Clinic, Role


class Say(models.TextChoices):
    """The words in which a member says how they see it."""

    FOR_REFERRAL = "for_referral", _("For a referral")
    AGAINST_FOR_NOW = "against_for_now", _("Against for now")
    MORE_NEEDED = "more_needed", _("More needed first")
    NO_VIEW = "no_view", _("No view from my side")


class TeamView(models.Model):
    """How one member sees an assessment, signed. Never changed: a later view of the same member follows it."""

    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="team_views")
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="team_views")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    name = models.CharField("name under which it was signed", max_length=254)
    role = models.CharField(max_length=40, choices=Role)
    says = models.CharField(max_length=20, choices=Say)
    reason = models.TextField(max_length=1000, blank=True)
    revision = models.PositiveIntegerField("number of the answers on which it rests")
    at = models.DateTimeField("when it was signed")
    link = models.OneToOneField(ChainLink, on_delete=models.PROTECT, related_name="team_view")

    class Meta:
        ordering: ClassVar = ["at", "id"]

    def __str__(self) -> str:
        """Who says what."""
        return f"{self.name}: {self.get_says_display()}"


class SectionComment(models.Model):
    """What a member wrote about one section of an assessment. It can be withdrawn, never edited."""

    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="section_comments")
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="comments")
    section = models.CharField("id of the section", max_length=60)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=2000)
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["at", "id"]

    def __str__(self) -> str:
        """The section."""
        return self.section


class Impression(models.Model):
    """How a clinician saw an assessment before its verdict was shown; empty where that was skipped."""

    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="impressions")
    assessment = models.OneToOneField(Assessment, on_delete=models.PROTECT, related_name="impression")
    says = models.CharField(max_length=20, choices=Say, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        """What was said."""
        return self.get_says_display() or "Skipped"
