"""What has to be mended in a Django form, in the order in which it is asked."""

from dataclasses import dataclass

from django.forms import BaseForm


@dataclass(frozen=True)
class Fault:
    """What is wrong, and the id of the field where it is mended."""

    target: str
    says: str


def faults_of(form: BaseForm) -> list[Fault]:
    """Return the faults of the form as a whole at its first field, then those of each field."""
    fields = form.visible_fields()
    first = fields[0].id_for_label if fields else "main"
    whole = [Fault(first, str(says)) for says in form.non_field_errors()]
    return whole + [Fault(field.id_for_label, f"{field.label}: {says}") for field in fields for says in field.errors]
