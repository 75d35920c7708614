"""The addresses of the pages about people. No name and no birth date stands in any of them."""

from django.urls import path

from candidates.web.people import limbs, moving, one, views

urlpatterns = [
    path("", views.people, name="candidates"),
    path("filters", views.save_filter, name="candidates_save_filter"),
    path("filters/<int:key>/forget", views.forget_filter, name="candidates_forget_filter"),
    path("new", one.new, name="candidate_new"),
    path("import", moving.import_table, name="candidates_import"),
    path("export.csv", moving.export, name="candidates_export"),
    path("<uuid:key>/", one.show, name="candidate"),
    path("<uuid:key>/edit", one.edit, name="candidate_edit"),
    path("<uuid:key>/limbs", limbs.add, name="candidate_add_limb"),
    path("limbs/<uuid:limb>/side", limbs.record_side, name="limb_side"),
    path("<uuid:key>/archive", one.archive, name="candidate_archive"),
    path("<uuid:key>/bring-back", one.bring_back, name="candidate_bring_back"),
    path("<uuid:key>/assess", one.assess, name="candidate_assess"),
]
