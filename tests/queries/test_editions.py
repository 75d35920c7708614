"""Reading an edition: the catalogue gives back exactly what was written."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from candidates.actions import editions as loading
from candidates.engine.building import build
from candidates.engine.loading import digest, read_tree
from candidates.knowledge import OURS
from candidates.models import (
    Criterion,
    DecisionRow,
    DeviceLimit,
    Edition,
    Fact,
    ImplantSystem,
    KnowledgeEntry,
    Pathway,
    Policy,
    PolicyStatement,
    RowSource,
    RuleSet,
    Source,
)
from candidates.queries import edition_trees, editions
from tests.editions import an_edition

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def loaded(name: str = "tried out", **parts: Any) -> Edition:
    """An edition like the repository's, with some parts replaced."""
    return loading.load({**an_edition(name), **parts}, now=NOW).edition


def test_the_tree_comes_back_from_the_models_as_it_was_read_from_the_files() -> None:
    edition = editions.current_edition()

    assert edition_trees.read(edition) == read_tree(OURS)


def test_keys_and_lists_come_back_in_the_order_in_which_they_were_written() -> None:
    edition = editions.current_edition()

    assert json.dumps(edition_trees.read(edition)) == json.dumps(read_tree(OURS))


def test_the_tree_from_the_models_has_the_digest_of_the_files() -> None:
    edition = editions.current_edition()

    assert digest(edition_trees.read(edition)) == edition.sha256 == digest(read_tree(OURS))


def test_the_engine_is_handed_the_same_objects_from_the_models_as_from_the_files() -> None:
    assert editions.knowledge_of(editions.current_edition()) == build(read_tree(OURS))


@pytest.mark.parametrize("value", ["8.0", "0.10", "1E+2", "08"])
def test_a_decimal_comes_back_with_the_digits_that_were_written(value: str) -> None:
    systems = an_edition()["systems"]
    systems["opra-transfemoral"]["limits"][0].update(value=value, unit="mm", status="read")

    back = edition_trees.read(loaded(systems=systems))

    assert back["systems"]["opra-transfemoral"]["limits"][0]["value"] == value


def test_what_is_left_out_what_is_empty_and_a_word_that_looks_like_no_word_stay_apart() -> None:
    facts = an_edition()["facts"]
    facts["smoking"] |= {"help": "", "exclusive": [], "label": "null", "unit": "no"}
    facts["smoking"].pop("section")

    back = edition_trees.read(loaded(facts=facts))["facts"]["smoking"]

    assert back == facts["smoking"]
    assert "section" not in back


def test_an_edition_is_read_from_the_database_once() -> None:
    edition = loaded()
    first = editions.knowledge_of(edition)

    with CaptureQueriesContext(connection) as queries:
        assert editions.knowledge_of(edition) is first
        assert editions.tree_of(edition) is editions.tree_of(edition)

    assert len(queries) == 0


def test_the_current_edition_is_the_one_that_was_loaded_last() -> None:
    loading.load(an_edition("newer"), now=datetime(2100, 1, 1, tzinfo=UTC))
    loading.load(an_edition("zz older"), now=datetime(2000, 1, 1, tzinfo=UTC))

    assert editions.current_edition().name == "newer"


def test_without_an_edition_one_is_told_how_to_load_it() -> None:
    tables = (RowSource, DecisionRow, Criterion, DeviceLimit, ImplantSystem, PolicyStatement, Policy)
    for table in (*tables, Pathway, RuleSet, Source, Fact, KnowledgeEntry, Edition):
        table.objects.all().delete()

    with pytest.raises(editions.NoEditionError, match=r"python manage\.py load_knowledge"):
        editions.current_edition()


def test_an_edition_of_which_something_was_deleted_is_never_judged_by() -> None:
    edition = loaded("robbed of a source")
    RowSource.objects.filter(edition=edition).first().delete()  # type: ignore[union-attr]

    with pytest.raises(editions.EditionAlteredError, match=r"is not what was loaded.*Restore the database"):
        editions.knowledge_of(edition)
