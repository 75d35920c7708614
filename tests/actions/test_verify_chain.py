"""`manage.py verify_chain` from the outside."""

import io

import pytest
from django.core.management import CommandError, call_command

from candidates.actions import assessments
from candidates.models import AnswerRevision, Role
from tests.actions.test_assessments import NOW, a_member, a_person

pytestmark = pytest.mark.django_db


def verified() -> str:
    """Return what the command prints."""
    out = io.StringIO()
    call_command("verify_chain", stdout=out, stderr=out)
    return out.getvalue()


def test_a_chain_that_holds_is_said_to_hold() -> None:
    member = a_member("Northern clinic", Role.PROSTHETIST)
    assessments.begin(a_person(member), by=member, at=NOW)
    assert verified() == "Northern clinic: 1 links, all as they were written.\n"


def test_a_changed_revision_is_named_and_the_command_fails() -> None:
    member = a_member("Northern clinic", Role.PROSTHETIST)
    assessment = assessments.begin(a_person(member), by=member, at=NOW)
    AnswerRevision.objects.update(document="{}")
    out = io.StringIO()
    with pytest.raises(CommandError, match="Breaks found: 1"):
        call_command("verify_chain", stdout=out, stderr=out)
    assert f"at link 1: The revision {assessment.pk}/1 was changed." in out.getvalue()
