"""A question is declared once, in the knowledge: what is added there is asked, without a line of code."""

from datetime import date

import pytest

from candidates.engine.building import build
from candidates.engine.evaluate import Judge
from candidates.engine.rulebook import Rulebook
from candidates.web.in_force import InForce
from candidates.web.screen import views
from tests.editions import an_edition
from tests.web.html import page_of

pytestmark = pytest.mark.django_db

ADDED = {
    "handedness": {"kind": "yes_no", "ask": "Is the right hand the writing hand?"},
    "last_fall": {"kind": "date", "ask": "When was the last fall?"},
    "shoe_weight": {
        "kind": "quantity",
        "ask": "What does the shoe weigh?",
        "unit": "kg",
        "units": ["kg", "lb"],
        "plausible": {"at_least": "0", "at_most": "9"},
    },
}


@pytest.fixture
def with_more_facts(monkeypatch):
    """The edition with three facts more, asked with the tobacco."""
    tree = an_edition()
    for order, (id, fact) in enumerate(ADDED.items()):
        shared = {"label": id, "tier": "screen", "section": "health", "order": str(900 + order), "asked_when": "always"}
        tree["facts"][id] = {"help": "Invented.", "worse": "none", "may_be_not_applicable": "no", **shared, **fact}
        tree["steps"]["screen_questions"][8]["facts"].append(id)
    edition = InForce(Judge(Rulebook(build(tree))), tree)
    monkeypatch.setattr(views, "in_force", lambda: edition)


def test_a_fact_that_the_knowledge_adds_is_asked(with_more_facts, screen):
    page = page_of(screen(go="9"))
    assert page.asked() >= {"smoking", *ADDED}
    assert all(fact["ask"] in page.text for fact in ADDED.values())


def test_its_answer_is_read_by_its_kind(with_more_facts, screen):
    given = {
        "smoking": "never",
        "handedness": "no",
        "last_fall": "2020-02-29",
        "shoe_weight": "1,2",
        "shoe_weight.unit": "lb",
    }
    page = page_of(screen(given, at=9))
    assert "handedness: No" in page.text
    assert "shoe_weight: 1.2\N{NO-BREAK SPACE}lb" in page.text
    assert page.sent()["shoe_weight.unit"] == ["lb"]


def test_its_faults_are_said_at_its_field(with_more_facts, screen):
    given = {"smoking": "never", "handedness": "maybe", "last_fall": str(date.max), "shoe_weight": "400"}
    response = screen(given, at=9)
    assert response.status_code == 422
    assert len([link for link in page_of(response).links if link.startswith(("#handed", "#last", "#shoe"))]) >= 3
