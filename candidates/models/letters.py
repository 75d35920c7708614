"""What people write into the letters of an assessment, and which text of a policy they read. Rows are only added."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from candidates.models.assessment import Assessment
from candidates.models.people import Clinic


class LetterEdit(models.Model):
    """What somebody wrote in place of one paragraph, beside the text that was generated. The last one counts."""

    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="letter_edits")
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="letter_edits")
    letter = models.CharField("`referral`, or the key of a policy", max_length=100)
    paragraph = models.CharField("id of the paragraph within its letter", max_length=200)
    generated = models.TextField("the generated text as it stood")
    edited = models.TextField("what stands in its place; empty where it was put back", blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    name = models.CharField("name under which it was edited", max_length=254)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["at", "id"]
        indexes: ClassVar = [models.Index(fields=["assessment", "letter", "at"], name="edits_of_a_letter")]

    def __str__(self) -> str:
        """The letter and the paragraph."""
        return f"{self.letter}, {self.paragraph}"


class PolicyTextRead(models.Model):
    """That somebody read the current text of a policy for one assessment, under one edition. The last one counts."""

    clinic = models.ForeignKey(Clinic, on_delete=models.PROTECT, related_name="policy_texts_read")
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="policy_texts_read")
    policy = models.CharField("key of the policy", max_length=100)
    edition_sha256 = models.CharField("edition whose requirements the letter prints", max_length=64)
    dated = models.DateField("day that the text bears")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    name = models.CharField("name under which it was confirmed", max_length=254)
    at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["at", "id"]
        indexes: ClassVar = [models.Index(fields=["assessment", "policy", "at"], name="texts_read_of_a_policy")]

    def __str__(self) -> str:
        """The policy and the day of its text."""
        return f"{self.policy}, {self.dated:%Y-%m-%d}"
