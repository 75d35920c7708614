"""Words of the edition are English whatever the reader's language: a page in another one says so (WCAG 3.1.2)."""

from django import template
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString

from candidates.forms.of_the_edition import ENGLISH, is_english

register = template.Library()

ATTRIBUTES = SafeString("".join(f' {name}="{value}"' for name, value in ENGLISH.items()))


@register.filter
def english(words: object) -> object:
    """Return words of the edition as they are on an English page, elsewhere marked as English.

    What is translated as it is read is no word of the edition, and stays as it is.
    """
    if not words or isinstance(words, Promise) or is_english():
        return words
    return format_html("<span{}>{}</span>", ATTRIBUTES, words)


@register.simple_tag
def in_english() -> str:
    """Return the attributes of an element that holds nothing but words of the edition, such as an option."""
    return "" if is_english() else ATTRIBUTES
