"""The description of the interface: valid OpenAPI 3.1, complete, and true of what goes in and comes out."""

import json
import re
from typing import Any

import pytest
import yaml
from django.test import Client
from django.urls import URLPattern
from openapi_spec_validator import OpenAPIV31SpecValidator

from candidates.api.problems import KINDS
from candidates.api.resources import RESOURCES
from candidates.api.urls import urlpatterns
from candidates.queries.judging import current_judge
from tests.api.described import description, differences, invented
from tests.api.ways import EVALUATE, INPUTS, JSON, example, posted

pytestmark = pytest.mark.django_db
PEOPLE = 50


def forms() -> dict[str, Any]:
    """Everything that is described under a name."""
    return description()["components"]["schemas"]


def test_it_is_valid_openapi_3_1():
    described = description()
    assert described["openapi"] == "3.1.0"
    assert list(OpenAPIV31SpecValidator(described).iter_errors()) == []


def test_every_address_is_described():
    routes = [str(pattern.pattern) for pattern in urlpatterns if isinstance(pattern, URLPattern) and pattern.name]
    paths = [re.sub(r"<[a-z]+:([a-z]+)>", r"{\1}", route) for route in routes]
    assert sorted(description()["paths"]) == sorted(f"/api/v1/{path}" for path in paths)


def test_every_operation_has_a_name_of_its_own_and_says_what_it_does():
    operations = [operation for path in description()["paths"].values() for operation in path.values()]
    names = [operation["operationId"] for operation in operations]
    assert len(set(names)) == len(names)
    assert all(operation["summary"] and operation["description"] for operation in operations)


def test_every_name_that_is_referred_to_is_described():
    described = description()
    for reference in references(described):
        inner = described
        for step in reference.removeprefix("#/").split("/"):
            inner = inner[step]


def references(value: Any) -> list[str]:
    """Every reference inside a description."""
    if isinstance(value, list):
        return [found for inner in value for found in references(inner)]
    if not isinstance(value, dict):
        return []
    own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
    return own + [found for inner in value.values() for found in references(inner)]


def test_every_form_is_used_somewhere():
    named = {f"#/components/schemas/{name}" for name in forms()}
    assert named <= set(references(description()))


def test_every_fact_is_described_with_its_options_and_its_units():
    described = forms()
    for id, fact in current_judge().knowledge.facts.items():
        assert id in described["Facts"]["properties"]
        told = json.dumps(described[f"fact.{id}"])
        assert all(json.dumps(word) in told for word in (*fact.options, *fact.units))
        assert ("NotApplicable" in told) is fact.may_be_not_applicable


def test_the_facts_of_a_limb_are_those_that_limbs_have():
    assert set(forms()["LimbFacts"]["properties"]) == set(current_judge().knowledge.levels.limb_facts)


@pytest.mark.parametrize("name", INPUTS)
def test_the_examples_and_their_answers_are_as_described(name: str):
    assert differences(json.loads(example(name)), "Input") == []
    assert differences(posted(example(name)).json(), "Answer") == []


def test_a_key_that_is_not_described_would_be_noticed():
    answer = posted(example("contract")).json()
    answer["findings"][0]["colour"] = "red"
    del answer["systems"][0]["length"]
    assert len(differences(answer, "Answer")) == 2


def test_invented_people_and_their_answers_are_as_described():
    for person in invented(PEOPLE):
        assert differences(person, "Input") == []
        response = posted(json.dumps(person).encode())
        assert response.status_code == 200
        assert differences(response.json(), "Answer") == []


@pytest.mark.parametrize(
    "body",
    [
        {"facts": {}},
        {"facts": {"level": "none"}},
        {"facts": {"level": "hip_disarticulation"}, "available_systems": []},
        {
            "facts": {"age": 40},
            "limbs": [
                {"level": "transfemoral", "side": "left"},
                {
                    "level": "transtibial",
                    "side": "right",
                    "residual_bone_length": {
                        "value": 12,
                        "unit": "cm",
                        "landmark": "medial_tibial_plateau",
                        "method": "tape",
                    },
                },
            ],
        },
        {
            "facts": {
                "level": "transfemoral",
                "smoking": "current_light",
                "warning_signs": ["new_rest_pain_or_cold_limb"],
                "birth_date": "1990-02-28",
                "height": {"value": "1.8", "unit": "m"},
                "body_weight": {"value": "200", "unit": "lb"},
                "pregnancy": {"not_applicable": True},
            },
            "overrides": [{"criterion": "smoking", "reason": "r", "by": "b"}],
        },
        {
            "facts": {
                "level": "transfemoral",
                "residual_bone_length": {
                    "value": "140",
                    "unit": "mm",
                    "landmark": "lesser_trochanter_midline",
                    "method": "calibrated_radiograph",
                    "uncertainty": {"value": 1, "unit": "cm"},
                },
            },
            "confirmations": [
                {
                    "system": "opra-transfemoral",
                    "limit": "min_residual_bone_length",
                    "value": 14,
                    "unit": "cm",
                    "landmark": "lesser_trochanter_midline",
                    "document": "d",
                    "revision": "r",
                    "date": "2026-01-01",
                    "by": "b",
                    "look_again": "2099-01-01",
                }
            ],
        },
    ],
    ids=["nothing known", "no limb", "nothing available", "two limbs", "everything beside", "a confirmed length"],
)
def test_every_kind_of_answer_is_as_described(body: dict):
    assert differences(body, "Input") == []
    response = posted(json.dumps(body).encode())
    assert response.status_code == 200
    assert differences(response.json(), "Answer") == []


@pytest.mark.parametrize(
    "facts",
    [
        {"smokng": "never"},
        {"smoking": "sometimes"},
        {"age": 200},
        {"age": 30.5},
        {"body_weight": 82},
        {"hba1c": {"value": 6, "unit": "km"}},
        {"soft_tissue": "healthy"},
        {"neuroma_confirmed": "yes"},
        {"smoking": {"not_applicable": True}},
        {"smoking": {"unknown": ""}},
        {"age": None},
    ],
)
def test_what_the_description_refuses_is_refused(facts: dict):
    assert differences({"facts": facts}, "Input")
    assert posted(json.dumps({"facts": facts}).encode()).status_code == 400


@pytest.mark.parametrize("resource", RESOURCES, ids=[resource.many for resource in RESOURCES])
def test_the_knowledge_is_as_described(resource):
    name = resource.one.capitalize()
    listed = Client().get(f"/api/v1/{resource.many}").json()
    assert differences(listed, f"{name}List") == []
    for id in [entry["id"] for entry in (*listed["results"], *listed.get("derived", ()))][::7]:
        assert differences(Client().get(f"/api/v1/{resource.many}/{id}").json(), f"{name}Page") == []


def test_the_edition_is_as_described():
    assert differences(Client().get("/api/v1/edition").json(), "EditionPage") == []


def test_problems_are_as_described():
    for response in (
        posted(b'{"facts": {"smokng": 1}}'),
        Client().get(EVALUATE),
        Client().get("/api/v1/nothing"),
        Client().get("/api/v1/facts/nothing"),
        Client().get("/api/v1/facts?x=1"),
        Client().post(EVALUATE, b"x", "text/plain"),
        Client().get("/api/v1/facts", headers={"Accept": "image/png"}),
    ):
        assert response.status_code >= 400
        assert differences(response.json(), "Problem") == []


def test_every_kind_of_problem_is_described_where_it_can_happen():
    described = description()
    told = described["components"]["responses"]
    used = {reference.rsplit("/", 1)[1] for reference in references(described["paths"]) if "/responses/" in reference}
    assert used <= set(told)
    for names in (told, used):
        assert {name for shared in names for name in shared.split("-or-")} == {kind.name for kind in KINDS}


def test_an_operation_describes_every_problem_of_one_status_that_it_may_answer_with():
    described = description()
    concluding = described["paths"]["/api/v1/assessments/{id}/conclusion"]["post"]["responses"]
    for status, types in (("403", {"not-allowed", "second-step-due"}), ("409", {"closed", "no-quorum"})):
        shared = described["components"]["responses"][concluding[status]["$ref"].rsplit("/", 1)[1]]["description"]
        assert all(kind.title in shared for kind in KINDS if kind.name in types)


def test_the_example_is_the_published_person_with_the_answer_that_is_given():
    content = description()["paths"][EVALUATE]["post"]
    given = content["requestBody"]["content"][JSON]["examples"]["published_person"]["value"]
    answer = content["responses"]["200"]["content"][JSON]["examples"]["published_person"]["value"]
    assert given == json.loads(example("HSS-TF-25M"))
    assert answer == posted(example("HSS-TF-25M")).json()


def test_the_example_that_is_refused_has_the_faults_that_are_told():
    described = description()
    given = described["paths"][EVALUATE]["post"]["requestBody"]["content"][JSON]["examples"]["refused"]["value"]
    (content,) = described["components"]["responses"]["refused-input"]["content"].values()
    assert content["examples"]["refused"]["value"] == posted(json.dumps(given).encode()).json()


@pytest.mark.parametrize(
    ("query", "accept", "kind"),
    [("", "*/*", "application/json"), ("", "application/yaml", "application/yaml"),
     ("", "application/vnd.oai.openapi", "application/vnd.oai.openapi"), ("?format=yaml", "*/*", "application/yaml"),
     ("?format=json", "application/yaml", "application/json"),
     ("", "application/vnd.oai.openapi+json", "application/vnd.oai.openapi+json")],
)  # fmt: skip
def test_json_and_yaml_say_the_same(query: str, accept: str, kind: str):
    response = Client().get(f"/api/v1/schema{query}", headers={"Accept": accept})
    assert (response.status_code, response["Content-Type"]) == (200, kind)
    assert "Accept" in response["Vary"]
    assert yaml.load(response.content, Loader=yaml.CSafeLoader) == description()


def test_another_format_is_refused_with_those_that_are():
    response = Client().get("/api/v1/schema?format=xml")
    assert response.status_code == 400
    assert response.json()["faults"][0]["accepted"] == "one of json, yaml"


def test_the_description_is_not_sent_again_until_it_changes():
    first = Client().get("/api/v1/schema")
    assert Client().get("/api/v1/schema", headers={"If-None-Match": first["ETag"]}).status_code == 304
