"""The guide for integrators says what is so."""

import json
import re
from pathlib import Path

import pytest

from candidates.api.problems import KINDS
from candidates.api.resources import RESOURCES
from candidates.engine.verdict import REFERRALS, VERDICTS
from tests.api.ways import ROOT, posted

GUIDE: Path = ROOT / "docs" / "integrators.md"


def guide() -> str:
    """The guide as it is written."""
    return GUIDE.read_text(encoding="utf-8")


@pytest.mark.django_db
def test_the_input_that_it_shows_is_accepted():
    (shown,) = re.findall(r"```json\n(.*?)```", guide(), re.DOTALL)
    assert posted(shown.encode()).status_code == 200


@pytest.mark.django_db
def test_the_problem_that_it_shows_is_the_one_that_is_told():
    told = posted(b'{"facts": {"hba1c": {"value": 6, "unit": "km"}}}').json()
    shown = json.loads(re.findall(r"```\n(\{.*?)```", guide(), re.DOTALL)[0])
    assert told.keys() == shown.keys()
    assert all(told[key] == shown[key] for key in shown if shown[key] != "…")


def test_it_names_every_kind_of_problem():
    assert re.findall(r"\| (\d+) \| `([\w-]+)` \|", guide()) == [(str(kind.status), kind.name) for kind in KINDS]


def test_it_names_every_list_with_its_filters():
    for resource in RESOURCES:
        filters = ", ".join(f"`{name}`" for name in resource.filters)
        assert f"| `GET /api/v1/{resource.many}`, `/{resource.many}/{{id}}` | {filters} |" in guide()


def test_it_names_the_verdicts_and_the_referrals_in_their_order():
    for words in (VERDICTS, REFERRALS):
        assert ", ".join(f"`{word}`" for word in words) in guide()
