"""What is answered and what is concluded: revisions are only ever added, conclusions never change."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from candidates.models.candidate import Candidate
from candidates.models.people import Clinic


class State(models.TextChoices):
    """How far an assessment has come."""

    DRAFT = "draft", _("Draft")
    READY = "ready", _("Ready for the team")
    CONCLUDED = "concluded", _("Concluded")
    SUPERSEDED = "superseded", _("Superseded")


class Assessment(models.Model):
    """One assessment of a person, answered over days by several hands."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="assessments")
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="assessments")
    state = models.CharField(max_length=20, choices=State, default=State.DRAFT)
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["clinic", "state", "changed_at"], name="assessments_by_state")]

    def __str__(self) -> str:
        """The state and the day it began."""
        return f"{self.get_state_display()}, begun {self.created_at:%Y-%m-%d}"

    @property
    def is_open(self) -> bool:
        """Return whether answers can still be given."""
        return self.state in (State.DRAFT, State.READY)


class ChainLink(models.Model):
    """One link of a clinic's chain: the digest of a document, its author and time, and the digest of the link before.

    The chain covers the digest and never the document, so that a document can be erased and the chain still verifies.
    """

    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="chain")
    position = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=20)
    subject = models.CharField("what the document belongs to", max_length=80)
    digest = models.CharField("SHA-256 of the document", max_length=64)
    author = models.PositiveBigIntegerField("key of the user who wrote it")
    at = models.DateTimeField()
    link = models.CharField("SHA-256 over this link and the one before", max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["clinic", "position"], name="a_place_in_a_chain_is_taken_once"),
        ]

    def __str__(self) -> str:
        """The place in the chain, and of what."""
        return f"{self.position}: {self.kind} {self.subject}"


class AnswerRevision(models.Model):
    """All answers of an assessment as they stood after one save. Never changed; the document can be erased."""

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField("counts from 1 within the assessment")
    document = models.TextField("the answers as JSON; null once erased", null=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    link = models.OneToOneField(ChainLink, on_delete=models.PROTECT, related_name="revision")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["assessment", "number"], name="a_revision_is_numbered_once"),
        ]

    def __str__(self) -> str:
        """The number."""
        return f"Revision {self.number}"


class Conclusion(models.Model):
    """An assessment as it was concluded: answers, findings, edition, engine, confirmations, frozen in one document."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="conclusions")
    assessment = models.OneToOneField(Assessment, on_delete=models.PROTECT, related_name="conclusion")
    number = models.CharField("number of the report, unique within the clinic", max_length=20)
    document = models.TextField("what was frozen, as JSON")
    sha256 = models.CharField("SHA-256 of the document", max_length=64)
    edition = models.CharField(max_length=40)
    edition_sha256 = models.CharField(max_length=64)
    verdict = models.CharField(max_length=40)
    referral = models.CharField(max_length=40)
    provisional = models.BooleanField()
    concluded_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    concluded_at = models.DateTimeField()
    link = models.OneToOneField(ChainLink, on_delete=models.PROTECT, related_name="conclusion")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["clinic", "number"], name="a_report_number_is_given_once"),
        ]

    def __str__(self) -> str:
        """The number of the report."""
        return self.number
