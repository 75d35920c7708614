"""Words of the edition are English whatever the reader's language: a page in another one says so (WCAG 3.1.2)."""

from django import template
from django.conf import settings
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

ATTRIBUTES = SafeString(' lang="en-GB" dir="ltr"')


def is_english() -> bool:
    """Return whether the page itself is in the language of the edition."""
    return get_language() in (None, settings.LANGUAGE_CODE)


@register.filter
def english(words: object) -> object:
    """Return words of the edition as they are on an English page, elsewhere marked as English."""
    return words if not words or is_english() else format_html("<span{}>{}</span>", ATTRIBUTES, words)


@register.simple_tag
def in_english() -> str:
    """Return the attributes of an element that holds nothing but words of the edition, such as an option."""
    return "" if is_english() else ATTRIBUTES
