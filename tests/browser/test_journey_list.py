"""The list of people: archived and brought back, imported with faults and without, the same name, two limbs."""

import pytest
from pytest_django.live_server_helper import LiveServer

from candidates.models import Candidate
from tests.browser.barriers import nothing_is_in_the_way_in_any_look_of
from tests.browser.prosthetist import (
    opens_the_page,
    opens_the_record_of,
    sends,
    signs_in,
    the_demonstration_clinic,
)
from tests.browser.visitor import Visitor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FAULTY = "family_name,given_names,birth_date,level,side\nEk,Bo,1970-13-01,transfemoral,left\n,Ada,,nowhere,left\n"
MENDED = "family_name,given_names,birth_date,level,side\nEk,Bo,1970-12-01,transfemoral,left\nEk,Ada,,transtibial,left\n"


@pytest.fixture(autouse=True)
def clinic(live_server: LiveServer) -> None:
    """The demonstration clinic."""
    the_demonstration_clinic()


def chooses(visitor: Visitor, table: str) -> None:
    """Choose a table as a file, and try it."""
    file = {"name": "people.csv", "mimeType": "text/csv", "buffer": table.encode()}
    visitor.page.get_by_label("File").set_input_files(file)  # type: ignore[arg-type]
    sends(visitor, "Try it")


def test_whoever_is_archived_can_be_brought_back(visitor: Visitor):
    # Given somebody in the list
    signs_in(visitor)
    nothing_is_in_the_way_in_any_look_of(visitor)
    opens_the_record_of(visitor, "Invented, Bo")
    # When the person is archived, then the list is without them
    sends(visitor, "Archive")
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.clicks("Candidates")
    assert "Invented, Bo" not in visitor.sees
    # When that is undone, then they are there again
    visitor.opens("/candidates/?archived=yes")
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.clicks("Invented, Bo")
    sends(visitor, "Undo: bring back")
    visitor.clicks("Candidates")
    assert "Invented, Bo" in visitor.sees


def test_a_table_with_faults_is_mended_and_imported(visitor: Visitor):
    # Given a table with faults
    signs_in(visitor)
    before = Candidate.objects.count()
    visitor.clicks("Import")
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When it is tried, then every fault is said with its row, and nobody was imported
    chooses(visitor, FAULTY)
    assert set(visitor.page.locator(".summary-of-errors tbody th").all_inner_texts()) == {"2", "3"}
    assert visitor.title.startswith("Error:")
    nothing_is_in_the_way_in_any_look_of(visitor)
    assert Candidate.objects.count() == before
    # When it is mended and agreed to, then both are in the list
    chooses(visitor, MENDED)
    assert "2 people can be imported." in visitor.sees
    nothing_is_in_the_way_in_any_look_of(visitor)
    sends(visitor, "Import")
    assert "Imported: 2 people." in visitor.sees
    assert "Ek, Ada" in visitor.sees


def test_the_same_name_is_warned_of(visitor: Visitor):
    # Given a name that is in the list
    signs_in(visitor)
    visitor.clicks("Add a person")
    visitor.page.get_by_label("Family name").fill("invented")
    visitor.page.get_by_label("Given names").fill("anna")
    # When it is added again, then the other one is shown, and what was typed is still there
    sends(visitor, "Add")
    assert "Somebody of this name is in the list already" in visitor.sees
    assert visitor.page.get_by_label("Family name").input_value() == "invented"
    nothing_is_in_the_way_in_any_look_of(visitor)
    # When it is said to be another person, then there are two
    visitor.page.get_by_label("This is another person").check()
    sends(visitor, "Add")
    assert "The person is in the list now." in visitor.sees
    assert Candidate.objects.filter(sought_as__contains="invented anna").count() == 2


def test_two_limbs_of_one_person_are_asked_apart(visitor: Visitor):
    # Given somebody with one limb, to whom another is added
    signs_in(visitor)
    opens_the_record_of(visitor, "Invented, Anna")
    visitor.page.get_by_text("Add a limb").click()
    visitor.page.get_by_label("Level of amputation").select_option("transtibial")
    visitor.page.get_by_label("Side").select_option("right")
    nothing_is_in_the_way_in_any_look_of(visitor)
    sends(visitor, "Add")
    # When the assessment asks for the bone
    sends(visitor, "Assess again")
    opens_the_page(visitor, "The bone")
    # Then each limb is asked for by itself, with the landmarks of its own bone, and keeps its own answer
    limbs = visitor.page.locator("h2.limb").all_inner_texts()
    assert limbs == ["Left: Above the knee (transfemoral)", "Right: Below the knee (transtibial)"]
    landmarks = visitor.page.locator('select[name="limb2-residual_bone_length.landmark"] option').all_inner_texts()
    assert landmarks == ["Not recorded", "Medial tibial plateau"]
    nothing_is_in_the_way_in_any_look_of(visitor)
    visitor.page.locator("#limb2-residual_bone_length").fill("140")
    sends(visitor, "Save and go on")
    visitor.clicks("Check all answers")
    assert "182\N{NO-BREAK SPACE}mm" in visitor.sees
    assert "140\N{NO-BREAK SPACE}mm" in visitor.sees
