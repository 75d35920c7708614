"""What tests of pages share: a prosthetist's browser without JavaScript, and someone who answers the quick screen."""

from collections.abc import Callable

import pytest
from django.http import HttpResponse
from django.test import Client

from candidates.membership import Member
from candidates.models import Role
from tests.actions.test_assessments import a_member
from tests.web.people import Answers, all_answers

Answer = Callable[..., HttpResponse]


@pytest.fixture
def member(db: None) -> Member:
    """A prosthetist of a clinic."""
    return a_member("Northern clinic", Role.PROSTHETIST)


@pytest.fixture
def signed_in(client: Client, member: Member) -> Client:
    """The prosthetist's browser."""
    client.force_login(member.user)
    return client


@pytest.fixture
def screen(client: Client, db: None) -> Answer:
    """Send answers to the screen; `go` is the button that is pressed, `at` the question that was open."""

    def send(answers: Answers | None = None, go: str = "next", at: int | str = 1) -> HttpResponse:
        return client.post("/screen", {**(answers or {}), "go": go, "at": at})

    return send


@pytest.fixture
def answer(screen: Answer) -> Callable[[dict[int, Answers]], HttpResponse]:
    """The answer page of a person who answered all ten questions."""
    return lambda person: screen(all_answers(person), at=10)
