"""The addresses of the knowledge."""

from django.urls import path

from candidates.web.knowledge import views

urlpatterns = [
    path("", views.first, name="knowledge"),
    path("measurement/", views.measuring, name="knowledge_measurement"),
    path("unknown/", views.not_known, name="knowledge_unknown"),
    path("<slug:slug>/", views.listing, name="knowledge_list"),
    path("<slug:slug>/<str:key>/", views.entry, name="knowledge_entry"),
]
