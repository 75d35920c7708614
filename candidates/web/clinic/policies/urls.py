"""The addresses of a clinic's own policies."""

from django.urls import path

from candidates.web.clinic.policies import describing, listing, requiring, standing

urlpatterns = [
    path("", listing.policies, name="clinic_policies"),
    path("new", describing.new, name="clinic_policy_new"),
    path("<uuid:key>/", listing.policy, name="clinic_policy"),
    path("<uuid:key>/edit", describing.edit, name="clinic_policy_edit"),
    path("<uuid:key>/requirements/new", requiring.choose, name="clinic_policy_choose"),
    path("<uuid:key>/requirements/new/<slug:what>", requiring.new, name="clinic_policy_requirement_new"),
    path("<uuid:key>/requirements/<slug:id>", requiring.edit, name="clinic_policy_requirement"),
    path("<uuid:key>/requirements/<slug:id>/remove", requiring.remove, name="clinic_policy_requirement_remove"),
    path("<uuid:key>/in-force", standing.put_in_force, name="clinic_policy_in_force"),
    path("<uuid:key>/withdraw", standing.withdraw, name="clinic_policy_withdraw"),
    path("<uuid:key>/delete", standing.delete, name="clinic_policy_delete"),
    path("<uuid:key>/versions/<int:number>", listing.version, name="clinic_policy_version"),
]
