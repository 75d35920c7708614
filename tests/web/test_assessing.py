"""From the list of people to a page of questions and back, without a browser."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from candidates.membership import Member
from candidates.models import Assessment, AuditLine, Candidate
from candidates.queries.assessments import answers_of
from tests.web.html import Page

pytestmark = pytest.mark.django_db


def add_a_person(client: Client, **given: str) -> Candidate:
    """Add a person through the form and return what was recorded."""
    fields = {"family_name": "Lindqvist", "given_names": "Åsa", "level": "transfemoral", "side": "left", **given}
    response = client.post(reverse("candidate_new"), fields)
    assert response.status_code == 302, response.content.decode()
    return Candidate.objects.latest("created_at")


def begin(client: Client, person: Candidate) -> Assessment:
    """Begin an assessment through the button."""
    client.post(reverse("candidate_assess", args=[person.pk]))
    return Assessment.objects.get(candidate=person)


def test_an_empty_list_says_what_to_do(signed_in: Client) -> None:
    page = signed_in.get(reverse("candidates")).content.decode()
    assert "No candidates yet." in page
    assert "quick screen" in page


def test_a_person_is_added_and_found_by_name_without_the_name_in_an_address(signed_in: Client) -> None:
    add_a_person(signed_in)
    response = signed_in.post(reverse("candidates"), {"words": "lindq"})
    assert "Lindqvist, Åsa" in response.content.decode()
    assert "lindq" not in response.request["PATH_INFO"] + response.request["QUERY_STRING"]


def test_the_same_name_is_warned_of_and_can_be_another_person(signed_in: Client) -> None:
    add_a_person(signed_in)
    fields = {"family_name": "lindqvist", "given_names": "åsa"}
    warned = signed_in.post(reverse("candidate_new"), fields)
    assert warned.status_code == 422
    assert "Somebody of this name is in the list already" in warned.content.decode()
    signed_in.post(reverse("candidate_new"), {**fields, "another_person": "on"})
    assert Candidate.objects.count() == 2


def test_the_assessment_of_an_archived_person_is_read_and_says_how_to_go_on(signed_in: Client) -> None:
    person = add_a_person(signed_in)
    assessment = begin(signed_in, person)
    signed_in.post(reverse("candidate_archive", args=[person.pk]))
    question = reverse("assessment_page", args=[assessment.pk, "question-9"])
    for address in (reverse("assessment", args=[assessment.pk]), question):
        shown = signed_in.get(address).content.decode()
        assert "no answer, entry or limb is added" in shown
        assert "Undo: bring back" in shown
        assert "Save and go on</button><noscript>" not in shown
    refused = signed_in.post(question, {"smoking": "never"})
    assert refused["Location"] == reverse("candidate", args=[person.pk])
    assert "smoking" not in answers_of(assessment)["facts"]


def test_archiving_can_be_undone(signed_in: Client) -> None:
    person = add_a_person(signed_in)
    signed_in.post(reverse("candidate_archive", args=[person.pk]))
    assert "Lindqvist" not in signed_in.get(reverse("candidates")).content.decode()
    assert "Undo" in signed_in.get(reverse("candidate", args=[person.pk])).content.decode()
    signed_in.post(reverse("candidate_bring_back", args=[person.pk]))
    assert "Lindqvist" in signed_in.get(reverse("candidates")).content.decode()


def test_a_page_saves_its_answers_and_goes_on(signed_in: Client) -> None:
    assessment = begin(signed_in, add_a_person(signed_in))
    page = reverse("assessment_page", args=[assessment.pk, "question-9"])
    response = signed_in.post(page, {"smoking": "current_light"})
    assert response.status_code == 302
    assert answers_of(assessment)["facts"]["smoking"] == "current_light"


def test_a_length_is_saved_with_how_it_was_measured(signed_in: Client) -> None:
    assessment = begin(signed_in, add_a_person(signed_in))
    page = reverse("assessment_page", args=[assessment.pk, "assessment-bone"])
    name = "limb1-residual_bone_length"
    given = {
        name: "18,2",
        f"{name}.unit": "cm",
        f"{name}.landmark": "lesser_trochanter_midline",
        f"{name}.method": "ct",
        f"{name}.uncertainty": "0,3",
    }
    assert signed_in.post(page, given).status_code == 302
    length = next(iter(answers_of(assessment)["limbs"].values()))["residual_bone_length"]
    assert length == {
        "value": "18.2",
        "unit": "cm",
        "landmark": "lesser_trochanter_midline",
        "method": "ct",
        "uncertainty": {"value": "0.3", "unit": "cm"},
    }


def test_an_impossible_answer_is_said_at_its_field_and_nothing_typed_is_lost(signed_in: Client) -> None:
    assessment = begin(signed_in, add_a_person(signed_in))
    page = reverse("assessment_page", args=[assessment.pk, "assessment-health"])
    response = signed_in.post(page, {"body_weight": "8200", "body_weight.unit": "kg", "occupation": "light"})
    assert response.status_code == 422
    text = response.content.decode()
    assert 'href="#body_weight"' in text
    assert 'value="8200"' in text


def test_a_question_whose_gate_is_shut_is_not_shown(signed_in: Client) -> None:
    assessment = begin(signed_in, add_a_person(signed_in))
    signed_in.post(reverse("assessment_page", args=[assessment.pk, "question-8"]), {"diabetes": "none"})
    health = signed_in.get(reverse("assessment_page", args=[assessment.pk, "assessment-health"]))
    assert "HbA1c" not in health.content.decode()


def test_not_known_is_kept_with_its_reason(signed_in: Client) -> None:
    assessment = begin(signed_in, add_a_person(signed_in))
    page = reverse("assessment_page", args=[assessment.pk, "question-9"])
    signed_in.post(page, {"smoking": "unknown", "smoking.reason": "not asked in front of the family"})
    assert answers_of(assessment)["facts"]["smoking"] == {"unknown": "not asked in front of the family"}


def test_every_page_can_be_opened_and_the_review_says_not_recorded(signed_in: Client) -> None:
    assessment = begin(signed_in, add_a_person(signed_in))
    tasks = signed_in.get(reverse("assessment", args=[assessment.pk])).content.decode()
    links = {part.split('"')[0] for part in tasks.split('href="') if "/pages/" in part}
    assert len(links) > 15
    assert all(signed_in.get(link).status_code == 200 for link in links)
    assert "not recorded" in signed_in.get(reverse("assessment_review", args=[assessment.pk])).content.decode()


def test_a_warning_sign_gives_a_banner_with_the_clinics_number(signed_in: Client, member: Member) -> None:
    member.clinic.warning_contact = "555 0100"
    member.clinic.save()
    assessment = begin(signed_in, add_a_person(signed_in))
    page = reverse("assessment_page", args=[assessment.pk, "question-5"])
    signed_in.post(page, {"active_infection": "none", "warning_signs": "fever_or_spreading_redness"})
    text = signed_in.get(reverse("assessment", args=[assessment.pk])).content.decode()
    assert "This comes first" in text
    assert "555 0100" in text


def test_two_limbs_are_asked_apart_and_what_belongs_to_the_person_once(signed_in: Client) -> None:
    person = add_a_person(signed_in)
    signed_in.post(reverse("candidate_add_limb", args=[person.pk]), {"level": "transtibial", "side": "right"})
    assessment = begin(signed_in, person)
    text = signed_in.get(reverse("assessment_page", args=[assessment.pk, "question-4"])).content.decode()
    assert "limb1-amputation_cause" in text
    assert "limb2-amputation_cause" in text
    assert "Right: Below the knee" in text


def test_reading_a_record_is_noted(signed_in: Client) -> None:
    person = add_a_person(signed_in)
    signed_in.get(reverse("candidate", args=[person.pk]))
    assert AuditLine.objects.filter(verb="read", subject=str(person.pk)).exists()


def test_a_table_is_tried_without_writing_and_every_fault_names_its_row(signed_in: Client) -> None:
    table = "family_name,given_names,birth_date,level\nEk,Bo,1970-13-01,transfemoral\n,Ada,,nowhere\n"
    response = signed_in.post(reverse("candidates_import"), {"text": table})
    text = response.content.decode()
    assert response.status_code == 422
    assert "3 faults. Nothing was imported." in text
    assert not Candidate.objects.exists()


def test_a_table_that_cannot_be_read_is_said_at_its_field_and_what_to_do(signed_in: Client) -> None:
    latin = SimpleUploadedFile("people.csv", "family_name,given_names\nÅs,Bo\n".encode("latin-1"))
    for sent, says in [({}, "Choose a file."), ({"table": latin}, "Save it as “CSV UTF-8” and choose it again.")]:
        page = Page(signed_in.post(reverse("candidates_import"), sent).content.decode())
        assert "#table" in page.links
        assert says in page.text
        field = next(one for one in page.inputs if one.get("id") == "table")
        assert field["aria-describedby"] in page.ids


def test_a_table_with_what_is_no_text_is_not_imported(signed_in: Client) -> None:
    table = "family_name,given_names,birth_date,level\nEk\0,Bo,1970-12-01,transfemoral\n"
    response = signed_in.post(reverse("candidates_import"), {"text": table, "agreed": "yes"})
    assert response.status_code == 422
    assert "Save it as “CSV UTF-8”" in response.content.decode()
    assert not Candidate.objects.exists()


def test_a_table_without_faults_is_imported_once_agreed_to(signed_in: Client) -> None:
    table = "family_name;given_names;birth_date;level;side\nEk;Bo;1970-12-01;Above the knee (transfemoral);left\n"
    assert "1 person can be imported" in signed_in.post(reverse("candidates_import"), {"text": table}).content.decode()
    signed_in.post(reverse("candidates_import"), {"text": table, "agreed": "yes"})
    assert Candidate.objects.get().limbs.get().level == "transfemoral"


def test_the_export_holds_no_formula(signed_in: Client) -> None:
    add_a_person(signed_in, family_name='=HYPERLINK("x")')
    table = signed_in.get(reverse("candidates_export")).content.decode()
    assert "'=HYPERLINK" in table


def test_a_view_is_kept_under_a_name_and_linked(signed_in: Client) -> None:
    signed_in.post(reverse("candidates_save_filter") + "?state=draft", {"name": "Being assessed"})
    assert 'href="/candidates/?state=draft"' in signed_in.get(reverse("candidates")).content.decode()


def test_landmarks_are_offered_of_the_limbs_own_bone_alone(signed_in: Client) -> None:
    assessment = begin(signed_in, add_a_person(signed_in))
    text = signed_in.get(reverse("assessment_page", args=[assessment.pk, "assessment-bone"])).content.decode()
    assert 'value="lesser_trochanter_midline"' in text
    assert 'value="medial_tibial_plateau"' not in text


def test_what_is_never_asked_by_itself_shows_no_help_for_integrators(client: Client) -> None:
    text = client.get(reverse("screen")).content.decode()
    assert 'name="age"' in text
    assert "refused beside one" not in text
    assert "age-help" not in text


def test_a_closed_assessment_shows_what_was_frozen_and_takes_no_answer(signed_in: Client) -> None:
    assessment = begin(signed_in, add_a_person(signed_in))
    signed_in.post(reverse("assessment_conclude", args=[assessment.pk]))
    tasks = signed_in.get(reverse("assessment", args=[assessment.pk])).content.decode()
    assert "As it was concluded" in tasks
    page = reverse("assessment_page", args=[assessment.pk, "question-9"])
    assert signed_in.post(page, {"smoking": "never"}).status_code == 302
    assert "smoking" not in answers_of(assessment)["facts"]


def test_limbs_stand_in_the_order_in_which_they_were_recorded(signed_in: Client) -> None:
    person = add_a_person(signed_in)
    signed_in.post(reverse("candidate_add_limb", args=[person.pk]), {"level": "transtibial", "side": "right"})
    signed_in.post(reverse("candidate_add_limb", args=[person.pk]), {"level": "transradial", "side": "right"})
    assessment = begin(signed_in, person)
    text = signed_in.get(reverse("assessment_page", args=[assessment.pk, "question-4"])).content.decode()
    places = [
        text.index(f'<h2 class="limb">{words}')
        for words in ("Left: Above", "Right: Below the knee", "Right: Below the elbow")
    ]
    assert places == sorted(places)
