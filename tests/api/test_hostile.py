"""Hostile input gets clear faults on the command line and over HTTP alike: never a failure of ours, never an echo."""

import gzip
from pathlib import Path

import pytest
from django.test import Client

from tests.api.hostile import BODIES, EXAMPLE
from tests.api.ways import EVALUATE, JSON, WAYS, Outcome, Way, posted

pytestmark = pytest.mark.django_db

LONGEST_PLACE, LONGEST_WORDS, LONGEST_ANSWER = 200, 300, 500_000


@pytest.mark.parametrize(("body", "place", "words"), BODIES.values(), ids=BODIES)
def test_hostile_input_is_refused_in_clear_words_and_by_both_ways_alike(
    body: bytes, place: str, words: str, tmp_path: Path
):
    by_command, over_http = (refused(way, body, tmp_path) for way in WAYS.values())
    assert by_command.faults == over_http.faults
    first = over_http.faults[0]
    assert first["place"].startswith(place)
    assert words in first["wrong"]
    are_clear(over_http.faults)


def refused(way: Way, body: bytes, folder: Path) -> Outcome:
    """The outcome of an input that has to be refused, in few words, without a look at the inside."""
    outcome = way(body, folder)
    assert not outcome.accepted
    assert len(outcome.said) < LONGEST_ANSWER
    assert b'.py", line' not in outcome.said
    return outcome


def are_clear(faults: list[dict[str, str]]) -> None:
    """Each says where, what and what instead, and sends nothing back that is longer than a line."""
    for fault in faults:
        assert fault.keys() == {"place", "wrong", "accepted"}
        assert fault["wrong"]
        assert fault["accepted"]
        assert len(fault["place"]) <= LONGEST_PLACE
        assert len(fault["wrong"]) <= LONGEST_WORDS
        assert "\n" not in fault["wrong"]


@pytest.mark.parametrize("way", WAYS.values(), ids=list(WAYS))
def test_every_fault_is_told_at_once_and_in_its_place(way: Way, tmp_path: Path):
    body = b'{"as_of": "never", "facts": {"smoking": 1, "hba1c": {"value": 1, "unit": "km"}}, "overrides": 5, "x": 1}'
    places = [fault["place"] for fault in way(body, tmp_path).faults]
    assert sorted(places) == ["as_of", "facts.hba1c.unit", "facts.smoking", "overrides", "x"]


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate", "gzip, identity"])
def test_an_encoded_body_is_refused_and_says_how_to_send_it(coding: str):
    response = Client().post(EVALUATE, gzip.compress(EXAMPLE), JSON, headers={"Content-Encoding": coding})
    assert response.status_code == 415
    assert response["Accept-Encoding"] == "identity"
    assert "Send it as it is" in response.json()["detail"]


@pytest.mark.parametrize(
    "kind",
    ["", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml",
     "application/json; charset=utf-16", "application/json; charset=latin-1", "application/json; charset=nonsense",
     "application/jsonp", "*/*", "json", ";", "application/json, text/plain"],
)  # fmt: skip
def test_another_media_type_is_refused_and_says_which_is_taken(kind: str):
    response = Client().generic("POST", EVALUATE, EXAMPLE, content_type=kind)
    assert response.status_code == 415
    assert response["Content-Type"] == "application/problem+json"
    assert response["Accept"] == "application/json"


@pytest.mark.parametrize(
    "kind", ["application/json; charset=UTF-8", "Application/JSON", "application/json;charset=utf8"]
)
def test_json_is_taken_however_its_media_type_is_written(kind: str):
    assert Client().generic("POST", EVALUATE, EXAMPLE, content_type=kind).status_code == 200


def test_a_body_in_chunks_of_no_declared_length_is_asked_for_its_length():
    response = posted(b"", **{"Transfer-Encoding": "chunked"})
    assert response.status_code == 411


@pytest.mark.parametrize("size", [1_000_001, 1_199_999, 1_200_001, 10_000_000])
def test_a_body_over_one_megabyte_is_too_large(size: int):
    response = Client().post(EVALUATE, EXAMPLE + b" " * (size - len(EXAMPLE)), JSON)
    assert response.status_code == 413
    assert response.json()["faults"][0]["accepted"] == "at most 1000000 bytes"


def test_a_body_of_one_megabyte_is_judged():
    assert Client().post(EVALUATE, EXAMPLE + b" " * (1_000_000 - len(EXAMPLE)), JSON).status_code == 200
