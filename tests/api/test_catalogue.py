"""The knowledge over HTTP: every entry of the edition in force, in lists that can be narrowed and by id."""

import json
from typing import Any

import pytest
from django.test import Client

from candidates.api.resources import RESOURCES
from candidates.knowledge.checking import counts
from candidates.queries.judging import current_tree, edition_in_force

pytestmark = pytest.mark.django_db

ALL = pytest.mark.parametrize("resource", RESOURCES, ids=[resource.many for resource in RESOURCES])
FILTERS = [(resource.many, name) for resource in RESOURCES for name in resource.filters]


def read(path: str, **headers: str) -> Any:
    """What stands at an address, as JSON."""
    response = Client().get(f"/api/v1/{path}", headers=headers)
    assert (response.status_code, response["Content-Type"]) == (200, "application/json")
    return response.json()


@ALL
def test_a_list_holds_every_entry_of_the_edition(resource):
    document = read(resource.many)
    assert {entry["id"] for entry in document["results"]} == set(current_tree()[resource.many])
    assert document["count"] == len(document["results"])


@ALL
def test_every_entry_of_a_list_can_be_read_by_its_id(resource):
    for entry in read(resource.many)["results"]:
        assert read(f"{resource.many}/{entry['id']}")["result"] == entry


@ALL
def test_every_page_says_its_edition_and_what_it_is_for_and_how_far_it_goes(resource):
    edition, first = edition_in_force(), read(resource.many)["results"][0]["id"]
    for path in (resource.many, f"{resource.many}/{first}", "edition"):
        document = read(path)
        assert document["edition"]["sha256"] == edition.sha256
        assert document["intended_use"] == edition.intended_use
        assert document["limits_of_knowledge"] == edition.limits


@ALL
def test_every_entry_of_a_kind_has_the_same_keys(resource):
    assert len({frozenset(entry) for entry in read(resource.many)["results"]}) == 1


@ALL
def test_nothing_that_was_written_is_left_out(resource):
    """Every text of an entry in the files stands somewhere in the entry over HTTP."""
    for id, words in current_tree()[resource.many].items():
        told = json.dumps(read(f"{resource.many}/{id}")["result"], ensure_ascii=False)
        missing = [text for text in texts(words) if json.dumps(text, ensure_ascii=False)[1:-1] not in told]
        assert missing == []


def texts(words: Any) -> list[str]:
    """All texts of an entry, but for words that became something else: yes and no, and what is unknown."""
    if isinstance(words, str):
        return [] if words in ("yes", "no", "unknown") else [words]
    inner = words.values() if isinstance(words, dict) else words
    return [text for value in inner for text in texts(value)]


@ALL
def test_yes_and_no_of_the_files_are_booleans_and_numbers_are_texts(resource):
    for entry in read(resource.many)["results"]:
        for key, value in walked(entry):
            if key in ("modifiable", "complete", "required", "may_be_not_applicable", "present"):
                assert isinstance(value, bool), (entry["id"], key)
            assert not isinstance(value, float), (entry["id"], key)
            assert not isinstance(value, int) or isinstance(value, bool) or key == "order", (entry["id"], key)


def walked(value: Any, key: str = "") -> list[tuple[str, Any]]:
    """Every plain value with its key."""
    if isinstance(value, dict):
        return [pair for name, inner in value.items() for pair in walked(inner, name)]
    if isinstance(value, list):
        return [pair for inner in value for pair in walked(inner, key)]
    return [(key, value)]


def test_options_stand_in_the_order_in_which_they_were_written():
    written = current_tree()["facts"]["smoking"]["options"]
    shown = read("facts/smoking")["result"]["options"]
    assert [(option["value"], option["label"]) for option in shown] == list(written.items())


def test_facts_and_criteria_stand_in_the_order_of_a_visit():
    for many in ("facts", "criteria"):
        orders = [entry["order"] for entry in read(many)["results"]]
        assert orders == sorted(orders)


def test_systems_and_policies_stand_in_alphabetical_order():
    for many in ("systems", "policies"):
        ids = [entry["id"] for entry in read(many)["results"]]
        assert ids == sorted(ids)


def test_a_number_in_a_condition_carries_its_unit():
    rows = read("criteria/age")["result"]["rows"]
    assert rows[0]["when"] == [{"fact": "age", "below": "18", "unit": "years"}]


def test_a_condition_on_a_yes_or_no_fact_is_written_with_booleans():
    rows = [row for entry in read("criteria")["results"] for row in entry["rows"]]
    tested = [test for row in rows for test in row["when"] if test["fact"] == "unexplained_pain" and "any_of" in test]
    assert tested
    assert all(isinstance(value, bool) for test in tested for value in test["any_of"])


def test_what_is_not_known_of_a_system_is_named():
    system = read("systems/badalx-transfemoral-long")["result"]
    assert "mri_status" in [value["name"] for value in system["unknown_values"]]
    assert all(value["value"] != ["unknown"] for value in system["values"])
    limit = next(limit for limit in system["limits"] if limit["status"] == "unknown")
    assert limit["value"] is None


def test_a_derived_fact_stands_beside_the_facts_and_can_be_read_by_its_id():
    assert "bmi" in [derived["id"] for derived in read("facts")["derived"]]
    assert read("facts/bmi")["result"]["derived_from"] == ["body_weight", "height"]
    # The age is given or worked out, so it is a fact.
    assert read("facts/age")["result"]["kind"] == "age"


def test_the_edition_tells_how_much_it_holds_and_the_words_that_inputs_are_made_of():
    document = read("edition")
    assert list(document["counts"].values()) == [
        counts(current_tree())[name] for name in sorted(counts(current_tree()))
    ]
    assert "lesser_trochanter_midline" in [landmark["id"] for landmark in document["landmarks"]]
    assert [method["id"] for method in document["methods"]] == list(current_tree()["measurement"]["methods"])
    assert next(level for level in document["levels"] if level["id"] == "none")["in_scope"] is False


@pytest.mark.parametrize(("many", "name"), FILTERS)
def test_a_filter_narrows_a_list_to_what_fits_and_its_values_leave_nothing_out(many: str, name: str):
    resource = next(resource for resource in RESOURCES if resource.many == many)
    key, everything = resource.filters[name], read(many)["results"]
    found: set[str] = set()
    for value in {value for entry in everything for value in listed(entry[key])}:
        results = read(f"{many}?{name}={value}")["results"]
        assert all(value in listed(entry[key]) for entry in results)
        assert len(results) == sum(value in listed(entry[key]) for entry in everything)
        found |= {entry["id"] for entry in results}
    assert found == {entry["id"] for entry in everything if listed(entry[key])}


def listed(value: Any) -> list[Any]:
    """A value that stands alone, as a list."""
    return value if isinstance(value, list) else [value]


def test_two_filters_narrow_together():
    results = read("systems?level=transtibial&availability=in_use")["results"]
    assert [entry["id"] for entry in results] == ["badalx-transtibial", "opl-transtibial"]


@pytest.mark.parametrize(
    ("path", "place", "wrong", "accepted"),
    [
        ("facts?tier=scren", "tier", "Did you mean 'screen'?", "assessment, screen, work_up"),
        ("facts?teir=screen", "teir", "Did you mean 'tier'?", "tier, section, kind"),
        ("facts?tier=", "tier", "'' is no tier here", "screen"),
        ("facts?tier=screen&tier=screen", "tier", "2 times", "once"),
        ("systems?level=femur", "level", "no level here", "transfemoral"),
        ("policies?jurisdiction=Mars", "jurisdiction", "no jurisdiction here", "Ontario"),
        ("sources?page=2", "page", "no filter of sources", "basis"),
        ("facts?%00=%00", "\x00", "no filter", "tier"),
        ("facts?" + "&".join(f"a{n}=1" for n in range(900)), "a0", "no filter", "tier"),
    ],
)
def test_a_filter_that_is_none_is_refused_with_those_that_are(path: str, place: str, wrong: str, accepted: str):
    response = Client().get(f"/api/v1/{path}")
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    fault = response.json()["faults"][0]
    assert fault["place"] == place
    assert wrong in fault["wrong"]
    assert accepted in fault["accepted"]
    assert len(response.content) < 10_000


def test_far_too_many_filters_are_refused():
    response = Client().get("/api/v1/facts?" + "&".join(f"a{n}=1" for n in range(5000)))
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")


@ALL
def test_an_id_that_is_none_is_not_found_and_near_ones_are_named(resource):
    id = read(resource.many)["results"][0]["id"]
    response = Client().get(f"/api/v1/{resource.many}/{id}x")
    document = response.json()
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    assert id in document["near"]
    assert f"is no {resource.one} of this edition" in document["detail"]
    assert document["intended_use"]


@pytest.mark.parametrize("id", ["x" * 2000, "%00", "%F0%9F%A6%B4", "..", "<b>", "'--"])
def test_a_hostile_id_is_not_found_in_few_words(id: str):
    response = Client().get(f"/api/v1/facts/{id}")
    assert response.status_code == 404
    assert len(response.content) < 2000


@ALL
def test_a_page_that_has_not_changed_is_not_sent_again(resource):
    first = Client().get(f"/api/v1/{resource.many}")
    again = Client().get(f"/api/v1/{resource.many}", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    assert edition_in_force().sha256 in first["ETag"]
    assert first["Cache-Control"] == "public, no-cache"


def test_a_page_that_has_changed_is_sent_whole():
    response = Client().get("/api/v1/facts", headers={"If-None-Match": '"of another edition"'})
    assert response.status_code == 200


def test_two_pages_never_bear_the_same_mark():
    paths = ("facts", "facts?tier=screen", "facts/age", "edition", "criteria", "schema", "schema?format=yaml")
    assert len({Client().get(f"/api/v1/{path}")["ETag"] for path in paths}) == len(paths)


def test_head_tells_what_get_would():
    head, get = Client().head("/api/v1/facts"), Client().get("/api/v1/facts")
    assert (head.status_code, head["ETag"], head.content) == (200, get["ETag"], b"")


@ALL
def test_the_knowledge_cannot_be_written(resource):
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        response = Client().generic(method, f"/api/v1/{resource.many}")
        assert (response.status_code, response["Allow"]) == (405, "GET, HEAD, OPTIONS")


def test_what_accepts_no_json_gets_a_problem():
    response = Client().get("/api/v1/facts", headers={"Accept": "text/html"})
    assert (response.status_code, response["Content-Type"]) == (406, "application/problem+json")
