"""What stands in a form and is not saved: kept as it was typed, judged by nobody, and gone once it is saved."""

from typing import ClassVar

from django.conf import settings
from django.db import models

from candidates.models.assessment import Assessment


class AnswerDraft(models.Model):
    """What one person typed into one page of an assessment. No part of the record: no revision, not in the chain."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="drafts")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    page = models.CharField("id of the page of questions", max_length=80)
    fields = models.TextField("names and values as they were sent, a JSON list of pairs")
    at = models.DateTimeField()
    # From then on it can be taken back for a while, and is shown nowhere else.
    discarded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["assessment", "user", "page"], name="one_draft_a_page_and_person"),
        ]

    def __str__(self) -> str:
        """The page that it is of."""
        return f"Draft of {self.page}"
