"""A program that acts for a member of a clinic: it shows a key, sends JSON and reads JSON."""

import json
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from candidates.actions import tokens
from candidates.membership import Member
from candidates.models import ApiToken, Role
from tests.clinic.conftest import works_at

API = "/api/v1/"
JSON = "application/json"
ASA = {"family_name": "Lindqvist", "given_names": "Åsa", "birth_date": "1984-03-02"}
LEFT_THIGH = {"level": "transfemoral", "side": "left"}
LENGTH = {"value": "18.2", "unit": "cm", "landmark": "lesser_trochanter_midline", "method": "ct"}


@dataclass(frozen=True)
class Program:
    """A program with a key."""

    member: Member
    token: ApiToken
    secret: str

    def sends(self, method: str, path: str, body: Any = None, **headers: str) -> HttpResponse:
        """Send something to an address below /api/v1/, or to a whole address that an answer gave."""
        return sent(Client(), method, path, body, **{"Authorization": f"Bearer {self.secret}", **headers})

    def reads(self, path: str) -> Any:
        """Return what stands at an address."""
        response = self.sends("GET", path)
        assert response.status_code == 200, response.content
        return response.json()

    def adds(self, **more: Any) -> Any:
        """Add a person with one residual limb and return what is answered."""
        response = self.sends("POST", "candidates", {**ASA, "limbs": [LEFT_THIGH], **more})
        assert response.status_code == 201, response.content
        return response.json()

    def begins(self, **more: Any) -> Any:
        """Add a person, begin an assessment and return it."""
        return self.sends("POST", f"candidates/{self.adds(**more)['id']}/assessments").json()


def sent(client: Client, method: str, path: str, body: Any = None, **headers: str) -> HttpResponse:
    """Send something by a client of whatever kind."""
    data = b"" if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    address = path if path.startswith("/") else API + path
    return client.generic(method, address, data, content_type=JSON, headers=headers)


def program_of(member: Member) -> Program:
    """Return a program that acts for a member."""
    return Program(member, *tokens.make("Practice system", by=member, at=timezone.now()))


def program(role: Role = Role.SURGEON, place: str = "Northern clinic") -> Program:
    """Return a program that acts for a new member of a clinic."""
    return program_of(works_at(place, role))


def problem(response: HttpResponse, status: int, name: str) -> Any:
    """Return the problem that was told, of this kind."""
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json"), response.content
    document = response.json()
    assert document["type"] == f"/api/v1/docs#{name}"
    assert document["intended_use"]
    return document


def places(response: HttpResponse) -> list[str]:
    """Return the places of the faults of a refused input."""
    return sorted(fault["place"] for fault in problem(response, 400, "refused-input")["faults"])
