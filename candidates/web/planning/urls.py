"""The addresses of plans. No name of a person and nothing about anybody's health stands in any of them."""

from django.urls import path

from candidates.web.planning import calendars, views

urlpatterns = [
    path("plan", views.due, name="plan"),
    path("plan.ics", calendars.of_clinic, name="plan_calendar"),
    path("plan/<uuid:key>/", views.item, name="plan_item"),
    path("<uuid:key>/plan", views.person, name="candidate_plan"),
    path("<uuid:key>/plan.ics", calendars.of_person, name="candidate_plan_calendar"),
]
