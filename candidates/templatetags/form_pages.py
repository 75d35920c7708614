"""What pages with a form need: its faults as a list of links to their fields."""

from django import template
from django.forms import BaseForm, BoundField, RadioSelect

from candidates.web.faults import Fault, faults_of

register = template.Library()


@register.simple_tag
def faults(form: BaseForm) -> list[Fault]:
    """Return what has to be mended in a form, each with the id of its field."""
    return faults_of(form)


@register.filter
def is_box(field: object) -> bool:
    """Whether a field is one box to tick, whose label stands behind it."""
    widget = getattr(getattr(field, "field", None), "widget", None)
    return getattr(widget, "input_type", "") == "checkbox"


@register.filter
def is_optional(field: BoundField) -> bool:
    """Whether a field may be left empty; of a list in which something is always chosen that says nothing."""
    choices = getattr(field.field, "choices", None)
    return not field.field.required and (choices is None or any(not value for value, _label in choices))


@register.filter
def is_group(field: object) -> bool:
    """Whether a field is a group of boxes or of radio buttons, whose name stands above it as a legend."""
    return isinstance(getattr(getattr(field, "field", None), "widget", None), RadioSelect)
