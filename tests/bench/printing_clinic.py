"""The clinic whose reports are asked for in one file: `begin COUNT`, `alone` prints one after the other, `kept` counts.

Run as a program of its own, since the database is chosen by its surroundings. Everybody in it is invented, and another.
"""

import json
import sys
from typing import TYPE_CHECKING, Any

import django
from django.utils import timezone

if TYPE_CHECKING:
    from candidates.membership import Member
    from candidates.models import Conclusion

CLINIC = "Clinic of the benchmark"
LEVEL, SIDE, SEED = "transfemoral", "left", 2027
# What is known of the limb itself, and what another answer is worked out from.
OF_THE_LIMB, LEFT_OUT = ("level", "side"), ("age",)


def begin(count: int) -> dict[str, int]:
    """Conclude about `count` people and ask for their reports in one file."""
    from candidates.actions import bundles
    from candidates.queries.judging import current_judge
    from tests.bench.people import Inventor

    inventor, by = Inventor(current_judge(), SEED), _surgeon()
    conclusions = [_concluded(inventor.person(LEVEL)["facts"], number, by) for number in range(count)]
    bundles.ask(conclusions, by=by, at=timezone.now())
    return {"asked for": count}


def _surgeon() -> "Member":
    from candidates.membership import member_of
    from candidates.models import Clinic, Membership, Role, User

    clinic, user = Clinic.objects.create(name=CLINIC), User.objects.create_user("surgeon@bench.example", name="Surgeon")
    Membership.objects.create(user=user, clinic=clinic, role=Role.SURGEON)
    member = member_of(user, clinic)
    assert member is not None
    return member


def _concluded(facts: dict[str, Any], number: int, by: "Member") -> "Conclusion":
    from candidates.actions import assessments, candidates
    from candidates.queries.judging import current_judge

    at, limb_facts = timezone.now(), current_judge().knowledge.levels.limb_facts
    person = candidates.add(
        {"family_name": f"Invented {number}", "given_names": "Person"}, [(LEVEL, SIDE)], by=by, at=at
    )
    assessment = assessments.begin(person, by=by, at=at)
    answers = {fact: answer for fact, answer in facts.items() if fact not in OF_THE_LIMB + LEFT_OUT}
    own = {fact: answer for fact, answer in answers.items() if fact in limb_facts}
    shared = {fact: answer for fact, answer in answers.items() if fact not in limb_facts}
    assessments.record(assessment, shared, {str(person.limbs.get().pk): own}, by=by, at=at)
    return assessments.conclude(assessment, by=by, at=at)


def alone() -> dict[str, int]:
    """Print the same reports in this process, one after the other."""
    from candidates.models import Conclusion, ReportBundle
    from candidates.queries.dossiers import of_conclusion
    from candidates.report.pdf import pdf_of

    keys = ReportBundle.objects.get().conclusions
    return {"printed": sum(pdf_of(of_conclusion(Conclusion.objects.get(pk=key))).startswith(b"%PDF") for key in keys)}


def kept() -> dict[str, int]:
    """Return how many reports stand in the file."""
    from io import BytesIO
    from zipfile import ZipFile

    from candidates.models import ReportBundle

    with ZipFile(BytesIO(bytes(ReportBundle.objects.get().file or b""))) as opened:
        return {"printed": sum(name.endswith(".pdf") for name in opened.namelist())}


if __name__ == "__main__":
    django.setup()
    ways = {"begin": lambda: begin(int(sys.argv[2])), "alone": alone, "kept": kept}
    print(json.dumps(ways[sys.argv[1]]()))
