"""The answer of the quick screen, section by section, and the limb that a report draws."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from candidates.web.answer.page import answer_page
from candidates.web.in_force import InForce
from candidates.web.styleguide import people
from candidates.web.styleguide.samples import Given, Sample, only

States = tuple[tuple[str, Given], ...]


def room(edition: InForce) -> list[Sample]:
    """Return the samples of an answer."""
    smoking = people.answers_of(people.SMOKING, edition)
    shown = _page(smoking, edition)
    others = {
        _("A warning sign"): _page(smoking | {"warning_signs": ["fever_or_spreading_redness"]}, edition),
        _("A stop"): _page(people.answers_of(people.STOPPED, edition), edition),
        _("Half done"): _page(people.answers_of(people.HALF_DONE, edition), edition),
        _("Outside"): _page(people.answers_of(people.OUTSIDE, edition), edition),
    }
    referred = {_("Nothing in the way"): _page(people.answers_of(people.REFERRED, edition), edition)}
    every = {_("An obstacle"): shown} | referred | others
    return [
        Sample("answer/head", _("The head: what the answers add up to."), tuple(every.items())),
        *_findings(shown, every),
        *_next(shown, others),
        *_others(shown),
        Sample("answer/given", _("The answers, with the way back."), only(shown), "form"),
        Sample("answer/record", _("To take into a record."), only(shown), "form"),
        Sample("pdf", _("A paper as a file."), only({"file": reverse("styleguide"), "name": _("PDF")})),
        Sample("limb", _("In an assessment and in a report."), _limbs(edition)),
    ]


def _findings(shown: Given, every: dict[str, Given]) -> list[Sample]:
    groups = [group for page in every.values() for group in page["groups"]]
    full, empty = (next(group for group in groups if bool(group.lines) is filled) for filled in (True, False))
    unlike = {
        (bool(one.value), bool(one.required), bool(one.holds_up), bool(one.action)): one for one in _lines(groups)
    }
    lines = list(unlike.values())
    return [
        Sample(
            "answer/group",
            _("Findings of one kind."),
            ((_("Found"), {"group": full}), (_("Nothing found"), {"group": empty})),
        ),
        Sample("finding", _("One criterion judged."), tuple(("", {"finding": one}) for one in lines), "list"),
        Sample("ground", _("Below a finding."), tuple(("", {"ground": one}) for one in lines)),
        Sample("answer/nothing_against", _("What was judged without a finding."), only(shown)),
    ]


def _lines(groups: list[Any]) -> list[Any]:
    return [line for group in groups for line in group.lines]


def _next(shown: Given, others: dict[str, Given]) -> list[Sample]:
    none: Given = {"missing": []}
    return [
        Sample("answer/missing", _("What to measure next."), ((_("Some"), shown), (_("Nothing"), none))),
        Sample("answer/open", _("One answer that is missing."), only({"open": shown["missing"][0]}), "list"),
        Sample("answer/measuring", _("Where a length is missing."), only(shown)),
        Sample("answer/ways", _("What a plan could change."), only(shown)),
    ]


def _others(shown: Given) -> list[Sample]:
    alone = {"systems": [], "other_ways": shown["other_ways"]}
    return [
        Sample("answer/systems", _("The systems at the level."), ((_("Some"), shown), (_("None described"), alone))),
        Sample("answer/policies", _("How others would see it."), only(shown)),
        Sample("answer/policy_table", _("In it."), only({"lines": shown["policies"]}), "verdict"),
        Sample("answer/weighing", _("With equal weight."), only(shown)),
    ]


def _limbs(edition: InForce) -> States:
    measured = people.answers_of(people.BORDERLINE, edition)
    unmeasured = {fact: measured[fact] for fact in ("level", "side")}
    shown = ((_("Measured"), measured), (_("Not measured"), unmeasured))
    drawn = ((label, people.limb_of(answers, edition)) for label, answers in shown)
    return tuple((label, {"limb": limb, "picture": picture}) for label, (limb, picture) in drawn)


def _page(answers: people.Answers, edition: InForce) -> Given:
    return answer_page(people.screen_of(answers, edition), edition)
