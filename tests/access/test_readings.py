"""Whoever opens an address about somebody leaves a line in the audit that says so."""

import pytest
from django.db import transaction

from candidates.membership import Member
from candidates.models import AuditLine, Clinic, Role
from tests.access.routes import MEMBERS
from tests.access.test_every_address import HERE, address_of, browser_of, everything
from tests.access.world import World, world

pytestmark = pytest.mark.django_db
OF_SOMEBODY = {"candidate", "assessment", "conclusion", "limb", "entry", "plan item"}
ABOUT_SOMEBODY = [
    name for name in HERE if OF_SOMEBODY.intersection(MEMBERS[name].keys.values()) and not MEMBERS[name].only_sends
]


def opened(name: str, north: World, reader: Member) -> tuple[int, int]:
    """The status of an address, and how many readings were noted when it was opened; nothing of it lasts."""
    with transaction.atomic():
        before = AuditLine.objects.filter(verb="read").count()
        answer = browser_of(reader.user).get(address_of(name, MEMBERS[name], north, reader.user))
        noted = AuditLine.objects.filter(verb="read").count() - before
        transaction.set_rollback(True)
    return answer.status_code, noted


def test_every_reading_of_somebodys_record_is_noted(settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    north = world("North")
    reader = everything(north.members[Role.SURGEON])
    assert opened("assessment_impression", north, reader) == (200, 1)
    Clinic.objects.update(asks_impression=False)
    answers = {name: opened(name, north, reader) for name in ABOUT_SOMEBODY}
    shown = {name: noted for name, (status, noted) in answers.items() if status == 200}
    assert len(shown) > len(ABOUT_SOMEBODY) * 3 / 4
    assert [name for name, noted in shown.items() if not noted] == []
