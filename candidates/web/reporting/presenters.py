"""The report page: the same content object that the paper prints, with its drawings let through."""

from typing import Any
from uuid import UUID

from django.utils.safestring import SafeString

from candidates.dossier import Dossier
from candidates.report.content.report import report_of
from candidates.report.summary import summary_of


def report_page(dossier: Dossier, key: UUID) -> dict[str, Any]:
    """Return what the template of the report shows."""
    report = report_of(dossier)
    return {
        "key": key,
        "logo": dossier.clinic.logo,
        "is_draft": dossier.state == "draft",
        "first": report.first,
        "rest": report.rest,
        # Our own drawings; every word in them was escaped when it was drawn.
        "charts": [(chart, SafeString(chart.svg)) for chart in report.first.charts],
        "limbs": [(limb, SafeString(limb.svg)) for limb in report.rest.limbs],
        "scales": [(one, SafeString(one.svg)) for one in report.rest.scales],
        "pictures": [(risk, SafeString(risk.svg)) for risk in report.rest.risks.pictures],
        "code": SafeString(report.rest.foot.check.svg if report.rest.foot.check else ""),
        "summary": summary_of(report),
    }
