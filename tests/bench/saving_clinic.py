"""The clinic whose people save at once: `begin COUNT` makes it and prints how to save, `kept` prints what was kept.

Run as a program of its own, since the database is chosen by its surroundings, as for the server.
"""

import json
import sys
from typing import TYPE_CHECKING

import django
from django.utils import timezone

if TYPE_CHECKING:
    from candidates.models import Clinic

CLINIC = "Clinic of the benchmark"
PAGE = "question-9"


def begin(count: int) -> list[dict[str, str]]:
    """Make `count` people who are signed in, each with an assessment, and return their page and session."""
    from candidates.models import Clinic

    clinic = Clinic.objects.create(name=CLINIC)
    return [_signed_in(clinic, number) for number in range(count)]


def _signed_in(clinic: "Clinic", number: int) -> dict[str, str]:
    from django.conf import settings
    from django.test import Client
    from django.urls import reverse

    from candidates.actions import assessments, candidates
    from candidates.membership import member_of
    from candidates.models import Membership, Role, User

    user = User.objects.create_user(f"person-{number}@bench.example", name=f"Person {number}")
    Membership.objects.create(user=user, clinic=clinic, role=Role.PROSTHETIST)
    member = member_of(user, clinic)
    assert member is not None
    fields = {"family_name": f"Invented {number}", "given_names": "Person"}
    person = candidates.add(fields, [("transfemoral", "left")], by=member, at=timezone.now())
    assessment = assessments.begin(person, by=member, at=timezone.now())
    browser = Client()
    browser.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[-1])
    page = reverse("assessment_page", args=[assessment.pk, PAGE])
    return {"page": page, "session": browser.cookies[settings.SESSION_COOKIE_NAME].value}


def kept() -> dict[str, int]:
    """Return how many revisions there are, and how many breaks the chain has."""
    from candidates.actions import chain
    from candidates.models import AnswerRevision, Clinic

    clinic = Clinic.objects.get(name=CLINIC)
    return {
        "revisions": AnswerRevision.objects.filter(assessment__clinic=clinic).count(),
        "breaks": len(chain.verify(clinic)),
    }


if __name__ == "__main__":
    django.setup()
    print(json.dumps(begin(int(sys.argv[2])) if sys.argv[1] == "begin" else kept()))
