"""What is asked after surgery: a form for each kind of entry, declared once for the pages and the interface."""

from collections.abc import Iterable

from candidates.forms.aftercare.change import Change
from candidates.forms.aftercare.entry import EntryForm
from candidates.forms.aftercare.knee import Knee, KneeElsewhere
from candidates.forms.aftercare.loading import Load, Operation, Signature
from candidates.forms.aftercare.mechanics import Connector, Loosening, Mishap, Part
from candidates.forms.aftercare.mistaken import taken_back
from candidates.forms.aftercare.plan import Plan
from candidates.forms.aftercare.stoma import Infection, Regime, Stoma
from candidates.forms.aftercare.visits import Closing, Radiograph, Visit

__all__ = ["FORMS", "forms_at", "taken_back"]

FORMS: dict[str, type[EntryForm]] = {
    form.kind: form
    for form in (
        Operation, Plan, Change, Load, Signature, Regime, Stoma, Infection,
        Mishap, Loosening, Connector, Part, Visit, Radiograph, Knee, KneeElsewhere, Closing,
    )
}  # fmt: skip


def forms_at(level: str) -> Iterable[type[EntryForm]]:
    """Return the kinds of entries that a limb at a level can have."""
    return (form for form in FORMS.values() if form.levels is None or level in form.levels)
