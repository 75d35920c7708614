"""What bothers the person, as it was recorded, and which of it may change and which may not."""

from dataclasses import dataclass

from candidates.report.content.naming import Naming
from candidates.report.content.person import words
from candidates.report.content.person.said import KNOWLEDGE, Line, Rests, Said
from candidates.report.content.weighing import SOCKET

MAY, MAY_NOT, OPEN = "May change", "Did not change in one study", "Not known"
BACK = "back_pain_from_gait"
UNCHANGED = {
    BACK: Line("Back pain was the same after two years in one study of 39 people.", ("not_improved_back_pain",)),
}
PHANTOM = Line("It was the same after two years in one study of 39 people.", ("not_improved_phantom_pain",))
NO_WORD = Line("Nothing that was read says that this one changes, or that it does not. Ask the team.", (KNOWLEDGE,))


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that bothers, whether it may change, and why that is said."""

    name: str
    answer: str
    why: tuple[Said, ...]


def troubles(naming: Naming, rests: Rests) -> tuple[Trouble, ...]:
    """Return every recorded trouble, in the order in which it was asked about; nothing where none was recorded."""
    found = [_trouble(naming, rests, option) for option in _recorded(naming)]
    if _has_phantom_pain(naming):
        found.append(Trouble("Phantom pain", MAY_NOT, (rests.said(PHANTOM),)))
    return tuple(found)


def unchanged(naming: Naming, rests: Rests) -> Said:
    """Return which pains did not change in that study, but for those that have a line of their own already."""
    told = {"back pain": BACK in _recorded(naming), "phantom pain": _has_phantom_pain(naming)}
    pains = dict(zip(("phantom pain", "back pain", "shoulder pain"), words.UNCHANGED.keys, strict=True))
    left = {pain: key for pain, key in pains.items() if not told.get(pain)}
    *others, last = left
    named = f"{', '.join(others)} and {last} were" if others else f"{last} was"
    return rests.said(Line(words.UNCHANGED.says, tuple(left.values())), pains=named)


def _has_phantom_pain(naming: Naming) -> bool:
    phantom = naming.answer("phantom_pain_nrs")
    return phantom is not None and phantom.value > 0


def _recorded(naming: Naming) -> tuple[str, ...]:
    """Return the troubles with a socket that were ticked, of any limb, each once."""
    answers = [naming.answer(SOCKET, limb) for limb in range(len(naming.case.limbs))]
    ticked = {option for answer in answers if answer for option in answer.value}
    return tuple(option for option in naming.knowledge.facts[SOCKET].options if option in ticked and option != "none")


def _trouble(naming: Naming, rests: Rests, option: str) -> Trouble:
    name = naming.shown(SOCKET, option)
    if option in UNCHANGED:
        return Trouble(name, MAY_NOT, (rests.said(UNCHANGED[option]),))
    told = [one for one in naming.dossier.tree["benefits"]["advantages"].values() if option in one["answers"]]
    if not told:
        return Trouble(name, OPEN, (rests.said(NO_WORD),))
    lines = [" ".join(one[part] for part in ("says", "qualified") if part in one) for one in told]
    return Trouble(name, MAY, tuple(Said(line, rests.numbered([KNOWLEDGE])) for line in lines))


def home_words(naming: Naming) -> dict[str, str]:
    """Return how the person's limb is called at home; several limbs are called limb."""
    levels = {answer.value for limb in range(len(naming.case.limbs)) if (answer := naming.answer("level", limb))}
    level = levels.pop() if len(levels) == 1 else ""
    part, limb = words.AT_HOME.get(level, words.ANY_LIMB)
    article = "an" if limb[0] in "aeiou" else "a"
    return {"part": part, "limb": limb, "a_limb": f"{article} {limb}"}
