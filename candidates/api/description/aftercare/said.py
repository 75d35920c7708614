"""What is said in entries after surgery, kind by kind, made from the forms that ask for it."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.utils import translation

from candidates.api.aftercare.fields import YES_NO, help_of, kind_of, options_of, span_of
from candidates.api.aftercare.kinds import Kind, kinds
from candidates.api.description.facts import NUMBER
from candidates.api.description.forms import DAY, SAID, TEXT, Form, each, either, ref, strict, told, word
from candidates.forms.aftercare.fields import Number
from candidates.forms.aftercare.loads import MOST_WEEKS
from candidates.forms.aftercare.mistaken import Mistaken

TAKES_BACK = "SaidByMistake"


def name_of(kind: str) -> str:
    """Return the name under which what a kind says is described."""
    return "Said" + "".join(part.capitalize() for part in kind.split("_"))


def said() -> dict[str, Form]:
    """Return what each kind says."""
    with translation.override(settings.LANGUAGE_CODE):
        return {name_of(kind.form.kind): _said(kind) for kind in kinds()} | {TAKES_BACK: _takes_back()}


def by_kind() -> list[Form]:
    """Return, for each kind, which form what it says has to have."""
    return [
        {
            "if": {"properties": {"kind": {"const": kind.form.kind}}, "required": ["kind"]},
            "then": {"properties": {"said": either(ref(name_of(kind.form.kind)), ref(TAKES_BACK))}},
        }
        for kind in kinds()
    ]


def _takes_back() -> Form:
    fields = {name: _field(field) for name, field in Mistaken.base_fields.items() if name != "on"}
    lead = "It stays to be read, no longer counts, and keeps its day. Only in an entry that corrects another."
    return strict(fields, f"Instead of what the form of the kind asks: takes back an entry recorded by mistake. {lead}")


def _said(kind: Kind) -> Form:
    says = " ".join(filter(None, (f"{kind.form.title}.", str(kind.form.lead))))
    fields = {name: _field(field) for name, field in kind.fields.items()}
    return strict(fields, says, without=[name for name, field in kind.fields.items() if not field.required])


def _field(field: Any) -> Form:
    """Return the form of one field, with what is asked and the label of every option."""
    kind = kind_of(field)
    options = {
        str(YES_NO[value]).lower() if kind == "yes_no" else value: label for value, label in options_of(field).items()
    }
    labels = [f"- `{value}`: {label}" for value, label in options.items()]
    asked = f"{field.label}. {help_of(field)}".strip()
    return told(FORMS[kind](field), "\n".join([asked, *labels]))


def _text(field: Any) -> Form:
    return {**(SAID if field.required else TEXT), "maxLength": field.max_length}


def _number(field: Any) -> Form:
    least, most = span_of(field)
    return {"type": NUMBER["type"], "minimum": _plain(least), "maximum": _plain(most)}


def _plain(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


FORMS: Mapping[str, Callable[[Any], Form]] = {
    "text": _text,
    "number": _number,
    "numbers": lambda _: each(_number(Number()), minItems=1, maxItems=MOST_WEEKS),
    "count": lambda field: {**_number(field), "type": ["integer", "string"]},
    "date": lambda _: DAY,
    "yes_no": lambda _: {"type": "boolean"},
    "choice": lambda field: word(options_of(field)),
    "choices": lambda field: each(word(options_of(field)), minItems=1, uniqueItems=True),
}
