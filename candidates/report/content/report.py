"""The report of one dossier: everything that screen and paper show, in the order in which it is read."""

from collections.abc import Iterator
from dataclasses import dataclass

from candidates.dossier import Dossier
from candidates.report.content import (
    bands,
    deciding,
    findings,
    letterhead,
    next_steps,
    open_answers,
    policies,
    risks,
    sections,
    sentence,
    sources,
    systems,
    team,
    weighing,
    who,
)
from candidates.report.content.disagreements import Disagreement, disagreements
from candidates.report.content.margins import chart_rows
from candidates.report.content.naming import Naming
from candidates.report.content.telling_apart import limb_in_words
from candidates.report.content.unknowns import unknowns
from candidates.report.limb.figure import LimbFigure, limb_figures
from candidates.report.margin_chart import Chart, margin_chart

QUESTION = "Is a referral to an osseointegration team worth it, and which systems could be asked about?"


@dataclass(frozen=True, slots=True)
class PageOne:
    """What a surgeon reads in two minutes."""

    head: letterhead.Head
    warnings: tuple[str, ...]
    who: who.Who
    question: str
    sentence: sentence.Sentence
    charts: tuple[Chart, ...]
    deciding: deciding.Deciding
    not_known: open_answers.NotKnown
    next_steps: tuple[next_steps.Step, ...]


@dataclass(frozen=True, slots=True)
class Rest:
    """What page one rests on."""

    limbs: tuple[LimbFigure, ...]
    gains: tuple[weighing.Weight, ...]
    burdens: tuple[weighing.Weight, ...]
    ways: tuple[weighing.Way, ...]
    sections: tuple[findings.Section, ...]
    counts: tuple[findings.Count, ...]
    scales: tuple[bands.OnScale, ...]
    systems: tuple[systems.SystemRow, ...]
    other_ways: tuple[str, ...]
    overrides: tuple[findings.Override, ...]
    lapsed: tuple[findings.Override, ...]
    team: team.Said
    policies: tuple[policies.Kind, ...]
    risks: risks.Risks
    unknowns: tuple[str, ...]
    disagreements: tuple[Disagreement, ...]
    sources: tuple[sources.Source, ...]
    foot: letterhead.Foot


@dataclass(frozen=True, slots=True)
class Report:
    """One report: page one, and the rest."""

    first: PageOne
    rest: Rest


def report_of(dossier: Dossier) -> Report:
    """Return what the report of a dossier says. Sources are numbered in the order in which they are met."""
    naming, cited = Naming(dossier), sources.Citations(dossier.tree)
    decides = deciding.deciding(naming, cited)
    found = sections.by_section(naming, cited)
    rows = systems.system_rows(naming, cited)
    return Report(_page_one(naming, decides, rows), _rest(naming, cited, found, rows))


def _page_one(naming: Naming, decides: deciding.Deciding, rows: tuple[systems.SystemRow, ...]) -> PageOne:
    signs = naming.dossier.evaluation["warnings"]
    return PageOne(
        head=letterhead.head(naming),
        warnings=tuple(naming.shown("warning_signs", sign) for sign in signs),
        who=who.who(naming),
        question=QUESTION,
        sentence=sentence.sentence(naming),
        charts=tuple(_charts(naming, rows)),
        deciding=decides,
        not_known=open_answers.not_known(naming),
        next_steps=next_steps.next_steps(naming, rows),
    )


def _charts(naming: Naming, rows: tuple[systems.SystemRow, ...]) -> Iterator[Chart]:
    """Yield the margin chart of each limb: what was measured of one is never drawn beside the systems of another."""
    several = naming.case.several_limbs
    for place in range(len(naming.case.limbs)):
        own = [row for row in rows if not several or systems.is_of(row.id, row.side, naming, place)]
        side = limb_in_words(naming, place) if several else ""
        yield margin_chart(chart_rows(own), who.measured(naming, place), side)


def _rest(
    naming: Naming,
    cited: sources.Citations,
    found: tuple[findings.Section, ...],
    rows: tuple[systems.SystemRow, ...],
) -> Rest:
    evaluation = naming.dossier.evaluation
    of_all = [*evaluation["findings"], *(one for system in evaluation["systems"] for one in system["findings"])]
    return Rest(
        limbs=limb_figures(naming),
        gains=weighing.gains(naming),
        burdens=weighing.burdens(naming),
        ways=weighing.ways(naming),
        sections=found,
        counts=findings.counts(evaluation["findings"]),
        scales=bands.on_scales(naming),
        systems=rows,
        other_ways=systems.other_ways(naming),
        overrides=findings.overrides(of_all, naming),
        lapsed=findings.lapsed(naming),
        team=team.said(naming),
        policies=policies.policies_by_kind(naming, cited),
        risks=risks.risks(naming, cited),
        unknowns=unknowns(naming, rows),
        disagreements=disagreements(naming, cited),
        sources=cited.listed(),
        foot=letterhead.foot(naming),
    )
