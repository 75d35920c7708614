"""A choice among words of the edition, which are English whatever the reader's language (WCAG 3.1.2)."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

ENGLISH = {"lang": "en-GB", "dir": "ltr"}
ATTRIBUTES = SafeString("".join(f' {name}="{value}"' for name, value in ENGLISH.items()))


def is_english() -> bool:
    """Return whether the page itself is in the language of the edition."""
    return get_language() in (None, settings.LANGUAGE_CODE)


def marked(words: Any) -> Any:
    """Return words of the edition as they are on an English page, elsewhere marked as English.

    What is translated as it is read is no word of the edition, and stays as it is.
    """
    if not words or isinstance(words, Promise) or is_english():
        return words
    return format_html("<span{}>{}</span>", ATTRIBUTES, words)


class OfTheEdition(forms.Select):
    """A list in which the edition's words are marked as English on a page in another language."""

    def create_option(self, name: str, value: Any, label: Any, *args: Any, **keys: Any) -> dict[str, Any]:
        """Return an option, marked where its label is not translated as it is read."""
        option = super().create_option(name, value, label, *args, **keys)
        if not isinstance(label, Promise) and not is_english():
            option["attrs"] |= ENGLISH
        return option
