"""The process is killed after each statement of a save and of a conclusion: all of it is there afterwards, or none."""

import os
import signal
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, connections

from candidates.actions import assessments, chain
from candidates.membership import Member
from candidates.models import AnswerRevision, Assessment, AuditLine, ChainLink, Clinic, Conclusion, Role
from tests.actions.test_assessments import NOW, a_member, a_person

pytestmark = pytest.mark.django_db(transaction=True)

MOST_STATEMENTS = 60


@pytest.fixture
def member() -> Member:
    """A prosthetist of a clinic."""
    return a_member("Northern clinic", Role.PROSTHETIST)


def killed_after(statements: int, act: Callable[[], object]) -> bool:
    """Do something in a process that is killed after so many statements; return whether it was before its end."""
    connections.close_all()
    child = os.fork()
    if child == 0:
        _die_after(statements, act)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def _die_after(statements: int, act: Callable[[], object]) -> None:
    """In the child: end by the signal that nobody can catch, or by itself once everything is done."""
    done = 0

    def count(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        nonlocal done
        result = execute(sql, params, many, context)
        done += 1
        if done == statements:
            os.kill(os.getpid(), signal.SIGKILL)
        return result

    try:
        with connection.execute_wrapper(count):
            act()
        connections.close_all()
    finally:
        os._exit(0)


def rows() -> dict[str, int]:
    """Return how many rows of each kind there are."""
    return {model.__name__: model.objects.count() for model in (AnswerRevision, ChainLink, Conclusion, AuditLine)}


def test_a_killed_save_leaves_nothing_and_the_chain_holds(member: Member) -> None:
    assessment = assessments.begin(a_person(member), by=member, at=NOW)
    before = rows()

    def save() -> None:
        assessments.record(assessment, {"smoking": "never"}, {}, by=member, at=NOW)

    for statements in range(1, MOST_STATEMENTS):
        if not killed_after(statements, save):
            break
        assert rows() == before, f"after {statements} statements"
        assert chain.verify(Clinic.objects.get()) == []
    else:
        pytest.fail("The save never came to its end.")
    assert rows() == {**before, "AnswerRevision": 2, "ChainLink": 2, "AuditLine": before["AuditLine"] + 1}
    assert chain.verify(Clinic.objects.get()) == []
    assert statements > 5


def test_a_killed_conclusion_leaves_nothing_and_the_chain_holds(member: Member) -> None:
    assessment = assessments.begin(a_person(member), by=member, at=NOW)
    before = rows()

    def conclude() -> None:
        assessments.conclude(assessment, by=member, at=NOW)

    for statements in range(1, MOST_STATEMENTS):
        if not killed_after(statements, conclude):
            break
        assert rows() == before, f"after {statements} statements"
        assert Assessment.objects.get().is_open
        assert chain.verify(Clinic.objects.get()) == []
    else:
        pytest.fail("The conclusion never came to its end.")
    assert rows() == {**before, "Conclusion": 1, "ChainLink": 2, "AuditLine": before["AuditLine"] + 1}
    assert not Assessment.objects.get().is_open
    assert chain.verify(Clinic.objects.get()) == []
