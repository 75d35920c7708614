"""The few forms that descriptions are made of."""

from collections.abc import Iterable
from typing import Any

Form = dict[str, Any]

NUMBER_AS_TEXT: Form = {
    "type": "string",
    "pattern": r"^-?(0|[1-9]\d*)(\.\d*[1-9])?$",
    "description": "An exact decimal number as text, without exponent and trailing zeros.",
}
# What an edition says is shown with the digits that were written; an answer writes numbers anew.
AS_WRITTEN: Form = {
    "type": "string",
    "pattern": r"^-?\d+(\.\d+)?$",
    "description": "A decimal number as it was written.",
}
DAY: Form = {"type": "string", "format": "date"}
COUNT: Form = {"type": "integer", "minimum": 0}
YES_NO: Form = {"type": "boolean"}
TEXT: Form = {"type": "string"}
NAMES: Form = {"type": "array", "items": {"type": "string"}}
SAID: Form = {"type": "string", "minLength": 1, "pattern": r"\S"}

# The id of a policy that a clinic wrote down itself; the evaluation that asks no clinic never has one.
OWN_ID: Form = {"type": "string", "pattern": "^own-[0-9a-f]+$"}


def word(options: Iterable[str], says: str | None = None) -> Form:
    """Return one of some words."""
    return told({"type": "string", "enum": list(options)}, says)


def told(form: Form, says: str | None) -> Form:
    """Return a form with what it says of itself."""
    return {**form, "description": says} if says else form


def each(form: Form, says: str | None = None, **more: Any) -> Form:
    """Return a list."""
    return told({"type": "array", "items": form, **more}, says)


def ref(name: str) -> Form:
    """Return the form that is described under a name."""
    return {"$ref": f"#/components/schemas/{name}"}


def either(*forms: Form, says: str | None = None) -> Form:
    """Return any of some forms."""
    return told({"anyOf": list(forms)}, says)


def or_null(form: Form, says: str | None = None) -> Form:
    """Return a form, or null where nothing is said."""
    if form.get("type") in ("string", "integer", "boolean") and "enum" not in form:
        return told({**form, "type": [form["type"], "null"]}, says)
    return either(form, {"type": "null"}, says=says)


def record(properties: dict[str, Form], says: str | None = None, *, without: Iterable[str] = ()) -> Form:
    """Return an object whose keys are always there, but for those in `without`. Later versions may add keys."""
    optional = frozenset(without)
    required = [key for key in properties if key not in optional]
    return told({"type": "object", "properties": properties, "required": required}, says)


def strict(properties: dict[str, Form], says: str | None = None, *, without: Iterable[str] = ()) -> Form:
    """Return an object that takes no other keys: what is sent, where an unknown key is refused."""
    return {**record(properties, says, without=without), "additionalProperties": False}


# What a finding never travels without.
USE: dict[str, Form] = {"edition": ref("Edition"), "intended_use": TEXT, "limits_of_knowledge": TEXT}
