"""Who it is about: the side in capitals, level, cause, time since, and how long the bone is."""

from dataclasses import dataclass

from candidates.engine.answers import LENGTH, Answer
from candidates.engine.seen import Document as Finding
from candidates.report.content.naming import NOT_RECORDED, Naming
from candidates.wording import marks
from candidates.wording.amounts import amount, number, rounded

# What the person says, as far as the questions ask for it.
WISHES = ("person_preference", "expectations")


@dataclass(frozen=True, slots=True)
class Limb:
    """One residual limb in a line: the side in capitals, then the rest."""

    side: str
    says: str
    length: str


@dataclass(frozen=True, slots=True)
class Who:
    """The person in two lines, and each residual limb."""

    person: str
    limbs: tuple[Limb, ...]
    wishes: tuple[str, ...]


def who(naming: Naming) -> Who:
    """Return who it is about, as far as recorded."""
    limbs = tuple(_limb(naming, place) for place in range(len(naming.case.limbs)))
    person = f"{_known(naming, 'sex', 'sex')}, {_age(naming)}"
    return Who(person[0].upper() + person[1:], limbs, tuple(_of(naming, fact) for fact in WISHES))


def side_of(naming: Naming, limb: int = 0) -> str:
    """Return a side in capitals."""
    answer = naming.answer("side", limb)
    return naming.shown("side", answer.value).upper() if answer else "SIDE NOT RECORDED"


def level_of(naming: Naming, limb: int = 0) -> str:
    """Return a level in words."""
    answer = naming.answer("level", limb)
    return naming.shown("level", answer.value) if answer else f"level {NOT_RECORDED}"


def _limb(naming: Naming, place: int) -> Limb:
    cause = _known(naming, "amputation_cause", "cause", place)
    since = naming.answer("months_since_amputation", place)
    ago = f"{_ago(since)} since the amputation" if since else f"time since the amputation {NOT_RECORDED}"
    return Limb(side_of(naming, place), f"{level_of(naming, place)}; {cause}; {ago}.", _length(naming, place))


def _ago(since: Answer) -> str:
    """Return months as they are said: 24 months, 6 years."""
    months = int(since.value)
    return f"{months // 12} years" if months > 24 else f"{months} months"


def _length(naming: Naming, place: int) -> str:
    """Return the length with its uncertainty, landmark and method."""
    answer = naming.answer(LENGTH, place)
    if answer is None:
        return f"Length of the residual bone {NOT_RECORDED}."
    seen = _seen(naming, place)
    off = f" ± {number(rounded(seen['uncertainty_mm'], 'mm'))}" if seen and seen.get("uncertainty_mm") else ""
    start = naming.start(answer.landmark) or f"landmark {NOT_RECORDED}"
    method = marks.METHODS.get(answer.method or "", f"method {NOT_RECORDED}")
    told = amount(rounded(answer.value, "mm"), "mm")
    return f"Residual bone {told}{off}, from: {start}; {method}."


def _seen(naming: Naming, place: int) -> Finding | None:
    """Return the length as a system's finding shows it, with the uncertainty that was judged by."""
    for system in naming.dossier.evaluation["systems"]:
        if not naming.is_of_limb(system, place):
            continue
        for finding in system["findings"]:
            if finding["observed"] and finding["observed"]["fact"] == LENGTH:
                return dict(finding["observed"])
    return None


def _age(naming: Naming) -> str:
    answer = naming.answer("age")
    return f"{naming.shown('age', answer.value)} old" if answer else f"age {NOT_RECORDED}"


def _of(naming: Naming, fact: str) -> str:
    """Return an answer with the name of its question; of a person's own wish it says so where nothing is recorded."""
    answer = naming.answer(fact)
    return f"{naming.label(fact)}: {naming.shown(fact, answer.value) if answer else NOT_RECORDED}"


def _known(naming: Naming, fact: str, name: str, place: int = 0) -> str:
    answer = naming.answer(fact, place)
    return naming.shown(fact, answer.value) if answer else f"{name} {NOT_RECORDED}"


def measured(naming: Naming, place: int = 0) -> str:
    """Return a limb's length in short, for a drawing: 65 mm ± 2, CT; nothing where none is recorded."""
    answer = naming.answer(LENGTH, place)
    if answer is None:
        return ""
    seen = _seen(naming, place)
    return naming.observed(seen) if seen else amount(rounded(answer.value, "mm"), "mm")
