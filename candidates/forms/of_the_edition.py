"""A choice among words of the edition, which are English whatever the reader's language (WCAG 3.1.2)."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import get_language

ENGLISH = {"lang": "en-GB", "dir": "ltr"}


def is_english() -> bool:
    """Return whether the page itself is in the language of the edition."""
    return get_language() in (None, settings.LANGUAGE_CODE)


class OfTheEdition(forms.Select):
    """A list in which the edition's words are marked as English on a page in another language."""

    def create_option(self, name: str, value: Any, label: Any, *args: Any, **keys: Any) -> dict[str, Any]:
        """Return an option, marked where its label is not translated as it is read."""
        option = super().create_option(name, value, label, *args, **keys)
        if not isinstance(label, Promise) and not is_english():
            option["attrs"] |= ENGLISH
        return option
