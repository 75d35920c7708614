"""The addresses of what happens after surgery. No name of a person and nothing about anybody's health stands in any."""

from django.urls import path

from candidates.web.aftercare import entries, listing, overview, recording, sheet

urlpatterns = [
    path("after-surgery", listing.listed, name="aftercare_list"),
    path("after-surgery/<uuid:key>/", entries.one, name="aftercare_entry"),
    path("limbs/<uuid:limb>/after-surgery", overview.overview, name="aftercare"),
    path("limbs/<uuid:limb>/after-surgery/entries", entries.of_limb, name="aftercare_entries"),
    path("limbs/<uuid:limb>/after-surgery/sheet", sheet.sheet, name="aftercare_sheet"),
    path("limbs/<uuid:limb>/after-surgery/sheet.pdf", sheet.sheet_paper, name="aftercare_sheet_pdf"),
    path("limbs/<uuid:limb>/after-surgery/record/<slug:kind>", recording.record, name="aftercare_record"),
]
