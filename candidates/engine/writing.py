"""The whole answer: the same input, edition, confirmations and day give the same bytes."""

from collections.abc import Iterable
from decimal import localcontext

import msgspec

from candidates.engine.case import Case
from candidates.engine.evaluate import Judge, nearest_to_a_verdict
from candidates.engine.findings import override_of
from candidates.engine.judgements import LimbJudgement
from candidates.engine.limb_texts import LimbTexts
from candidates.engine.quantities import EXACT
from candidates.engine.rule_sets import provisional_because
from candidates.engine.seen import Document, as_text
from candidates.engine.several_limbs import merged_findings, merged_needs
from candidates.engine.tables import Judgement
from candidates.engine.templates import Ready, listed, put_together
from candidates.engine.tiers import tiers_of
from candidates.engine.verdict import VERDICTS, best, referral_of, verdict_of, weigh
from candidates.engine.what_if import what_would_change

ENGINE = "1.0.0"


def evaluate(judge: Judge, case: Case, *, adopted: bool = False) -> Document:
    """Return the whole answer to a case as plain data of the reader's own.

    `adopted` says whether the reader's clinic has adopted the edition.
    """
    answer: Document = msgspec.json.decode(written(judge, case, adopted=adopted))
    return answer


def written(judge: Judge, case: Case, *, adopted: bool = False, end: bytes = b"") -> bytes:
    """Return the whole answer to a case as JSON, followed by `end`."""
    with localcontext(EXACT):
        return put_together(Writer(judge, case).document(adopted=adopted), end)


class Writer:
    """Writes the answer about one person from the judgements of the limbs."""

    def __init__(self, judge: Judge, case: Case) -> None:
        self.judge = judge
        self.knowledge = judge.knowledge
        self.case = case
        self.limbs = judge.limbs(case)
        self.best = max(self.limbs, key=lambda limb: VERDICTS.index(limb.verdict))
        self.texts = [LimbTexts(judge, case, limb) for limb in self.limbs]

    def document(self, *, adopted: bool) -> Document:
        """Return the answer."""
        edition, limb = self.knowledge.edition, self.best
        provisional, tiers = provisional_because(limb), tiers_of(self.judge, limb)
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
            "provisional_because": Ready(listed([because.text for because in provisional])),
            "verdict_with_overrides": self._verdict_with_overrides() if self.case.overrides else None,
            "findings": Ready(listed(self._general_findings())),
            "systems": Ready(listed([text for texts in self.texts for text in texts.systems()])),
            "also_known": self._also_known(),
            "policies": Ready(listed([text for texts in self.texts for text in texts.policies()])),
            "missing": Ready(listed(self._missing())),
            "what_would_change": what_would_change(self.judge, self.case, self.limbs),
            "expected_benefit": self._expected_benefit(),
            "expected_burden": list(self.knowledge.drawbacks),
        }

    def _warnings(self) -> list[str]:
        """Return the signs that need a doctor today."""
        signs = self.best.answer("warning_signs")
        fact = self.knowledge.facts["warning_signs"] if signs else None
        return as_text(signs - fact.exclusive, self.knowledge, fact.id) if fact else []

    def _general_findings(self) -> Iterable[bytes]:
        findings = [texts.general() for texts in self.texts]
        return merged_findings(self.limbs, findings) if self.case.several_limbs else findings[0]

    def _missing(self) -> list[bytes]:
        needs = [texts.missing() for texts in self.texts]
        if self.case.several_limbs:
            return merged_needs(self.limbs, needs, self.knowledge.levels.limb_facts)
        return [need.text for need in needs[0]]

    def _also_known(self) -> list[Document]:
        """Return what is listed and never judged: other systems at the level, and pathways."""
        known = self.judge.rulebook.also_known
        found = {id: kind for limb in self.limbs for id, kind in known.get(limb.answer("level"), ())}
        return [{"availability": kind, "id": id} for id, kind in sorted(found.items())]

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
        return [judgement for judgement in judgements if not override_of(judgement, self.case.overrides)]
