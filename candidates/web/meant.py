"""Taking a number that may have been meant, with one press, into its field; everything else stays as it was typed."""

from django.http import QueryDict

USE = "use"


def used(sent: QueryDict) -> str:
    """Return the name of the field for which a number was taken that may have been meant; empty where none was."""
    return sent.get(USE, "").partition(" ")[0]


def with_meant(sent: QueryDict) -> QueryDict:
    """Return what was sent, in one field the number that was meant; everything else as it was typed."""
    name, value, unit = (*sent.get(USE, "").split(" ", 2), "", "", "")[:3]
    if not value:
        return sent
    changed = sent.copy()
    changed.setlist(name, [value])
    changed[f"{name}.unit"] = unit
    changed.pop(f"{name}.smaller", None)
    return changed
