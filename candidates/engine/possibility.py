"""What cannot be: answers that contradict anatomy or the calendar are refused, not judged."""

from collections.abc import Mapping, Sequence

from candidates.engine.answers import LENGTH, Answer, Reader, shown
from candidates.engine.derived import months_lived, value_of
from candidates.engine.faults import Faults, one_of
from candidates.engine.rules import Knowledge

LEGS = frozenset({"transfemoral", "knee_disarticulation", "transtibial", "hip_disarticulation", "ankle_or_foot"})


def check(answers: Mapping[str, Answer], place: str, knowledge: Knowledge, reader: Reader) -> None:
    """Add a fault for every impossibility among the answers about one limb."""
    _check_age(answers, reader.faults)
    _check_months(answers, place, reader)
    bones = _bones(answers, place, knowledge, reader.faults)
    _check_landmark(answers, place, bones, knowledge, reader.faults)


def check_limbs(limbs: Sequence[Mapping[str, Answer]], faults: Faults) -> None:
    """Add a fault where two limbs are the same leg or the same arm."""
    seen: set[tuple[str, bool]] = set()
    for at, limb in enumerate(limbs):
        side, level = _value(limb, "side"), _value(limb, "level")
        if side is None or level is None or level == "none":
            continue
        if (side, level in LEGS) in seen:
            faults.add(f"limbs.{at}.side", "This limb is given twice.", "each leg and each arm once")
        seen.add((side, level in LEGS))


def _value(answers: Mapping[str, Answer], fact: str) -> str | None:
    answer = answers.get(fact)
    return answer.value if answer is not None else None


def _check_age(answers: Mapping[str, Answer], faults: Faults) -> None:
    if value_of(answers, "age") is not None and _value(answers, "birth_date") is not None:
        faults.add("facts.age", "The age stands beside the date of birth.", "one of the two")


def _check_months(answers: Mapping[str, Answer], place: str, reader: Reader) -> None:
    """Refuse more months since the amputation than the person has lived."""
    months, birth_date = value_of(answers, "months_since_amputation"), answers.get("birth_date")
    if months is None:
        return
    age = value_of(answers, "age")
    if birth_date is not None and birth_date.is_known:
        longest = months_lived(reader.as_of, birth_date.value)
    elif age is not None:
        longest = int(age) * 12 + 11
    else:
        return
    if months >= longest + 1:
        wrong = f"{shown(months)} months are longer than the life."
        reader.faults.add(f"{place}.months_since_amputation", wrong, f"0 to {longest} months")


def _bones(answers: Mapping[str, Answer], place: str, knowledge: Knowledge, faults: Faults) -> tuple[str, ...]:
    """Return the bones that the limb can mean; a bone that its level does not have is refused."""
    level, bone = _value(answers, "level"), _value(answers, "bone")
    every_bone = tuple(knowledge.measurement.landmarks)
    possible = knowledge.levels.bones.get(level, ()) if level else every_bone
    if bone is None:
        return possible
    if level and bone not in possible:
        accepted = one_of(possible) if possible else "no bone at this level"
        faults.add(f"{place}.bone", f"The level {level} has no {bone}.", accepted)
        return possible
    return (bone,)


def _check_landmark(
    answers: Mapping[str, Answer], place: str, bones: tuple[str, ...], knowledge: Knowledge, faults: Faults
) -> None:
    length = answers.get(LENGTH)
    if length is None or length.landmark is None:
        return
    known = [landmark for bone in bones for landmark in knowledge.measurement.landmarks.get(bone, ())]
    if length.landmark not in known:
        names = " or ".join(bones) or "this level"
        accepted = one_of(known) if known else "no landmark; the bone has none"
        faults.add(f"{place}.{LENGTH}.landmark", f"{length.landmark} is no landmark of {names}.", accepted)
