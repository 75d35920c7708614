"""The catalogue: an edition never changes, and a device limit says how well it is known."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError
from django.db.models import ProtectedError

from candidates.actions import editions
from candidates.models import Criterion, DecisionRow, DeviceLimit, Edition, ImplantSystem, LimitStatus, Source
from candidates.models.entries import PartOfEdition
from tests.editions import an_edition

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PARTS = [model for model in apps.get_models() if issubclass(model, PartOfEdition)]

pytestmark = pytest.mark.django_db


def limit(system: str, name: str) -> DeviceLimit:
    """A limit of the repository's edition."""
    found = DeviceLimit.objects.filter(system__key=system, limit=name)
    return found.select_related("source", "edition").earliest("edition__loaded_at")


@pytest.mark.parametrize("model", PARTS, ids=lambda model: model.__name__)
def test_nothing_of_a_loaded_edition_can_be_changed(model: Any) -> None:
    one = model.objects.first()

    with pytest.raises(IntegrityError, match="An edition never changes once it is loaded"):
        model.objects.filter(pk=one.pk).update(position=one.position)


@pytest.mark.parametrize("model", PARTS, ids=lambda model: model.__name__)
def test_nothing_can_be_added_to_a_loaded_edition(model: Any) -> None:
    one = model.objects.first()
    one.pk = None

    with pytest.raises(IntegrityError, match="An edition never changes once it is loaded"):
        one.save(force_insert=True)


def test_the_words_of_an_edition_about_itself_cannot_be_changed() -> None:
    with pytest.raises(IntegrityError, match="An edition never changes once it is loaded"):
        Edition.objects.update(status="Validated.")


@pytest.mark.parametrize("model", [Edition, Source, Criterion, DecisionRow, ImplantSystem])
def test_nothing_that_others_rest_on_can_be_deleted(model: Any) -> None:
    with pytest.raises(ProtectedError):
        model.objects.all().delete()


def test_a_criterion_has_its_words_its_rows_and_their_sources_in_columns() -> None:
    written = an_edition()["criteria"]["smoking"]
    smoking = Criterion.objects.filter(rule_set__kind="general", key="smoking").earliest("edition__loaded_at")

    for name in ("title", "tier", "section", "order", "applies_when", "neutral", "why", "action", "disagreement"):
        assert getattr(smoking, name) == written[name]
    assert smoking.rows.count() == len(written["rows"])
    for row, written_row in zip(smoking.rows.order_by("position"), written["rows"], strict=True):
        for name in ("when", "effect", "holds_up", "says", "modifiable", "led_by", "origin", "basis"):
            assert getattr(row, name) == written_row.get(name, "")
        cited = row.sources.order_by("citations__position")
        assert [source.key for source in cited] == written_row["sources"]


def test_a_device_limit_carries_status_landmark_unit_source_and_the_day_from_which_it_holds() -> None:
    shortest = limit("badalx-transfemoral-long", "min_residual_bone_length")

    assert (shortest.comparator, shortest.value, shortest.unit) == ("at_least", "140", "mm")
    assert shortest.status == LimitStatus.DERIVED
    assert shortest.landmark == "lesser_trochanter_midline"
    assert shortest.source is not None
    assert shortest.source.key == "otn_y"
    assert shortest.holds_from == shortest.edition.date == date(2026, 11, 22)


def test_a_limit_of_which_nothing_is_known_has_no_value_and_no_source() -> None:
    heaviest = limit("badalx-transfemoral-long", "max_total_mass")

    assert (heaviest.status, heaviest.value, heaviest.source) == (LimitStatus.UNKNOWN, "", None)


def test_a_limit_may_name_the_day_from_which_it_holds() -> None:
    tree = an_edition()
    tree["systems"]["opra-transfemoral"]["limits"][0]["holds_from"] = "2027-01-15"

    edition = editions.load(tree, now=NOW).edition

    named = DeviceLimit.objects.get(edition=edition, system__key="opra-transfemoral", position=0)
    assert named.holds_from == date(2027, 1, 15)


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ({"status": "unknown", "value": "140", "unit": "mm"}, "a_limit_has_value_and_unit_or_is_unknown"),
        ({"status": "read"}, "a_limit_has_value_and_unit_or_is_unknown"),
        ({"status": "read", "value": "140"}, "a_limit_has_value_and_unit_or_is_unknown"),
        ({"status": "hoped", "value": "140", "unit": "mm"}, "a_limit_has_value_and_unit_or_is_unknown"),
        ({"limit": "max_cheerfulness"}, "a_limit_has_a_known_name"),
        ({"comparator": "about"}, "a_limit_has_a_known_comparator"),
    ],
)
def test_a_limit_without_value_and_unit_or_with_a_word_nobody_knows_is_refused(
    wrong: dict[str, str], rule: str
) -> None:
    tree = an_edition()
    limits = tree["systems"]["opra-transfemoral"]["limits"]
    limits[0] = {"limit": limits[0]["limit"], "comparator": "at_least", "status": "unknown", **wrong}

    with pytest.raises(IntegrityError, match=rule):
        editions.load(tree, now=NOW)
