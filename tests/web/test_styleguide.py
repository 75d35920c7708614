"""The style guide shows every component, none that is gone, and nothing twice under one id."""

import re
from collections import Counter
from pathlib import Path

import pytest
from django.test import Client

COMPONENTS = Path(__file__).parents[2] / "templates" / "components"
SHOWN = re.compile(r'data-component="([^"]+)"')
ID = re.compile(r'\sid="([^"]+)"')
POINTS = re.compile(r'\s(?:for|aria-labelledby|aria-describedby|href)="(#?[^"/]*)"')


@pytest.fixture
def page(client: Client, db: None) -> str:
    """The style guide, as it is served."""
    return client.get("/styleguide").content.decode()


def test_every_component_is_shown_and_none_that_is_gone(page: str):
    files = sorted(path.relative_to(COMPONENTS).with_suffix("").as_posix() for path in COMPONENTS.rglob("*.html"))
    assert sorted(SHOWN.findall(page)) == files


def test_every_state_shows_something_and_stands_apart_from_the_others(page: str):
    # A component that was given nothing renders nothing.
    assert "<div></div>" not in re.sub(r"\s+(?=<)", "", page)
    ids = Counter(ID.findall(page))
    assert [id for id, times in ids.items() if times > 1] == []
    assert {id for points in POINTS.findall(page) for id in points.removeprefix("#").split()} <= set(ids)
