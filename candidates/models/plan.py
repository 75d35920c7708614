"""What a clinic means to do about what stands in the way: who leads it, and when it is looked at again."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from candidates.models.assessment import Assessment
from candidates.models.candidate import Candidate
from candidates.models.people import Clinic


class PlanState(models.TextChoices):
    """What became of a part of a plan."""

    OPEN = "open", _("Open")
    DONE = "done", _("Done")
    DROPPED = "dropped", _("Dropped")


class PlanItem(models.Model):
    """One thing that a plan can reach: what is done, who leads it, and the day on which it is looked at again.

    The criterion is named, not linked, so that a plan survives a new edition.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="plan_items")
    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="plan_items")
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="plan_items")
    criterion = models.CharField("criterion of the general set", max_length=100)
    side = models.CharField("option of the fact `side`; empty where it is about the person", max_length=20, blank=True)
    action = models.TextField(max_length=1000)
    owner = models.CharField("who leads it, in words", max_length=200, blank=True)
    member = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="plan_items"
    )
    look_again = models.DateField("day on which it is looked at again")
    state = models.CharField(max_length=20, choices=PlanState, default=PlanState.OPEN)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["look_again", "created_at"]
        indexes: ClassVar = [models.Index(fields=["clinic", "state", "look_again"], name="plan_items_due")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["candidate", "criterion", "side"],
                condition=models.Q(state="open"),
                name="a_thing_is_planned_once",
                violation_error_message="This is planned already.",
            ),
            models.CheckConstraint(
                condition=~models.Q(owner="") | models.Q(member__isnull=False),
                name="a_planned_thing_has_an_owner",
                violation_error_message="Say who leads it.",
            ),
        ]

    def __str__(self) -> str:
        """The criterion and the day."""
        return f"{self.criterion}, {self.look_again:%Y-%m-%d}"

    @property
    def is_open(self) -> bool:
        """Return whether it is still to be looked at again."""
        return self.state == PlanState.OPEN
