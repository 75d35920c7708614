"""A clinic's own policies: a draft that is edited freely, and versions that are only ever added."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.db import models

from candidates.models.assessment import ChainLink
from candidates.models.people import Clinic

IN_FORCE = models.Q(reason="") & ~models.Q(document="")
WITHDRAWN = models.Q(document="") & ~models.Q(reason="")


class OwnPolicy(models.Model):
    """A policy that a clinic wrote down itself. Once in force it is never deleted; withdrawn, it keeps its versions.

    `key` is its name among the policies of the edition. Of its versions one is in force at most.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="own_policies")
    key = models.CharField(max_length=40)
    draft = models.TextField("the policy as it is being written, as JSON")
    draft_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    draft_at = models.DateTimeField("when the draft was last changed")
    in_force = models.OneToOneField(
        "OwnPolicyVersion", on_delete=models.PROTECT, null=True, blank=True, related_name="in_force_of"
    )

    class Meta:
        verbose_name_plural = "own policies"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["clinic", "key"], name="an_own_policy_is_named_once"),
        ]

    def __str__(self) -> str:
        """The key."""
        return self.key


class OwnPolicyVersion(models.Model):
    """One version of an own policy as it was put in force, or that it was withdrawn, and why. Never changed."""

    policy = models.ForeignKey(OwnPolicy, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField("counts from 1 within the policy")
    document = models.TextField("the policy with its source as JSON; empty where it was withdrawn", blank=True)
    reason = models.TextField("why it was withdrawn", blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    name = models.CharField("name under which it was done", max_length=254)
    at = models.DateTimeField()
    link = models.OneToOneField(ChainLink, on_delete=models.PROTECT, related_name="own_policy_version")

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["policy", "number"], name="a_version_is_numbered_once"),
            models.CheckConstraint(
                condition=IN_FORCE | WITHDRAWN,
                name="a_version_is_in_force_or_withdrawn",
                violation_error_message="A version holds the policy, a withdrawal its reason.",
            ),
        ]

    def __str__(self) -> str:
        """The number."""
        return f"Version {self.number}"
