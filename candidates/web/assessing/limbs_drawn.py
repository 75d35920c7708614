"""The limbs of an assessment as drawings, on the pages that ask for what is drawn."""

from typing import Any

from django.utils import timezone
from django.utils.safestring import SafeString

from candidates.dossier import Dossier
from candidates.forms.pages import Page
from candidates.queries import dossiers
from candidates.report.content.naming import Naming
from candidates.report.limb.figure import limb_figures
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.tongue import OF_THE_READER

DRAWN = {"residual_bone_length", "canal_diameter", "proximal_joint_contracture", "distal_clearance"}


def limbs_drawn(page: Page, opened: OpenAssessment) -> list[tuple[Any, SafeString]]:
    """Return the figure of each limb and its drawing, as saved; none on a page that asks for nothing drawn."""
    if not DRAWN & {fact.id for fact in page.facts}:
        return []
    figures = limb_figures(Naming(_dossier(opened)), OF_THE_READER)
    # Our own drawings; every word in them was escaped when it was drawn.
    return [(figure, SafeString(figure.svg)) for figure in figures]


def _dossier(opened: OpenAssessment) -> Dossier:
    """Return the assessment as it stands, or as it was concluded, with the edition that judged it."""
    assessment = opened.assessment
    if not assessment.is_open:
        return dossiers.of_conclusion(assessment.conclusion)
    return dossiers.of_assessment(assessment, seen_by=opened.member, at=timezone.now())
