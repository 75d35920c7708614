"""What has to be mended in a Django form, in the order in which it is asked."""

from dataclasses import dataclass

from django.forms import BaseForm, BoundField


@dataclass(frozen=True)
class Fault:
    """What is wrong, and the id of the field where it is mended."""

    target: str
    says: str


def faults_of(form: BaseForm) -> list[Fault]:
    """Return the faults of the form as a whole at its first field, then those of each field."""
    fields = form.visible_fields()
    first = _target(fields[0]) if fields else "main"
    whole = [Fault(first, str(says)) for says in form.non_field_errors()]
    return whole + [Fault(_target(field), _named(field, str(says))) for field in fields for says in field.errors]


def _named(field: BoundField, says: str) -> str:
    """Return what is wrong behind the name of its field; behind a question no colon stands."""
    label = str(field.label)
    return f"{label} {says}" if label.endswith("?") else f"{label}: {says}"


def _target(field: BoundField) -> str:
    """Return the id of a field, or of the group where it is a choice of several."""
    return str(field.id_for_label or field.auto_id)
