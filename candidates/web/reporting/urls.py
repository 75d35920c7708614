"""The addresses of reports."""

from django.urls import path

# Addresses with digests need it.
from candidates.web import digests  # noqa: F401
from candidates.web.reporting import bundles, changing, genuine, letter_writing, letters, papers, views

urlpatterns = [
    path("verify/<sha256:sha256>", genuine.verify, name="verify"),
    path("conclusions/<uuid:key>/", views.conclusion, name="conclusion"),
    path("conclusions/<uuid:key>/report.pdf", views.conclusion_pdf, name="conclusion_pdf"),
    path("conclusions/<uuid:key>/summary.txt", views.conclusion_summary, name="conclusion_summary"),
    path("conclusions/<uuid:key>/evaluation.json", views.conclusion_evaluation, name="conclusion_evaluation"),
    path("conclusions/<uuid:key>/changes", changing.conclusion_changes, name="conclusion_changes"),
    path("conclusions/<uuid:key>/changes.pdf", changing.conclusion_changes_pdf, name="conclusion_changes_pdf"),
    path("assessments/<uuid:key>/changes", changing.assessment_changes, name="assessment_changes"),
    path("conclusions/<uuid:key>/person", papers.person, name="conclusion_person"),
    path("conclusions/<uuid:key>/person.pdf", papers.person_paper_pdf, name="conclusion_person_pdf"),
    path("bundles/", bundles.bundles, name="bundles"),
    path("bundles/ask", bundles.ask, name="bundle_ask"),
    path("bundles/<uuid:key>/cancel", bundles.cancel, name="bundle_cancel"),
    path("bundles/<uuid:key>/reports.zip", bundles.fetch, name="bundle_fetch"),
    path("assessments/<uuid:key>/letters/", letters.letters, name="letters"),
    path("assessments/<uuid:key>/letters/<slug:letter>/", letters.letter, name="letter"),
    path("assessments/<uuid:key>/letters/<slug:letter>.pdf", letters.letter_pdf, name="letter_pdf"),
    path("assessments/<uuid:key>/letters/<slug:letter>/text", letter_writing.text, name="letter_text"),
    path(
        "assessments/<uuid:key>/letters/<slug:letter>/paragraphs/<slug:paragraph>",
        letter_writing.paragraph,
        name="letter_paragraph",
    ),
    path("assessments/<uuid:key>/draft", views.draft, name="draft"),
    path("assessments/<uuid:key>/draft.pdf", views.draft_pdf, name="draft_pdf"),
]
