"""The sentence of page one: what is said of a referral, what of an operation, and on what it provisionally stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from candidates.own_policies.beside import called
from candidates.report.content.naming import Document, Naming
from candidates.report.content.policies import FUNDERS, excludes_everybody
from candidates.report.content.who import level_of, side_of
from candidates.wording import sentences
from candidates.wording.marks import COMES_FIRST, HELD_BACK, OUT_OF_SCOPE, REFERRALS, Mark

AN_OPERATION = "Whether an exception makes sense is for a specialist centre to say."
NOT_VALIDATED = "No selection tool for osseointegration has been validated, this one included."


@dataclass(frozen=True, slots=True)
class Sentence:
    """The referral in words, then the verdict with its causes and its provisional part, then what belongs to it."""

    referral: Mark
    verdict: Mark
    says: tuple[str, ...]
    limits: str


def sentence(naming: Naming) -> Sentence:
    """Return the sentence of page one; while a sign that needs a doctor today is recorded, that there is none."""
    evaluation = naming.dossier.evaluation
    if evaluation["warnings"]:
        return Sentence(COMES_FIRST, Mark(COMES_FIRST.shape, HELD_BACK), (), f"{_answers(naming)} {NOT_VALIDATED}")
    verdict, found = evaluation["verdict"], evaluation["findings"]
    provisional = sentences.on_what(verdict, found, evaluation["provisional_because"])
    said = sentences.of_verdict(verdict, found, evaluation["missing"])
    return Sentence(
        REFERRALS[evaluation["referral"]],
        Mark(said.shape, sentences.naming(said.word, _causes(naming), provisional)),
        tuple(_says(naming)),
        f"{_answers(naming)} {NOT_VALIDATED}",
    )


def _causes(naming: Naming) -> str:
    """Return the names of what brings the verdict about."""
    evaluation = naming.dossier.evaluation
    if evaluation["verdict"] in ("not_suitable", "not_yet_suitable"):
        effect = "exclude" if evaluation["verdict"] == "not_suitable" else "defer"
        return ", ".join(_titles(naming, (one for one in _in_the_way(naming) if one["effect"] == effect)))
    if evaluation["verdict"] == "suitable_with_cautions":
        return ", ".join(_titles(naming, (one for one in evaluation["findings"] if one["effect"] == "caution")))
    return ""


def _says(naming: Naming) -> Iterator[str]:
    """Yield what belongs to the sentence: whether it delays the referral, what a stop means, who sees it otherwise."""
    evaluation = naming.dossier.evaluation
    verdict, referral = evaluation["verdict"], evaluation["referral"]
    if verdict == "out_of_scope":
        told = OUT_OF_SCOPE.get(evaluation["scope"]["reason"], "")
        yield f"{side_of(naming)}, {level_of(naming)}. {told}".strip()
    if verdict == "not_suitable":
        stops = [one for one in _in_the_way(naming) if one["effect"] == "exclude"]
        yield from dict.fromkeys(one["says"] for one in stops if one["says"])
        yield AN_OPERATION
    if referral == "refer_and_prepare":
        yield "None of this delays the referral."
    yield from _unfunded(naming)
    yield from _set_aside(naming)


def _answers(naming: Naming) -> str:
    """Return how many answers the sentence stands on, and how many could still change it."""
    known = {fact for limb in naming.case.limbs for fact, answer in limb.items() if answer.is_known}
    recorded = len(known & naming.knowledge.facts.keys())
    missing = len(naming.dossier.evaluation["missing"])
    answers = "answer" if recorded == 1 else "answers"
    lack = f"{missing} that could change it {'is' if missing == 1 else 'are'} not recorded"
    none = "none that could change it is missing"
    return f"It stands on {recorded} recorded {answers}; {lack if missing else none}."


def _unfunded(naming: Naming) -> Iterator[str]:
    """Yield who does not fund it, whoever the person is."""
    who = dict.fromkeys(
        f"{called(naming.knowledge.policies[judged['id']])} ({judged['jurisdiction']})"
        for judged in naming.dossier.evaluation["policies"]
        if judged["kind"] in FUNDERS and excludes_everybody(judged)
    )
    if who:
        yield f"Not funded, whoever the person is, by: {'; '.join(who)}."


def _set_aside(naming: Naming) -> Iterator[str]:
    for finding in naming.dossier.evaluation["findings"]:
        if told := finding["override"]:
            yield f"{told['by']} set “{naming.title(finding)}” aside; the finding stays printed, with the reason."


def _in_the_way(naming: Naming) -> list[Document]:
    evaluation = naming.dossier.evaluation
    found = [*evaluation["findings"], *(one for system in evaluation["systems"] for one in system["findings"])]
    general = [one for one in evaluation["findings"] if sentences.stands_in_the_way(one)]
    return general or [one for one in found if sentences.stands_in_the_way(one)]


def _titles(naming: Naming, found: Iterable[Document]) -> dict[str, None]:
    return dict.fromkeys(naming.title(one) for one in found)
