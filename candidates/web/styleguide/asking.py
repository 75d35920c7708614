"""How something is asked for: fields made of facts, with what can stand beside them."""

from django.utils.translation import gettext as _

from candidates.web.fields import Field
from candidates.web.in_force import InForce
from candidates.web.measuring import guide
from candidates.web.styleguide.fields import FEMUR, fields
from candidates.web.styleguide.samples import Given, Sample, only


def room(edition: InForce) -> list[Sample]:
    """Return the samples of a fact as a field, and of its parts."""
    shown = fields(edition)
    wrong, long, choice, several = (shown[name] for name in ("wrong", "length", "chosen", "several"))
    named = (_("Not ticked"), choice.options[1]), (_("Ticked"), choice.options[0]), (_("Box"), several.options[1])
    return [
        Sample("field", _("A fact as a question."), _all(shown), "form"),
        Sample(
            "typed",
            _("In a field: a number with its unit, or a date."),
            tuple((label, {"field": shown[name]}) for name, label in _typed().items()),
            "described",
        ),
        Sample("measured", _("Beside a length."), only({"field": long, "measured": long.measured}), "form"),
        Sample(
            "option",
            _("One answer to tick."),
            tuple((label, {"field": choice, "option": option}) for label, option in named),
            "form",
        ),
        Sample(
            "echo",
            _("Below a number, while one types."),
            (
                (_("As it is read"), {"says": long.echo}),
                (_("As it cannot be"), {"wrong": wrong.errors[0], "meant": wrong.meant}),
            ),
            "form",
        ),
        Sample("meant", _("Beside a number that cannot be."), only({"one": wrong.meant[0]}), "form"),
        Sample("sure", _("Beside a number that looks like a slip."), only({"field": shown["beside"]}), "form"),
        Sample("before", _("Where the person was assessed before."), only({"before": long.before})),
        Sample(
            "how_to_measure",
            _("Beside a length."),
            (
                (_("A straight joint"), {"guide": guide("straight", {}, (FEMUR,), edition)}),
                (_("A bent joint"), {"guide": long.guide}),
            ),
        ),
        Sample("evidence", _("Below a question, on demand."), only({"evidence": choice.evidence})),
    ]


def _typed() -> dict[str, str]:
    return {
        "alone": _("One unit"), "typed": _("Several units"), "both": _("Two numbers"), "date": _("Date"),
        "wrong": _("It cannot be"), "length": _("Length"),
    }  # fmt: skip


def _all(shown: dict[str, Field]) -> tuple[tuple[str, Given], ...]:
    labels = _typed() | {
        "open": _("Not known, with the reason"), "chosen": _("One answer"), "several": _("Several answers"),
        "yes_no": _("Yes or no"), "empty": _("Left out"), "beside": _("Like a slip beside the last one"),
    }  # fmt: skip
    return tuple((labels[name], {"field": field}) for name, field in shown.items())
