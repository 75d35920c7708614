"""How results look: shape first, word second, colour last; and on what a figure rests."""

from django.utils.translation import gettext as _

from candidates.web import words
from candidates.web.conditions import all_said, occasion
from candidates.web.in_force import InForce
from candidates.web.knowledge import criteria
from candidates.web.knowledge.library import Library, library
from candidates.web.styleguide.samples import Given, Sample, only

# Two tables of the edition: one of options, with a long list among its conditions; one of a number, drawn as bands.
OPTIONS, NUMBER = "smoking", "bmi"


def room(edition: InForce) -> list[Sample]:
    """Return the samples of marks, of what rules rest on, and of the rules themselves."""
    return [*_marks(), *_grounds(edition, library()), *_rules(edition, library())]


def _marks() -> list[Sample]:
    every = [*words.OUTCOMES.values(), *words.EFFECTS.values(), words.NEUTRAL]
    says, bases = (
        [*words.REFERRALS.values(), words.COMES_FIRST],
        [*words.BASES.values(), *words.LIMIT_STATUSES.values()],
    )
    used = _("Inside a heading: what findings add up to, without colour.")
    return [
        Sample("mark", _("The result of one finding, everywhere."), tuple(("", {"mark": mark}) for mark in every)),
        Sample("say", used, tuple(("", {"mark": mark}) for mark in says), "verdict"),
        Sample("basis", _("On what a figure or a row rests."), tuple(("", {"basis": basis}) for basis in bases)),
    ]


def _grounds(edition: InForce, known: Library) -> list[Sample]:
    page = criteria.page(known, OPTIONS)
    sources = edition.sources(tuple(edition.tree["sources"])[:2])
    unlike = {line.grounds.boxes: line.grounds for line in page.rows}
    return [
        Sample("sources", _("Behind a row, each a link to its page."), only({"sources": sources})),
        Sample("grounds", _("In a table of rules."), tuple(("", {"grounds": one}) for one in unlike.values())),
        Sample("links", _("Titles in a line."), only({"links": page.facts})),
        Sample("link_list", _("Titles below each other."), only({"links": page.facts})),
    ]


def _rules(edition: InForce, known: Library) -> list[Sample]:
    knowledge, page, picture = (
        edition.knowledge,
        criteria.page(known, OPTIONS),
        criteria.page(known, NUMBER).pictures[0],
    )
    gates = [fact.asked_when for fact in knowledge.facts.values()]
    picked = [next(gate for gate in gates if getattr(gate, kind)) for kind in ("always", "never")]
    picked.append(max(gates, key=lambda gate: len(gate.alternatives)))
    table = {"rows": page.rows, "caption": page.title}
    return [
        Sample("condition", _("What has to hold of one fact; a long list folds."), _conditions(edition)),
        Sample("conditions", _("What has to hold together."), _together(edition)),
        Sample(
            "occasion",
            _("When something is asked or applies."),
            tuple(("", {"occasion": occasion(gate, knowledge)}) for gate in picked),
        ),
        Sample(
            "rule_table",
            _("A decision table, row by row."),
            (
                (_("Rows alone"), table),
                (_("With what is neutral"), table | {"neutral": page.neutral, "nothing": page.nothing}),
            ),
        ),
        Sample("band", _("Zones along the scale of a number."), only({"picture": picture})),
    ]


def _conditions(edition: InForce) -> tuple[tuple[str, Given], ...]:
    every = [one for together in _whens(edition) for one in together]
    short, long = (next(one for one in every if one.is_long is is_long) for is_long in (False, True))
    return ((_("Short"), {"said": short}), (_("Long"), {"said": long}))


def _together(edition: InForce) -> tuple[tuple[str, Given], ...]:
    one, several = (next(when for when in _whens(edition) if (len(when) > 1) is more) for more in (False, True))
    return ((_("One"), {"conditions": one}), (_("Several"), {"conditions": several}))


def _whens(edition: InForce) -> list[tuple]:
    rows = (row for criterion in edition.knowledge.criteria.values() for row in criterion.rows)
    gates = (when for fact in edition.knowledge.facts.values() for when in fact.asked_when.alternatives)
    return [all_said(when, edition.knowledge) for when in [*(row.when for row in rows), *gates] if when]
