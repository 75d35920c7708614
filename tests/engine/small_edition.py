"""Small editions made to measure: the facts of the repository's edition under rules of a test's own."""

from typing import Any

from candidates.engine.building import build
from candidates.engine.evaluate import Judge
from candidates.engine.rulebook import Rulebook
from tests.engine.edition import tree

Words = dict[str, Any]

MINIMUM = "min_residual_bone_length"
# What a clinic writes down when it has checked a limit.
CHECKED = {"document": "IFU 12", "revision": "C", "date": "2026-05-02", "by": "A. Example"}


def judge_of(
    *,
    criteria: Words | None = None,
    systems: Words | None = None,
    policies: Words | None = None,
    facts: Words | None = None,
) -> Judge:
    """A judge by these criteria, systems and policies and no others; `facts` replaces some of the facts."""
    edition = {**tree(), "criteria": criteria or {}, "systems": systems or {}, "policies": policies or {}}
    edition["facts"] = {**tree()["facts"], **(facts or {})}
    return Judge(Rulebook(build(edition)))


def row(effect: str, when: Words, **more: str) -> Words:
    """A row of a table; deferring ones hold up listing unless told otherwise."""
    usual = {"holds_up": "listing"} if effect == "defer" else {}
    says = f"{effect} where {' and '.join(when) or 'ever'}"
    grounds = {"modifiable": "no", "origin": "published_oi", "basis": "read", "sources": ["radboud_faq"]}
    return {"when": when, "effect": effect, "says": says, **grounds, **usual, **more}


def table(*rows: Words, **more: Any) -> Words:
    """A criterion of the assessment, applying to everybody unless told otherwise."""
    usual = {"title": "A criterion", "tier": "assessment", "section": "health", "order": "1", "why": "To be proved."}
    return {**usual, "applies_when": "always", "rows": list(rows), **more}


def limit(name: str, status: str, value: str | None = None, **more: Any) -> Words:
    """A device limit in the canonical unit of its fact."""
    unit = {
        "residual_bone_length": "mm",
        "diameter": "mm",
        "cortex": "mm",
        "mass": "kg",
        "bmi": "kg/m2",
        "age": "years",
    }
    units = [own for part, own in unit.items() if name.endswith(part)]
    figure = {} if value is None else {"value": value, "unit": units[0], "source": "otn_y"}
    comparator = "at_least" if name.startswith("min") else "at_most"
    return {"limit": name, "comparator": comparator, "status": status, **figure, **more}


def length_limit(status: str, value: str = "140", name: str = "min_residual_bone_length", **more: Any) -> Words:
    """A limit of the residual bone's length in millimetres from the lesser trochanter."""
    return limit(name, status, value, **{"landmark": "lesser_trochanter_midline", **more})


def system(*limits: Words, rows: tuple[Words, ...] = (), **more: Any) -> Words:
    """A system for the femur that is in use."""
    usual = {"name": "A system", "maker": "Nobody", "fixation": "screw", "stages": "1", "availability": "in_use"}
    place = {"levels": ["transfemoral"], "bones": ["femur"], "instead": ["bone-lengthening"]}
    return {**usual, **place, "limits": list(limits), "rows": list(rows), **more}


def policy(*rows: Words, **more: Any) -> Words:
    """A policy of a centre for the femur."""
    usual = {"title": "A policy", "kind": "centre", "jurisdiction": "Nowhere", "dated": "2026", "complete": "yes"}
    return {**usual, "levels": ["transfemoral"], "rows": list(rows), "source": "radboud_faq", **more}


def criteria_of(*rows: Words) -> Words:
    """Criteria with these rows, each by itself."""
    return {f"g{number}": table(one) for number, one in enumerate(rows)}
