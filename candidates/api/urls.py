"""The addresses of the interface, below /api/v1/."""

from django.urls import path, re_path

from candidates.api import adopting, answering, assessing, concluding, letters, limbs, people, planning, teaming
from candidates.api.aftercare import views as aftercare
from candidates.api.catalogue import InForce, Listing, Single
from candidates.api.evaluate import Evaluate
from candidates.api.nowhere import nowhere
from candidates.api.reference import Reference
from candidates.api.resources import RESOURCES
from candidates.api.schema import Schema

urlpatterns = [
    path("evaluate", Evaluate.as_view(), name="api_evaluate"),
    path("edition", InForce.as_view(), name="api_edition"),
    path("adoption", adopting.Adoption.as_view(), name="api_adoption"),
    path("schema", Schema.as_view(), name="api_schema"),
    path("docs", Reference.as_view(), name="api_docs"),
    *(path(r.many, Listing.as_view(resource=r), name=f"api_{r.many}") for r in RESOURCES),
    *(path(f"{r.many}/<str:id>", Single.as_view(resource=r), name=f"api_{r.one}") for r in RESOURCES),
    path("candidates", people.People.as_view(), name="api_candidates"),
    path("candidates/search", people.Search.as_view(), name="api_candidates_search"),
    path("candidates/<uuid:id>", people.Person.as_view(), name="api_candidate"),
    path("candidates/<uuid:id>/archive", people.Archive.as_view(), name="api_candidate_archive"),
    path("candidates/<uuid:id>/bring-back", people.BringBack.as_view(), name="api_candidate_bring_back"),
    path("candidates/<uuid:id>/limbs", limbs.Limbs.as_view(), name="api_candidate_limbs"),
    path("candidates/<uuid:id>/assessments", assessing.OfPerson.as_view(), name="api_candidate_assessments"),
    path("assessments", assessing.Assessments.as_view(), name="api_assessments"),
    path("assessments/<uuid:id>", assessing.OneAssessment.as_view(), name="api_assessment"),
    path("assessments/<uuid:id>/answers", answering.Answers.as_view(), name="api_assessment_answers"),
    path("assessments/<uuid:id>/revisions", answering.Revisions.as_view(), name="api_assessment_revisions"),
    path("assessments/<uuid:id>/evaluation", assessing.Evaluation.as_view(), name="api_assessment_evaluation"),
    path("assessments/<uuid:id>/ready", assessing.Ready.as_view(), name="api_assessment_ready"),
    path("assessments/<uuid:id>/conclusion", assessing.Conclude.as_view(), name="api_assessment_conclude"),
    path("assessments/<uuid:id>/views", teaming.Views.as_view(), name="api_assessment_views"),
    path("assessments/<uuid:id>/comments", teaming.Comments.as_view(), name="api_assessment_comments"),
    path("plans", planning.Plans.as_view(), name="api_plans"),
    path("limbs/<uuid:id>", limbs.OneLimb.as_view(), name="api_limb"),
    path("limbs/<uuid:id>/aftercare", aftercare.OfLimb.as_view(), name="api_limb_aftercare"),
    path("limbs/<uuid:id>/aftercare/status", aftercare.Status.as_view(), name="api_limb_aftercare_status"),
    path("aftercare/kinds", aftercare.Kinds.as_view(), name="api_aftercare_kinds"),
    path("aftercare/<uuid:id>", aftercare.OneEntry.as_view(), name="api_aftercare_entry"),
    path("conclusions", concluding.Conclusions.as_view(), name="api_conclusions"),
    path("conclusions/<uuid:id>", concluding.OneConclusion.as_view(), name="api_conclusion"),
    path("conclusions/<uuid:id>/evaluation", concluding.FrozenEvaluation.as_view(), name="api_conclusion_evaluation"),
    path("conclusions/<uuid:id>/report.pdf", concluding.Report.as_view(), name="api_conclusion_report"),
    path("conclusions/<uuid:id>/summary.txt", concluding.Summary.as_view(), name="api_conclusion_summary"),
    path("conclusions/<uuid:id>/letters/<slug:letter>", letters.OneLetter.as_view(), name="api_conclusion_letter"),
    path("conclusions/<uuid:id>/letters/<slug:letter>.pdf", letters.LetterPaper.as_view(), name="api_letter_paper"),
    re_path("", nowhere),
]
