"""Words of the edition are English whatever the reader's language: a page in another one says so (WCAG 3.1.2)."""

from django import template

from candidates.forms.of_the_edition import ATTRIBUTES, is_english, marked

register = template.Library()
register.filter("english", marked)


@register.simple_tag
def in_english() -> str:
    """Return the attributes of an element that holds nothing but words of the edition, such as an option."""
    return "" if is_english() else ATTRIBUTES
