"""A limit that a clinic checked: what is needed to confirm it, and how long that counts."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from candidates.actions import editions
from candidates.models import Clinic, LimitConfirmation, User
from candidates.queries.editions import confirmations_of
from tests.editions import an_edition

pytestmark = pytest.mark.django_db

CHECKED = date(2026, 5, 2)
LOOK_AGAIN = date(2027, 5, 2)


@pytest.fixture
def clinic() -> Clinic:
    return Clinic.objects.create(name="Clinic on the Dyke")


@pytest.fixture
def surgeon() -> User:
    return User.objects.create_user("m.visser@clinic.example", name="M. Visser")


def a_confirmation(clinic: Clinic, surgeon: User, **others: Any) -> LimitConfirmation:
    """The mass that the OPRA system carries, checked by a clinic; not yet saved."""
    usual = {"system": "opra-transfemoral", "limit": "max_total_mass", "value": "100", "unit": "kg"}
    read_in = {"document": "Instructions for use", "revision": "7", "date": CHECKED, "look_again": LOOK_AGAIN}
    return LimitConfirmation(**{"clinic": clinic, "confirmed_by": surgeon, **usual, **read_in, **others})


def test_a_clinic_can_confirm_a_limit_and_the_engine_is_told_in_the_words_of_the_contract(
    clinic: Clinic, surgeon: User
) -> None:
    confirmation = a_confirmation(clinic, surgeon)
    confirmation.full_clean()
    confirmation.save()

    assert confirmations_of(clinic, CHECKED) == [
        {
            "system": "opra-transfemoral",
            "limit": "max_total_mass",
            "value": "100",
            "unit": "kg",
            "document": "Instructions for use",
            "revision": "7",
            "date": "2026-05-02",
            "look_again": "2027-05-02",
            "by": "M. Visser",
        }
    ]


def test_a_confirmed_length_carries_its_landmark(clinic: Clinic, surgeon: User) -> None:
    length = {"system": "badalx-transfemoral-long", "limit": "min_residual_bone_length", "value": "140.0", "unit": "mm"}
    confirmation = a_confirmation(clinic, surgeon, **length, landmark="lesser_trochanter_midline")
    confirmation.full_clean()
    confirmation.save()

    told = confirmations_of(clinic, CHECKED)[0]
    assert (told["value"], told["landmark"]) == ("140.0", "lesser_trochanter_midline")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"limit": "min_residual_bone_length"}, "A length is confirmed with the landmark it is measured from"),
        ({"landmark": "olecranon_tip"}, "only a length"),
        ({"look_again": CHECKED}, "The day to look again lies after the day on which it was checked"),
        ({"unit": ""}, "This field cannot be blank"),
        ({"revision": ""}, "This field cannot be blank"),
        ({"limit": "mr_status"}, "'mr_status' is not a valid choice"),
        ({"value": "about 100"}, "'about 100' is no plain number. Write it like 140 or 2.5."),
        ({"value": "NaN"}, "'NaN' is no plain number"),
        ({"system": "opera-transfemoral"}, "No edition lists max_total_mass for the system 'opera-transfemoral'"),
    ],
)
def test_what_cannot_be_a_confirmation_is_refused_in_words(
    clinic: Clinic, surgeon: User, wrong: dict[str, Any], words: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        a_confirmation(clinic, surgeon, **wrong).full_clean()

    assert words in " ".join(refused.value.messages)


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        ({"limit": "min_residual_bone_length"}, "a_confirmed_length_has_a_landmark"),
        ({"landmark": "olecranon_tip"}, "a_confirmed_length_has_a_landmark"),
        ({"look_again": CHECKED}, "a_confirmation_is_looked_at_again_later"),
        ({"value": ""}, "a_confirmation_names_value_unit_and_document"),
        ({"unit": ""}, "a_confirmation_names_value_unit_and_document"),
        ({"document": ""}, "a_confirmation_names_value_unit_and_document"),
        ({"revision": ""}, "a_confirmation_names_value_unit_and_document"),
        ({"limit": "mr_status"}, "a_confirmation_is_of_a_known_limit"),
    ],
)
def test_the_database_itself_refuses_what_cannot_be_a_confirmation(
    clinic: Clinic, surgeon: User, wrong: dict[str, Any], rule: str
) -> None:
    with pytest.raises(IntegrityError, match=rule):
        a_confirmation(clinic, surgeon, **wrong).save()


@pytest.mark.parametrize(
    ("on", "counted"),
    [(date(2026, 5, 1), 0), (CHECKED, 1), (LOOK_AGAIN, 1), (date(2027, 5, 3), 0)],
    ids=["the day before the check", "the day of the check", "the day to look again", "the day after that"],
)
def test_a_confirmation_counts_from_its_day_to_its_day_to_look_again(
    clinic: Clinic, surgeon: User, on: date, counted: int
) -> None:
    a_confirmation(clinic, surgeon).save()

    assert len(confirmations_of(clinic, on)) == counted


def test_the_last_check_of_a_limit_replaces_the_earlier_ones(clinic: Clinic, surgeon: User) -> None:
    a_confirmation(clinic, surgeon, value="110", date=date(2026, 6, 1)).save()
    a_confirmation(clinic, surgeon, value="100").save()

    assert [told["value"] for told in confirmations_of(clinic, date(2026, 5, 20))] == ["100"]
    assert [told["value"] for told in confirmations_of(clinic, date(2026, 6, 1))] == ["110"]


def test_of_two_checks_on_one_day_the_one_recorded_last_counts(clinic: Clinic, surgeon: User) -> None:
    a_confirmation(clinic, surgeon, value="1000").save()
    a_confirmation(clinic, surgeon, value="100").save()

    assert [told["value"] for told in confirmations_of(clinic, CHECKED)] == ["100"]


def test_an_earlier_check_does_not_return_when_the_last_one_is_due_again(clinic: Clinic, surgeon: User) -> None:
    a_confirmation(clinic, surgeon, value="110", look_again=date(2028, 1, 1)).save()
    a_confirmation(clinic, surgeon, value="100", date=date(2026, 6, 1), look_again=date(2026, 7, 1)).save()

    assert confirmations_of(clinic, date(2026, 8, 1)) == []


def test_a_confirmation_counts_for_its_clinic_alone(clinic: Clinic, surgeon: User) -> None:
    a_confirmation(clinic, surgeon).save()

    assert confirmations_of(Clinic.objects.create(name="Another clinic"), CHECKED) == []


def test_a_confirmation_survives_a_new_edition(clinic: Clinic, surgeon: User) -> None:
    a_confirmation(clinic, surgeon).save()

    editions.load(an_edition("next year's"), now=datetime(2100, 1, 1, tzinfo=UTC))

    assert [told["system"] for told in confirmations_of(clinic, CHECKED)] == ["opra-transfemoral"]


def test_a_confirmation_rests_while_an_edition_does_not_list_its_system(clinic: Clinic, surgeon: User) -> None:
    a_confirmation(clinic, surgeon).save()
    without = an_edition("without OPRA")
    del without["systems"]["opra-transfemoral"]

    edition = editions.load(without, now=datetime(2000, 1, 1, tzinfo=UTC)).edition

    assert confirmations_of(clinic, CHECKED, edition) == []
    assert len(confirmations_of(clinic, CHECKED)) == 1
