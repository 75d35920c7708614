"""When no verdict is shown: while a sign that needs a doctor today is recorded, and before an own impression."""

from typing import Any

from django.utils.translation import gettext as _

from candidates.queries.team import impression_is_due
from candidates.web import words
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.words import Mark


def instead_of_verdict(opened: OpenAssessment) -> dict[str, Any]:
    """Return what stands where the verdict would; nothing where the verdict is shown."""
    if opened.evaluation["warnings"]:
        return _nothing_but(words.COMES_FIRST, words.HELD_BACK)
    if impression_is_due(opened.assessment, opened.member):
        first = Mark("pencil", _("Your impression first"))
        says = _("The verdict is shown once you have said, or skipped, how it looks to you")
        return {**_nothing_but(first, says), "impression_is_due": True}
    return {}


def _nothing_but(referral: Mark, says: words.Word) -> dict[str, Any]:
    return {"referral": referral, "verdict": Mark(referral.shape, says), "in_the_way": [], "systems": []}
