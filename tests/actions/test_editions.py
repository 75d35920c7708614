"""Loading an edition: whole or not at all, and twice without harm."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection

from candidates.actions import editions
from candidates.engine.loading import KnowledgeError
from candidates.models import Edition
from candidates.models.entries import PartOfEdition
from candidates.queries import editions as reading
from tests.editions import an_edition

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PARTS = [model for model in apps.get_models() if issubclass(model, PartOfEdition)]

pytestmark = pytest.mark.django_db


def rows_in_the_catalogue() -> dict[str, int]:
    """How many rows each catalogue table has."""
    return {model.__name__: model._default_manager.count() for model in (Edition, *PARTS)}


def test_an_edition_is_loaded_with_its_name_digest_and_day() -> None:
    loaded = editions.load(an_edition(), now=NOW)

    assert loaded.is_new
    kept = Edition.objects.get(name="tried out")
    assert (kept.date.isoformat(), kept.loaded_at, len(kept.sha256)) == ("2026-11-22", NOW, 64)
    assert "Not clinically validated" in kept.status


def test_every_table_of_the_catalogue_is_filled() -> None:
    editions.load(an_edition(), now=NOW)

    assert [model.__name__ for model in PARTS if not model._default_manager.filter(edition="tried out").exists()] == []


def test_an_edition_that_is_loaded_twice_is_there_once_and_as_it_was() -> None:
    first = editions.load(an_edition(), now=NOW)
    before = rows_in_the_catalogue()

    second = editions.load(an_edition(), now=datetime(2027, 1, 1, tzinfo=UTC))

    assert not second.is_new
    assert second.edition == first.edition
    assert second.edition.loaded_at == NOW
    assert rows_in_the_catalogue() == before


@pytest.mark.django_db(transaction=True)
def test_two_servers_that_load_the_same_edition_at_once_both_find_it_loaded() -> None:
    together = Barrier(2)

    def load_at_once() -> editions.Loaded:
        together.wait(timeout=600)
        try:
            return editions.load(an_edition(), now=NOW)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as servers:
        loaded = [server.result() for server in [servers.submit(load_at_once) for _ in range(2)]]

    assert sorted(one.is_new for one in loaded) == [False, True]
    assert Edition.objects.filter(name="tried out").count() == 1


def test_other_content_under_the_same_name_is_refused_in_words() -> None:
    editions.load(an_edition(), now=NOW)
    changed = an_edition()
    changed["facts"]["smoking"]["label"] = "Smoking"

    with pytest.raises(KnowledgeError) as refused:
        editions.load(changed, now=NOW)

    assert "'tried out' is loaded with other content, and an edition never changes." in str(refused.value)
    assert "Give the new edition a new name." in str(refused.value)


def test_another_name_makes_another_edition_beside_the_first() -> None:
    first = editions.load(an_edition(), now=NOW).edition
    second = editions.load(an_edition("tried again"), now=NOW).edition

    assert first.sha256 != second.sha256
    assert reading.tree_of(first)["facts"] == reading.tree_of(second)["facts"]


def test_a_fault_in_the_middle_leaves_nothing() -> None:
    before = rows_in_the_catalogue()
    broken = an_edition()
    last_policy = list(broken["policies"].values())[-1]
    last_policy["rows"][0]["effect"] = "ruin"

    with pytest.raises(IntegrityError, match="a_row_has_a_known_effect"):
        editions.load(broken, now=NOW)

    assert rows_in_the_catalogue() == before


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("facts", "smoking", "wieght"), "3", "A fact has no 'wieght'. Take it out, or choose one of: ask, asked_when"),
        (("facts", "smoking", "label"), ["Tobacco"], "'label' is no plain text. Write it as one text."),
        (("facts", "smoking", "position"), "3", "Rename whatever key is called like a column of the catalogue"),
        (("pathways", "bone-lengthening", "source"), "hearsay", "'hearsay' is no source. List it in sources.yaml."),
        (
            ("criteria", "smoking", "rows", 0, "sources"),
            ["hearsay"],
            "'hearsay' is no source. List it in sources.yaml.",
        ),
        (("edition", "date"), "November 2026", "'November 2026' is no date. Write it like 2026-11-22."),
    ],
)
def test_what_the_catalogue_cannot_hold_is_refused_and_nothing_is_kept(
    path: tuple[Any, ...], value: Any, words: str
) -> None:
    before = rows_in_the_catalogue()
    tree = an_edition()
    part: Any = tree
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value

    with pytest.raises(KnowledgeError) as refused:
        editions.load(tree, now=NOW)

    assert words in str(refused.value)
    assert rows_in_the_catalogue() == before
