"""Which part answers which address."""

from django.urls import include, path

urlpatterns = [
    path("api/v1/", include("candidates.api.urls")),
    path("", include("candidates.web.urls")),
]
