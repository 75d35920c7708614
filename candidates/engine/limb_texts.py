"""What is written of one limb, as JSON: findings, systems, policies, and what is missing.

What says the same of everybody is kept as it was written, and the rest as a template to fill.
"""

from collections.abc import Iterable
from typing import Any

from candidates.engine.case import Case
from candidates.engine.evaluate import Judge
from candidates.engine.findings import AnyJudgement, finding_of, override_of
from candidates.engine.holes import Holes, Texts
from candidates.engine.judgements import LimbJudgement, PolicyJudgement, SystemJudgement
from candidates.engine.missing import Search
from candidates.engine.needs import Need
from candidates.engine.rule_sets import instead_of, length_document, length_shown, policy_document, system_document
from candidates.engine.seen import Seen
from candidates.engine.tables import Weight
from candidates.engine.templates import Template, encoded, listed

_FINDINGS, _LENGTH, _MISSING, _SIDE = (object() for _ in range(4))  # holes


class LimbTexts:
    """Writes about one limb."""

    def __init__(self, judge: Judge, case: Case, limb: LimbJudgement) -> None:
        self.limb = limb
        self._overrides = case.overrides
        self._side = {"side": _SIDE} if case.several_limbs else {}
        self._seen = Seen(judge.rulebook, limb)
        self._texts = Texts(self._seen)
        self._search = Search(judge, limb)

    def general(self) -> list[bytes]:
        """Return the findings of the general set."""
        return self._findings(self.limb.general)

    def systems(self) -> list[bytes]:
        """Return what each system says."""
        return [self._system(judged) for judged in self.limb.systems]

    def policies(self) -> list[bytes]:
        """Return what each policy says."""
        return [self._policy(judged) for judged in self.limb.policies]

    def missing(self) -> list[Need]:
        """Return what is missing, most decisive first."""
        return self._search.of_limb()

    def _findings(self, judgements: Iterable[AnyJudgement]) -> list[bytes]:
        if self._overrides:
            return [self._overridden(judgement) or self._usual(judgement) for judgement in judgements]
        texts, template = self._texts, self._template
        return [judged.text or (judged.template or template(judged)).filled(texts) for judged in judgements]

    def _usual(self, judged: AnyJudgement) -> bytes:
        return judged.text or (judged.template or self._template(judged)).filled(self._texts)

    def _template(self, judged: AnyJudgement) -> Template:
        """Write the template of a judgement and keep it with the judgement, and the text where nothing is to fill."""
        template = judged.template = Template(finding_of(judged, Holes(self._seen)))
        if not template.holes:
            judged.text = template.filled({})
        return template

    def _overridden(self, judged: AnyJudgement) -> bytes | None:
        """Return a finding that was set aside; that says something of one person and is not kept."""
        override = override_of(judged, self._overrides)
        if override is None:
            return None
        return encoded({**finding_of(judged, self._seen), "override": override.document()})

    def _system(self, judged: SystemJudgement) -> bytes:
        kept = judged.rules.written
        says = (
            judged.available, judged.verdict, judged.incomplete_because, judged.weight & Weight.NOT_READ,
            instead_of(judged), bool(self._side),
        )  # fmt: skip
        if says not in kept:
            kept[says] = Template(system_document(judged, length=_LENGTH, findings=_FINDINGS) | self._side)
        findings = self._findings(judged.limits + judged.rows)
        return self._whole(kept[says], {_LENGTH: self._length(judged), _FINDINGS: listed(findings)})

    def _length(self, judged: SystemJudgement) -> bytes:
        shown = length_shown(judged, self._seen)
        if shown is None:
            return b"null"
        if shown.as_length is None:
            shown.as_length = Template(length_document(shown, Holes(self._seen)))
        return shown.as_length.filled(self._texts)

    def _policy(self, judged: PolicyJudgement) -> bytes:
        kept, says = judged.rules.written, (judged.verdict, bool(self._side))
        if says not in kept:
            kept[says] = Template(policy_document(judged, missing=_MISSING, findings=_FINDINGS) | self._side)
        missing = [need.text for need in self._search.of_policy(judged)]
        findings = self._findings(judged.rows + judged.statements)
        return self._whole(kept[says], {_MISSING: listed(missing), _FINDINGS: listed(findings)})

    def _whole(self, template: Template, parts: dict[Any, bytes]) -> bytes:
        if self._side:
            parts[_SIDE] = encoded(self.limb.answer("side"))
        return template.filled(parts)
