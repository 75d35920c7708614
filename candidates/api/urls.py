"""The addresses of the interface, below /api/v1/."""

from django.urls import path, re_path

from candidates.api.catalogue import InForce, Listing, Single
from candidates.api.evaluate import Evaluate
from candidates.api.nowhere import nowhere
from candidates.api.reference import Reference
from candidates.api.resources import RESOURCES
from candidates.api.schema import Schema

urlpatterns = [
    path("evaluate", Evaluate.as_view(), name="api_evaluate"),
    path("edition", InForce.as_view(), name="api_edition"),
    path("schema", Schema.as_view(), name="api_schema"),
    path("docs", Reference.as_view(), name="api_docs"),
    *(path(r.many, Listing.as_view(resource=r), name=f"api_{r.many}") for r in RESOURCES),
    *(path(f"{r.many}/<str:id>", Single.as_view(resource=r), name=f"api_{r.one}") for r in RESOURCES),
    re_path("", nowhere),
]
