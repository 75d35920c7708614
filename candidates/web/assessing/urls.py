"""The addresses of an assessment."""

from django.urls import path

from candidates.web.assessing import drafting, finishing, impressions, looking, overriding, team, views
from candidates.web.what_if.views import what_if

urlpatterns = [
    path("echo", looking.echo_number, name="assessment_echo"),
    path("<uuid:key>/", views.tasks, name="assessment"),
    path("<uuid:key>/review", views.review, name="assessment_review"),
    path("<uuid:key>/what-if", what_if, name="assessment_what_if"),
    path("<uuid:key>/policies", finishing.policies, name="assessment_policies"),
    path("<uuid:key>/overrides", overriding.overrides, name="assessment_overrides"),
    path("<uuid:key>/impression", impressions.impression, name="assessment_impression"),
    path("<uuid:key>/team", team.team, name="assessment_team"),
    path("<uuid:key>/ready", finishing.ready, name="assessment_ready"),
    path("<uuid:key>/conclude", finishing.conclude, name="assessment_conclude"),
    path("<uuid:key>/pages/<slug:page>/", views.page, name="assessment_page"),
    path("<uuid:key>/pages/<slug:page>/keep", drafting.keep, name="assessment_keep"),
    path("<uuid:key>/pages/<slug:page>/discard", drafting.discard, name="assessment_discard"),
    path("<uuid:key>/pages/<slug:page>/take-back", drafting.take_back, name="assessment_take_back"),
]
