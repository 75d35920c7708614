"""Whoever follows the guide for integrators line by line, with nothing else at hand, comes from a key to a report."""

import itertools
import re
import shlex
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client

from candidates.models import Conclusion
from tests.api.records import program
from tests.api.ways import ROOT

pytestmark = pytest.mark.django_db
OSSEO = "http://testserver"


def examples() -> list[str]:
    """The calls that the guide prints for a clinic's records, each as one command."""
    text = (ROOT / "docs" / "integrators.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    return [command for block in blocks for command in re.split(r"\n(?=curl )", block.strip())]


def called(command: str, known: dict[str, str]) -> HttpResponse:
    """What is answered to a command, with what is known put in its place as a shell would."""
    words = shlex.split(re.sub(r"\$([A-Z]+)", lambda found: known[found[1]], command.replace("\\\n", " ")))
    address = next(word for word in words if word.startswith(OSSEO)).removeprefix(OSSEO)
    after = list(itertools.pairwise(words))
    headers = dict(word.split(": ", 1) for option, word in after if option == "-H")
    body = next((word for option, word in after if option == "-d"), "")
    method = next((word for option, word in after if option == "-X"), "POST" if body else "GET")
    kind = headers.pop("Content-Type", "")
    return Client().generic(method, address, body, content_type=kind, headers=headers)


def learnt(command: str, told: Any) -> dict[str, str]:
    """What an answer tells that later commands name."""
    if '/candidates"' in command and "id" in told:
        return {"PERSON": told["id"], "LIMB": told["limbs"][0]["id"]}
    for end, name in (('/assessments"', "ASSESSMENT"), ('/conclusion"', "CONCLUSION")):
        if end in command:
            return {name: told["id"]}
    return {}


def test_every_call_that_the_guide_prints_works_as_printed():
    known = {"OSSEO": OSSEO, "KEY": program().secret}
    for command in examples():
        answer = called(command, known)
        assert answer.status_code in (200, 201), (command, answer.content)
        if answer["Content-Type"] == "application/json":
            known |= learnt(command, answer.json())
    assert str(Conclusion.objects.get().pk) == known["CONCLUSION"]
