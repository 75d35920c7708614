"""What the short forms in the words of a programme stand for; the words themselves stay as they are printed."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from candidates.web.words import Word

SHORT_FORMS: dict[str, Word] = {
    "m": _("months"),
    "y": _("years"),
    "BW": _("body weight"),
    "TF": _("transfemoral"),
    "TT": _("transtibial"),
    "NRS": _("numeric rating scale"),
    "AP": _("anteroposterior"),
}
WORD = re.compile(r"[A-Za-z]+")


def short_forms_in(texts: Iterable[str]) -> list[tuple[str, Word]]:
    """Return the short forms that stand in some texts as words of their own, each with what it stands for."""
    words = {word for text in texts for word in WORD.findall(text)}
    return [(short, meant) for short, meant in SHORT_FORMS.items() if short in words]
