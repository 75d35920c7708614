"""The addresses of reports."""

from django.urls import path

from candidates.web.reporting import views

urlpatterns = [
    path("conclusions/<uuid:key>/", views.conclusion, name="conclusion"),
    path("conclusions/<uuid:key>/report.pdf", views.conclusion_pdf, name="conclusion_pdf"),
    path("conclusions/<uuid:key>/summary.txt", views.conclusion_summary, name="conclusion_summary"),
    path("conclusions/<uuid:key>/evaluation.json", views.conclusion_evaluation, name="conclusion_evaluation"),
    path("assessments/<uuid:key>/draft", views.draft, name="draft"),
    path("assessments/<uuid:key>/draft.pdf", views.draft_pdf, name="draft_pdf"),
]
