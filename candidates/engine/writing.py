"""The answer as plain data, ready to be JSON: the same input, edition, confirmations and day give the same document."""

from collections.abc import Callable, Iterable
from typing import Any

from candidates.engine.case import Case
from candidates.engine.evaluate import (
    Judge,
    LimbJudgement,
    PolicyJudgement,
    SystemJudgement,
    nearest_to_a_verdict,
)
from candidates.engine.findings import Document, Findings, Form, as_it_is, as_text
from candidates.engine.limits import LimitJudgement, chart_limit, uncertainty_of
from candidates.engine.missing import missing, missing_for_policy
from candidates.engine.quantities import written
from candidates.engine.tables import Judgement
from candidates.engine.verdict import VERDICTS, verdict_of, weigh
from candidates.engine.what_if import what_would_change

ENGINE = "1.0.0"


def evaluate(judge: Judge, case: Case, *, adopted: bool = False, form: Form = as_it_is) -> Document:
    """Return the whole answer to a case; `adopted` says whether the reader's clinic has adopted the edition.

    `form` is what becomes of findings that say the same of everybody; who sends JSON keeps them encoded.
    """
    return Writer(judge, case, judge.limbs(case), form).document(adopted=adopted)


class Writer:
    """Writes the answer about one person from the judgements of the limbs."""

    def __init__(self, judge: Judge, case: Case, limbs: list[LimbJudgement], form: Form) -> None:
        self.judge = judge
        self.knowledge = judge.knowledge
        self.case = case
        self.limbs = limbs
        self.best = max(limbs, key=lambda limb: VERDICTS.index(limb.verdict))
        # Limbs are compared with each other before they are written; one limb needs no comparing.
        form = as_it_is if case.several_limbs else form
        self.findings = [Findings(judge.rulebook, limb, case.overrides, form) for limb in limbs]

    def document(self, *, adopted: bool) -> Document:
        """Return the answer."""
        edition, best = self.knowledge.edition, self.best
        provisional = self._provisional_because(best)
        return {
            "edition": {"name": edition.name, "sha256": edition.sha256, "adopted": adopted},
            "engine": ENGINE,
            "intended_use": edition.intended_use,
            "limits_of_knowledge": edition.limits,
            "as_of": self.case.as_of.isoformat(),
            "scope": {"in_scope": best.in_scope, "reason": best.reason},
            "warnings": self._warnings(),
            "referral": self.judge.referral(best),
            "clinical": {
                "verdict": best.clinical,
                "incomplete_because": ["answers"] if best.clinical == "incomplete" else [],
            },
            "tiers": [
                {
                    "tier": tier.tier,
                    "verdict": tier.verdict,
                    "answered": tier.answered,
                    "asked": tier.asked,
                    "unanswered": list(tier.unanswered),
                }
                for tier in self.judge.tiers(best)
            ],
            "verdict": best.verdict,
            "incomplete_because": list(nearest_to_a_verdict(best)),
            "provisional": bool(provisional),
            "provisional_because": provisional,
            "verdict_with_overrides": self._verdict_with_overrides() if self.case.overrides else None,
            "findings": self._general_findings(),
            "systems": self._sided(lambda limb, findings: [self._system(s, limb, findings) for s in limb.systems]),
            "also_known": self._also_known(),
            "policies": self._sided(lambda limb, findings: [self._policy(p, limb, findings) for p in limb.policies]),
            "missing": self._missing(),
            "what_would_change": what_would_change(self.judge, self.case, best),
            "expected_benefit": self._expected_benefit(),
            "expected_burden": list(self.knowledge.drawbacks),
        }

    def _warnings(self) -> list[str]:
        """Return the signs that need a doctor today."""
        signs = self.best.answer("warning_signs") or frozenset()
        fact = self.knowledge.facts.get("warning_signs")
        return as_text(signs - fact.exclusive, self.knowledge, fact.id) if fact else []

    def _sided(self, write: Callable[[LimbJudgement, Findings], list[Document]]) -> list[Document]:
        """Return what is written of each limb, with its side where there are several limbs."""
        written_: list[Document] = []
        for limb, findings in zip(self.limbs, self.findings, strict=True):
            side = {"side": limb.answer("side")} if self.case.several_limbs else {}
            written_ += [{**entry, **side} for entry in write(limb, findings)]
        return written_

    def _general_findings(self) -> list[Document]:
        """Return the general findings; with several limbs those that differ carry the side."""
        by_limb = [
            [findings.of_judgement(judgement) for judgement in limb.general]
            for limb, findings in zip(self.limbs, self.findings, strict=True)
        ]
        if not self.case.several_limbs:
            return by_limb[0]
        sides = [limb.answer("side") for limb in self.limbs]
        shared = all(finding in others for others in by_limb for finding in by_limb[0])
        if shared and all(len(others) == len(by_limb[0]) for others in by_limb):
            return by_limb[0]
        return list(_merged(by_limb, sides))

    def _system(self, judged: SystemJudgement, limb: LimbJudgement, findings: Findings) -> Document:
        failed = [limit for limit in judged.limits if limit.limit.is_length and limit.outcome == "not_met"]
        return {
            "id": judged.system.id,
            "availability": judged.system.availability,
            "available": judged.available,
            "verdict": judged.verdict,
            "incomplete_because": list(judged.incomplete_because),
            "provisional": bool(_provisional_system(judged)),
            "length": self._length(judged, limb),
            "limits_to_confirm": [
                limit.limit.id for limit in judged.limits if limit.limit.status in ("unknown", "unverified")
            ],
            "instead": list(dict.fromkeys(place for limit in failed for place in limit.limit.instead)),
            "findings": [
                *(findings.of_limit(limit) for limit in judged.limits),
                *(findings.of_judgement(row) for row in judged.rows),
            ],
        }

    def _length(self, judged: SystemJudgement, limb: LimbJudgement) -> Document | None:
        """Return the length limit with the smallest margin, unrounded in millimetres."""
        shown = chart_limit(list(judged.limits))
        if shown is None:
            return None
        length = limb.answers.get("residual_bone_length")
        known = length is not None and length.is_known
        uncertainty = uncertainty_of(length, self.knowledge.measurement) if known and length else None
        return {
            "observed_mm": written(length.value) if known and length else None,
            "uncertainty_mm": None if uncertainty is None else written(uncertainty),
            "required_mm": None if shown.limit.value is None else written(shown.limit.value),
            "comparator": shown.limit.comparator,
            "margin_mm": None if shown.margin is None else written(shown.margin),
            "landmark": shown.limit.landmark,
            "limit_status": shown.limit.status,
        }

    def _also_known(self) -> list[Document]:
        """Return what is listed and never judged: other systems at the level, and pathways."""
        levels = {limb.answer("level") for limb in self.limbs}
        known: list[Document] = [
            {"id": system.id, "availability": system.availability}
            for system in self.knowledge.systems.values()
            if not system.judged and levels.intersection(system.levels)
        ]
        known += [
            {"id": pathway.id, "availability": "pathway"}
            for pathway in self.knowledge.pathways.values()
            if levels.intersection(pathway.levels)
        ]
        return sorted(known, key=lambda entry: entry["id"])

    def _policy(self, judged: PolicyJudgement, limb: LimbJudgement, findings: Findings) -> Document:
        policy = judged.policy
        return {
            "id": policy.id,
            "kind": policy.kind,
            "jurisdiction": policy.jurisdiction,
            "complete": policy.complete,
            "verdict": judged.verdict,
            "missing": missing_for_policy(self.judge, limb, judged),
            "findings": [findings.of_judgement(row) for row in (*judged.rows, *judged.statements)],
        }

    def _missing(self) -> list[Document]:
        """Return what is missing; with several limbs what belongs to one limb carries its side."""
        entries: list[Document] = []
        for limb in self.limbs:
            for entry in missing(self.judge, limb):
                document: Document = {
                    "fact": entry.fact,
                    "tier": self.knowledge.places[entry.fact][0],
                    "needed_for": entry.needed_for,
                    "could_be": entry.could_be,
                }
                if self.case.several_limbs and entry.fact in self.knowledge.levels.limb_facts:
                    document["side"] = limb.answer("side")
                if not self.case.several_limbs or document not in entries:
                    entries.append(document)
        return entries

    def _expected_benefit(self) -> list[Document]:
        """Return all advantages, each with the recorded indications that it answers."""
        recorded = {found for limb in self.limbs for found in limb.answer("indication_socket_problem") or ()}
        return [
            {"advantage": advantage, "matches": [found for found in answers if found in recorded]}
            for advantage, answers in self.knowledge.advantages.items()
        ]

    def _provisional_because(self, limb: LimbJudgement) -> list[Document]:
        """Return why the verdict is provisional: rows that were not read, limits that nobody has confirmed."""
        because = list(_rows_not_read(limb.general))
        for judged in limb.systems:
            if judged.available and judged.verdict == limb.verdict:
                because += _provisional_system(judged)
        return because

    def _verdict_with_overrides(self) -> str:
        """Return the verdict as it would be with the overridden findings set aside."""
        verdicts = [self._overridden(limb) for limb in self.limbs]
        return max(verdicts, key=VERDICTS.index)

    def _overridden(self, limb: LimbJudgement) -> str:
        if limb.verdict == "out_of_scope" or not limb.level_known:
            return limb.verdict
        general = weigh(self._not_overridden(limb.general))
        verdicts = []
        for judged in limb.systems:
            if judged.available:
                own = weigh(self._not_overridden(judged.rows))
                for limit in judged.limits:
                    own |= limit.weight
                verdicts.append(verdict_of(general | own))
        return max(verdicts, key=VERDICTS.index)

    def _not_overridden(self, judgements: Iterable[Judgement]) -> list[Judgement]:
        return [judgement for judgement in judgements if not self._is_overridden(judgement)]

    def _is_overridden(self, judgement: Judgement) -> bool:
        criterion = judgement.criterion
        return (criterion.rule_set, criterion.id) in self.case.overrides and judgement.effect in ("exclude", "defer")


def _merged(by_limb: list[list[Document]], sides: list[Any]) -> Iterable[Document]:
    """Yield findings criterion by criterion: once where all limbs agree, else once for each limb with its side."""
    for criterion in dict.fromkeys(finding["criterion"] for findings in by_limb for finding in findings):
        own = [
            (side, finding)
            for side, findings in zip(sides, by_limb, strict=True)
            for finding in findings
            if finding["criterion"] == criterion
        ]
        if len(own) == len(by_limb) and all(finding == own[0][1] for _, finding in own):
            yield own[0][1]
        else:
            yield from ({**finding, "side": side} for side, finding in own)


def _rows_not_read(judgements: Iterable[Judgement]) -> Iterable[Document]:
    """Yield why findings with an effect are provisional: their row was not read in its source."""
    for judgement in judgements:
        if judgement.effect and judgement.row and judgement.row.basis != "read":
            criterion = judgement.criterion
            why = f"row {judgement.row.basis}, not read"
            yield {"rule_set": criterion.rule_set, "criterion": criterion.id, "why": why}


def _provisional_system(judged: SystemJudgement) -> list[Document]:
    """Return why a system's own part is provisional."""
    limits = [
        {"rule_set": judged.system.id, "criterion": limit.limit.id, "why": _why(limit)}
        for limit in judged.limits
        if limit.limit.status != "confirmed"
    ]
    return limits + list(_rows_not_read(judged.rows))


def _why(limit: LimitJudgement) -> str:
    if limit.limit.status == "unknown":
        return "limit unknown"
    return f"limit {limit.limit.status}, not confirmed"
