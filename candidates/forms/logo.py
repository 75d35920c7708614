"""A file that is to be a clinic's logo."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from candidates.dossier import Logo
from candidates.report.logo.reading import MOST_BYTES, read
from candidates.report.logo.refused import LogoError, Refusal

TOO_HEAVY = _("The file is too heavy: at most 200 kB, and an SVG of at most 2,000 parts.")
SAYS: Mapping[Refusal, Any] = {
    Refusal.TOO_HEAVY: TOO_HEAVY,
    Refusal.NEITHER: _("This is neither a PNG nor an SVG file."),
    Refusal.BROKEN: _("The file is broken or not whole. Save it once more as PNG or SVG."),
    Refusal.TOO_LARGE: _("The picture is too large: at most 4,000 pixels on a side, and 4 million in all."),
    Refusal.NO_SIZE: _("The drawing does not say how large it is. Save it with a viewBox, or with width and height."),
    Refusal.TOO_NARROW: _("The picture is too narrow or too flat: the longer side is at most 12 times the shorter."),
    Refusal.PART: _(
        "The drawing holds a part that is not taken: %(part)s. Save it as plain shapes, with text as outlines, and "
        "without pictures, filters, patterns or reused parts."
    ),
    Refusal.ELSEWHERE: _("The drawing leads to another address. Save it so that all of it is in the file."),
    Refusal.NOT_PRINTED: _("The picture cannot be printed. Save it once more, or as PNG."),
}


class LogoForm(forms.Form):
    """A PNG or an SVG."""

    logo = forms.FileField(
        label=_("Logo"),
        help_text=_("A PNG or SVG of at most 200 kB. It is printed at most 40 mm wide and 12 mm high."),
        widget=forms.FileInput(attrs={"accept": ".png,.svg,image/png,image/svg+xml"}),
        error_messages={
            "required": _("Choose a file."),
            "missing": _("Choose a file."),
            "empty": _("The file is empty."),
        },
    )

    def clean_logo(self) -> Logo:
        """Return what was sent as a logo; a fault at the field where it is none."""
        sent: UploadedFile = self.cleaned_data["logo"]
        if (sent.size or 0) > MOST_BYTES:
            raise forms.ValidationError(TOO_HEAVY)
        try:
            return read(sent.read())
        except LogoError as error:
            raise forms.ValidationError(SAYS[error.refusal], params={"part": error.part[:40]}) from None
