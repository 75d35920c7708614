"""The guide's commands on records do what it says, from the first to the last."""

import json
import re
import shlex
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from candidates.api import assessing, concluding, people, planning
from candidates.api.aftercare import views as aftercare
from candidates.api.paging import PAGING
from candidates.api.urls import urlpatterns
from tests.api.records import program
from tests.commands.test_integrators_guide import guide

pytestmark = pytest.mark.django_db
# What the id of something that was made is called in the commands.
NAMES = {"candidates": "PERSON", "assessments": "ASSESSMENT", "conclusions": "CONCLUSION", "aftercare": "ENTRY"}


def commands() -> list[str]:
    """Every command that is shown, each on one line."""
    blocks = re.findall(r"```sh\n(.*?)```", guide(), re.DOTALL)
    said = [words for block in blocks for words in re.split(r"^curl -s ", block, flags=re.MULTILINE) if words]
    return [f"curl -s {words}" for words in said]


def run(command: str, known: dict[str, str]) -> HttpResponse:
    """Do what curl would do, with the shell's variables known."""
    for name, value in known.items():
        command = command.replace(f"${name}", value)
    assert "$" not in command
    _, _, address, *options = shlex.split(command.replace("\\\n", " ").replace("-X ", "--request="))
    method = next((word.partition("=")[2] for word in (address, *options) if word.startswith("--request=")), None)
    address, *options = [word for word in (address, *options) if not word.startswith("--request=")]
    given = list(zip(options[::2], options[1::2], strict=True))
    headers = dict(value.split(": ", 1) for option, value in given if option == "-H")
    body = next((value for option, value in given if option == "-d"), None)
    kind = headers.pop("Content-Type", "application/octet-stream")
    method = method or ("GET" if body is None else "POST")
    return Client().generic(method, address, (body or "").encode(), content_type=kind, headers=headers)


def test_the_commands_go_from_a_key_to_the_report():
    known = {"OSSEO": "", "KEY": program().secret}
    codes = []
    for command in commands():
        response = run(command, known)
        assert response.status_code in (200, 201), (command, response.content)
        codes.append(response.status_code)
        if response.status_code != 201:
            continue
        kind = response["Location"].split("/")[3]
        known[NAMES[kind]] = response.json()["id"]
        if kind == "candidates":
            known["LIMB"] = response.json()["limbs"][0]["id"]
    assert codes.count(201) == 5


def test_the_status_that_it_shows_is_the_one_that_is_answered():
    surgeon = program()
    known = {"OSSEO": "", "KEY": surgeon.secret, "LIMB": surgeon.adds()["limbs"][0]["id"]}
    told = [run(command, known) for command in commands() if "aftercare" in command][-1].json()
    shown = json.loads(re.findall(r"```\n(\{.*?)```", guide(), re.DOTALL)[1])
    beside = guide().split("The last says, beside ")[1].split(", what follows:")[0]
    assert told.keys() == {*shown, *re.findall(r"`(\w+)`", beside)}
    assert all(agrees(told[key], shown[key]) for key in shown)


def agrees(told: Any, shown: Any) -> bool:
    """Whether what is shown is what is told, but for ids."""
    if isinstance(shown, dict):
        return told.keys() == shown.keys() and all(agrees(told[key], shown[key]) for key in shown)
    if isinstance(shown, list):
        return len(told) == len(shown) and all(map(agrees, told, shown))
    return shown in (told, "…")


def test_it_names_every_address_of_records_with_its_methods_and_filters():
    lists = {
        "api_candidates": people.people_filters(),
        "api_assessments": assessing.FILTERS,
        "api_conclusions": concluding.FILTERS,
        "api_plans": planning.FILTERS,
        "api_limb_aftercare": aftercare.FILTERS,
        "api_conclusion_report": concluding.SHEETS,
        "api_letter_paper": concluding.SHEETS,
    }
    for pattern in urlpatterns:
        acts = getattr(getattr(pattern.callback, "cls", None), "acts", None)
        if not acts:
            continue
        methods = ", ".join(f"`{method.upper()}" for method in acts).replace(", ", "`, ")
        path = f"/api/v1/{pattern.pattern}".replace("<uuid:id>", "{id}").replace("<slug:letter>", "{letter}")
        filters = ", ".join(f"`{name}`" for name in lists.get(pattern.name, {}) if name not in PAGING)
        told = (
            "in the body: `words`, and those of the list" if pattern.name == "api_candidates_search" else filters or "–"
        )
        assert f"| {methods} {path}` | {told} |" in guide()


def test_what_is_said_of_keys_is_where_it_says():
    assert reverse("clinic_tokens")
