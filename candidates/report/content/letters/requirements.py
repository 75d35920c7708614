"""The requirements of one policy in its own words, each beside the answer; no verdict word of ours."""

from collections.abc import Iterator
from dataclasses import dataclass

from candidates.engine.rules import Criterion, Policy, Row, Statement
from candidates.report.content.letters.letter import Requirement, Table
from candidates.report.content.letters.paragraphs import Pen
from candidates.report.content.naming import NOT_RECORDED, Document, Naming, short_day
from candidates.report.content.sources import Citations
from candidates.report.content.telling_apart import key_of, limb_in_words, policies_of
from candidates.wording import marks

DOES_NOT_APPLY = "not asked of this person, or it does not apply"
EVERYBODY = "Asks nothing of the person; the policy says it of everybody."
STATEMENT = "statement of the policy"


@dataclass(frozen=True, slots=True)
class Told:
    """What was recorded about one requirement, in words, and what it was made from."""

    says: str
    made_from: tuple[str, ...]
    is_recorded: bool


def judged_by(naming: Naming, policy: Policy) -> list[Document]:
    """Return what was judged by a policy, of several limbs apart; nothing where it is about other levels."""
    return [one for one in policies_of(naming) if one["id"] == policy.id]


def tables(naming: Naming, pen: Pen, policy: Policy, cited: Citations) -> tuple[Table, ...]:
    """Return every requirement, for each limb that was judged by the policy."""
    judged = judged_by(naming, policy) or [{"findings": []}]
    return tuple(Table(_limb(naming, one), tuple(_rows(naming, pen, policy, cited, one))) for one in judged)


def _limb(naming: Naming, judged: Document) -> str:
    return limb_in_words(naming, judged["limb"]) if "limb" in judged else ""


def _rows(naming: Naming, pen: Pen, policy: Policy, cited: Citations, judged: Document) -> Iterator[Requirement]:
    found = {one["criterion"]: one for one in judged["findings"]}
    limb = key_of(naming, judged.get("limb"))
    every: list[Criterion | Statement] = [*policy.rows, *policy.statements]
    for asked in every:
        told = _told(naming, policy, asked, found.get(asked.id))
        read: Row | Statement = asked.rows[0] if isinstance(asked, Criterion) else asked
        sources = cited.numbered(read.sources)
        yield Requirement(
            asks=read.says,
            answer=pen.write(f"requirement-{asked.id}{limb}", told.says, told.made_from, sources),
            date=short_day(naming.dossier.as_of) if told.is_recorded else "",
            document=f"Record of the assessment, report {naming.dossier.number or 'draft'}" if told.is_recorded else "",
            basis=marks.BASES[read.basis],
            origin=marks.ORIGINS[read.origin],
        )


def _told(naming: Naming, policy: Policy, asked: Criterion | Statement, finding: Document | None) -> Told:
    if finding is None:
        levels = "; ".join(naming.shown("level", level).lower() for level in policy.levels)
        return Told(f"Not judged. The policy is about: {levels}.", (naming.label("level"),), is_recorded=False)
    if isinstance(asked, Statement):
        return _of_statement(naming, asked, finding)
    return (
        _of_facts(naming, asked.facts, finding) if asked.facts else Told(EVERYBODY, ("the policy",), is_recorded=False)
    )


def _of_facts(naming: Naming, facts: tuple[str, ...], finding: Document) -> Told:
    """Return the answers that a row asks about; what has none is not recorded, never "no"."""
    seen = {one["fact"]: one for one in [finding["observed"], *finding["also_observed"]] if one}
    blank = DOES_NOT_APPLY if finding["outcome"] == "not_applicable" else NOT_RECORDED
    said = [f"{naming.label(fact)}: {naming.observed(seen[fact]) if fact in seen else blank}." for fact in facts]
    return Told(" ".join(said), tuple(map(naming.label, facts)), is_recorded=bool(seen))


def _of_statement(naming: Naming, asked: Statement, finding: Document) -> Told:
    given = naming.dossier.given.get("policy_statements", {}).get(asked.rule_set, {}).get(asked.id)
    blank = DOES_NOT_APPLY if finding["outcome"] == "not_applicable" else NOT_RECORDED
    answer = blank if given is None else naming.shown(asked.id, given)
    return Told(f"{asked.asks} {answer[0].upper()}{answer[1:]}.", (STATEMENT,), is_recorded=given is not None)
