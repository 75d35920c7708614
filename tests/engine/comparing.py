"""Comparing the verdicts of two answers."""

from tests.engine.asking import Words

WORST_FIRST = ("out_of_scope", "not_suitable", "not_yet_suitable", "incomplete", "suitable_with_cautions", "suitable")


def never_better(before: Words, after: Words) -> None:
    """Nothing no better than incomplete becomes suitable, with cautions or without, and no caution disappears."""
    for name, verdict in verdicts(before).items():
        now = verdicts(after).get(name, "incomplete")
        if verdict not in ("suitable", "suitable_with_cautions"):
            assert now not in ("suitable", "suitable_with_cautions"), name
        if verdict == "suitable_with_cautions":
            assert now != "suitable", name


def verdicts(answer: Words) -> dict[str, str]:
    """Every verdict of an answer by what it is about."""
    own = {f"{one['id']} {one.get('side', '')}": one["verdict"] for one in [*answer["systems"], *answer["policies"]]}
    tiers = {tier["tier"]: tier["verdict"] for tier in answer["tiers"]}
    return {"overall": answer["verdict"], "clinical": answer["clinical"]["verdict"], **tiers, **own}
