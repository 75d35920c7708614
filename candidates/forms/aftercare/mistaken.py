"""An entry that should not have been recorded: about the wrong person or limb, or of what was not so."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from candidates.forms.aftercare.entry import MISTAKEN, EntryForm
from candidates.forms.aftercare.fields import words


class Mistaken(EntryForm):
    """Takes back the entry that it corrects; both stay to be read, and neither counts."""

    title = MISTAKEN
    lead = _(
        "For an entry about the wrong person or limb, or of what was not so. It stays to be read and no longer counts."
    )

    mistaken = words(_("Why it was a mistake"), required=True)

    def __init__(self, *args: Any, **keys: Any) -> None:
        super().__init__(*args, **keys)
        del self.fields["on"]

    def clean(self) -> dict[str, Any]:
        """Put in the day of the entry that is taken back."""
        given = super().clean()
        return given | ({"on": self.context.corrects.on} if self.context.corrects else {})


def taken_back(form: type[EntryForm]) -> type[EntryForm]:
    """Return the form that takes back an entry of a kind, for whoever may record that kind."""
    return type("Mistaken", (Mistaken,), {"kind": form.kind, "act": form.act, "answers": form.answers})
