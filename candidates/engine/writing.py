"""The answer as plain data, ready to be JSON: the same input, edition, confirmations and day give the same document."""

from collections.abc import Callable, Iterable
from decimal import localcontext
from typing import Any

import msgspec

from candidates.engine.case import Case
from candidates.engine.evaluate import Judge, LimbJudgement, nearest_to_a_verdict
from candidates.engine.findings import Document, Findings, Form, as_it_is, as_text
from candidates.engine.missing import Missing, missing
from candidates.engine.quantities import EXACT
from candidates.engine.rule_sets import policy_document, provisional_because, system_document
from candidates.engine.tables import Judgement
from candidates.engine.verdict import VERDICTS, best, referral_of, verdict_of, weigh
from candidates.engine.what_if import what_would_change

ENGINE = "1.0.0"


def evaluate(judge: Judge, case: Case, *, adopted: bool = False, form: Form = as_it_is) -> Document:
    """Return the whole answer to a case; `adopted` says whether the reader's clinic has adopted the edition.

    `form` is what becomes of findings that say the same of everybody; who sends JSON keeps them encoded.
    """
    with localcontext(EXACT):
        document = Writer(judge, case, judge.limbs(case), form).document(adopted=adopted)
    # What is remembered is shared among answers; who takes one as plain data may change it.
    return msgspec.json.decode(msgspec.json.encode(document)) if form is as_it_is else document


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
        edition, limb = self.knowledge.edition, self.best
        provisional, tiers = provisional_because(limb), self.judge.tiers(limb)
        screened = not tiers[0].unanswered
        return {
            "edition": {"name": edition.name, "sha256": edition.sha256, "adopted": adopted},
            "engine": ENGINE,
            "intended_use": edition.intended_use,
            "limits_of_knowledge": edition.limits,
            "as_of": self.case.as_of.isoformat(),
            "scope": {"in_scope": limb.in_scope, "reason": limb.reason},
            "warnings": self._warnings(),
            "referral": referral_of(limb.general_weight, in_scope=limb.in_scope, screen_complete=screened),
            "clinical": {
                "verdict": limb.clinical,
                "incomplete_because": ["answers"] if limb.clinical == "incomplete" else [],
            },
            "tiers": [tier.document() for tier in tiers],
            "verdict": limb.verdict,
            "incomplete_because": list(nearest_to_a_verdict(limb)),
            "provisional": bool(provisional),
            "provisional_because": provisional,
            "verdict_with_overrides": self._verdict_with_overrides() if self.case.overrides else None,
            "findings": self._general_findings(),
            "systems": self._sided(
                lambda limb, findings: [system_document(judged, findings) for judged in limb.systems]
            ),
            "also_known": self._also_known(),
            "policies": self._sided(
                lambda limb, findings: [policy_document(self.judge, limb, judged, findings) for judged in limb.policies]
            ),
            "missing": self._missing(),
            "what_would_change": what_would_change(self.judge, self.case, self.limbs),
            "expected_benefit": self._expected_benefit(),
            "expected_burden": list(self.knowledge.drawbacks),
        }

    def _warnings(self) -> list[str]:
        """Return the signs that need a doctor today."""
        signs = self.best.answer("warning_signs")
        fact = self.knowledge.facts["warning_signs"] if signs else None
        return as_text(signs - fact.exclusive, self.knowledge, fact.id) if fact else []

    def _sided(self, write: Callable[[LimbJudgement, Findings], list[Document]]) -> list[Document]:
        """Return what is written of each limb, with its side where there are several limbs."""
        if not self.case.several_limbs:
            return write(self.limbs[0], self.findings[0])
        return [
            {**entry, "side": limb.answer("side")}
            for limb, findings in zip(self.limbs, self.findings, strict=True)
            for entry in write(limb, findings)
        ]

    def _general_findings(self) -> list[Any]:
        """Return the general findings; with several limbs those that differ carry the side."""
        by_limb = [
            findings.of_judgements(limb.general) for limb, findings in zip(self.limbs, self.findings, strict=True)
        ]
        if not self.case.several_limbs:
            return by_limb[0]
        return list(_merged(by_limb, [limb.answer("side") for limb in self.limbs]))

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

    def _missing(self) -> list[Document]:
        """Return what is missing, most decisive first; with several limbs what belongs to one limb carries its side."""
        if not self.case.several_limbs:
            return [self._with_tier(entry) for entry in missing(self.judge, self.limbs[0])]
        found: dict[tuple[str, Any], Missing] = {}
        for limb in self.limbs:
            for entry in missing(self.judge, limb):
                side = limb.answer("side") if self._is_of_limb(entry.fact) else None
                found.setdefault((entry.fact, side), Missing(entry.fact)).add(entry)
        rank = self.judge.rulebook.rank
        told = sorted(found.items(), key=lambda one: (-one[1].severity, rank[one[1].fact]))
        return [
            self._with_tier(entry) | ({"side": side} if self._is_of_limb(entry.fact) else {})
            for (_, side), entry in told
        ]

    def _with_tier(self, entry: Missing) -> Document:
        return {**entry.document(), "tier": self.knowledge.places[entry.fact][0]}

    def _is_of_limb(self, fact: str) -> bool:
        return fact in self.knowledge.levels.limb_facts

    def _expected_benefit(self) -> list[Document]:
        """Return all advantages, each with the recorded indications that it answers."""
        recorded = {found for limb in self.limbs for found in limb.answer("indication_socket_problem") or ()}
        return [
            {"advantage": advantage, "matches": [found for found in answers if found in recorded]}
            for advantage, answers in self.knowledge.advantages.items()
        ]

    def _verdict_with_overrides(self) -> str:
        """Return the verdict as it would be with the overridden findings set aside."""
        return best(self._overridden(limb) for limb in self.limbs)

    def _overridden(self, limb: LimbJudgement) -> str:
        if limb.verdict == "out_of_scope" or not limb.level_known:
            return limb.verdict
        general = weigh(self._not_overridden(limb.general))
        verdicts = []
        for judged in limb.systems:
            if judged.available:
                own = weigh(self._not_overridden(judged.rows)) | weigh(judged.limits)
                verdicts.append(verdict_of(general | own))
        return best(verdicts)

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
