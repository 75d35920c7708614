"""The two ways in that take JSON, spoken to alike: the command line and HTTP."""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client

EVALUATE = "/api/v1/evaluate"
JSON = "application/json"
ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "docs" / "examples"
PUBLISHED = ("HSS-TF-25M", "PVD-TT-74M", "TOPS-TF-F", "THR-OI-3cases")
INPUTS = (*PUBLISHED, "contract")


@dataclass(frozen=True)
class Outcome:
    """What came of an input: whether it was accepted, and the bytes that were said."""

    accepted: bool
    said: bytes

    @property
    def document(self) -> Any:
        """What was said, as JSON."""
        return json.loads(self.said)

    @property
    def faults(self) -> list[dict[str, str]]:
        """The faults that were found."""
        return self.document["faults"]


def by_command(body: bytes, folder: Path) -> Outcome:
    """Hand a body to `manage.py evaluate`, as a file."""
    file, said, complained = folder / "input.json", io.StringIO(), io.StringIO()
    file.write_bytes(body)
    status = 0
    try:
        call_command("evaluate", str(file), stdout=said, stderr=complained)
    except SystemExit as end:
        status = end.code
    # One of the two is silent, and the status says which.
    assert (status, bool(said.getvalue()), bool(complained.getvalue())) in ((0, True, False), (2, False, True))
    return Outcome(status == 0, (said.getvalue() or complained.getvalue()).encode())


def posted(body: bytes, **headers: str) -> HttpResponse:
    """Post a body as JSON; the media type is named for an empty one too."""
    return Client().generic("POST", EVALUATE, body, CONTENT_TYPE=JSON, headers=headers)


def over_http(body: bytes, folder: Path) -> Outcome:
    """Post a body to `/api/v1/evaluate`."""
    response = posted(body)
    if response.status_code == 200:
        assert response["Content-Type"] == JSON
        return Outcome(True, response.content)
    assert response.status_code in (400, 413)
    assert response["Content-Type"] == "application/problem+json"
    return Outcome(False, response.content)


Way = Callable[[bytes, Path], Outcome]
WAYS: dict[str, Way] = {"command": by_command, "http": over_http}


def example(name: str) -> bytes:
    """The bytes of an example's input."""
    return (EXAMPLES / f"{name}.json").read_bytes()
