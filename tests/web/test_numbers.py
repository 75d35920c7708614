"""Numbers on the pages: shown back before they are saved, challenged at their place, and nothing typed is lost."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidates.actions.assessments import begin as begin_again
from candidates.actions.assessments import conclude, record
from candidates.membership import Member
from candidates.models import Assessment
from candidates.queries.assessments import answers_of
from candidates.queries.judging import current_judge
from tests.web.html import page_of
from tests.web.test_assessing import add_a_person, begin

pytestmark = pytest.mark.django_db
LENGTH = "limb1-residual_bone_length"
SPACE = "\N{NO-BREAK SPACE}"


def words(response: object) -> str:
    """The text of a page, its spaces all alike."""
    return " ".join(page_of(response).text.replace(SPACE, " ").split())


def test_a_femur_of_182_cm_is_challenged_and_182_mm_taken_with_one_press(signed_in: Client):
    assessment = begin(signed_in, add_a_person(signed_in))
    address = reverse("assessment_page", args=[assessment.pk, "assessment-bone"])
    typed = {LENGTH: "182", f"{LENGTH}.unit": "cm", f"{LENGTH}.method": "ct"}
    challenged = signed_in.post(address, typed)
    assert challenged.status_code == 422
    assert "182 cm (1820 mm) is longer than any femur; plausible is 5 to 600 mm. Did you mean 182 mm?" in words(
        challenged
    )
    assert f'value="{LENGTH} 182 mm"' in challenged.content.decode()
    looked = signed_in.post(address, {**typed, "use": f"{LENGTH} 182 mm"})
    assert looked.status_code == 200
    sent = page_of(looked).sent()
    assert sent[LENGTH] == ["182"]
    assert '<option value="mm" selected>' in looked.content.decode()
    assert '<option value="ct" selected>' in looked.content.decode()
    assert "Reads as 182 mm, the true length between 180 and 184 mm." in words(looked)
    assert "residual_bone_length" not in next(iter(answers_of(assessment)["limbs"].values()))


def test_looking_shows_how_the_numbers_are_read_and_saves_nothing(signed_in: Client):
    assessment = begin(signed_in, add_a_person(signed_in))
    address = reverse("assessment_page", args=[assessment.pk, "assessment-health"])
    typed = {
        "height": "5",
        "height.unit": "ft_in",
        "height.smaller": "11",
        "body_weight": "82,5",
        "body_weight.unit": "kg",
    }
    looked = signed_in.post(address, {**typed, "look": "yes"})
    assert looked.status_code == 200
    assert "71 in (5 ft 11 in) is 180.34 cm." in words(looked)
    assert "Reads as 82.5 kg." in words(looked)
    assert page_of(looked).sent()["height.smaller"] == ["11"]
    assert "height" not in answers_of(assessment)["facts"]


def test_a_challenge_to_one_number_keeps_the_others_as_they_were_typed(signed_in: Client):
    assessment = begin(signed_in, add_a_person(signed_in))
    address = reverse("assessment_page", args=[assessment.pk, "assessment-health"])
    typed = {"height": "17,8", "height.unit": "cm", "body_weight": "forty", "body_weight.unit": "kg"}
    challenged = signed_in.post(address, typed)
    assert challenged.status_code == 422
    assert "Did you mean 178 cm?" in words(challenged)
    assert page_of(challenged).sent()["body_weight"] == ["forty"]
    assert page_of(challenged).sent()["height"] == ["17,8"]


def test_the_review_shows_what_was_entered_and_what_it_is_taken_for(signed_in: Client):
    assessment = begin(signed_in, add_a_person(signed_in))
    address = reverse("assessment_page", args=[assessment.pk, "assessment-health"])
    signed_in.post(address, {"height": "5 ft 11", "height.unit": "cm", "body_weight": "82", "body_weight.unit": "kg"})
    review = words(signed_in.get(reverse("assessment_review", args=[assessment.pk])))
    assert "71 in (5 ft 11 in), taken as 180.34 cm" in review
    assert "82 kg" in review
    assert "82 kg, taken" not in review


def test_a_number_is_echoed_without_being_saved_or_named(signed_in: Client):
    asked = {"fact": "residual_bone_length", "name": LENGTH, "bone": "femur", f"{LENGTH}.unit": "cm"}
    echoed = signed_in.post(reverse("assessment_echo"), {**asked, LENGTH: "14,5"})
    assert "14.5 cm is 145 mm." in words(echoed)
    challenged = signed_in.post(reverse("assessment_echo"), {**asked, LENGTH: "182"})
    assert "longer than any femur" in words(challenged)
    assert f'value="{LENGTH} 182 mm"' in challenged.content.decode()


@pytest.mark.parametrize("fact", ["", "level", "no_such_fact"])
def test_what_is_no_number_is_not_echoed(signed_in: Client, fact: str):
    assert signed_in.post(reverse("assessment_echo"), {"fact": fact, "name": "x", "x": "5"}).status_code == 422


@pytest.mark.parametrize("typed", ["1e400", "NaN", "-1", "99999999999", "abc", "9" * 10_240, "<b>5</b>", ""])
def test_an_echo_of_anything_is_an_answer(signed_in: Client, typed: str):
    asked = {"fact": "residual_bone_length", "name": LENGTH, LENGTH: typed, f"{LENGTH}.unit": "mm"}
    details = {f"{LENGTH}.uncertainty": typed}
    answer = signed_in.post(reverse("assessment_echo"), {**asked, **details})
    assert answer.status_code == 200
    assert "<b>5" not in answer.content.decode()
    beside = signed_in.post(reverse("assessment_echo"), {**asked, LENGTH: "100", **details})
    assert beside.status_code == 200


@pytest.mark.parametrize(
    "use", ["", " ", "x", "x y", "no_such_field 5 mm", f"{LENGTH} 5 furlong", "csrfmiddlewaretoken a b"]
)
def test_a_button_that_was_tampered_with_does_no_harm(signed_in: Client, use: str):
    assessment = begin(signed_in, add_a_person(signed_in))
    address = reverse("assessment_page", args=[assessment.pk, "assessment-bone"])
    assert signed_in.post(address, {LENGTH: "182", f"{LENGTH}.unit": "mm", "use": use}).status_code == 200


def test_a_field_says_which_keyboard_it_needs(signed_in: Client):
    assessment = begin(signed_in, add_a_person(signed_in))
    page = signed_in.get(reverse("assessment_page", args=[assessment.pk, "assessment-health"])).content.decode()
    weight = page[page.index(' name="body_weight"') :].split(">")[0]
    assert 'inputmode="decimal"' in weight
    density = signed_in.get(reverse("assessment_page", args=[assessment.pk, "work-up-bone"])).content.decode()
    score = density[density.index(' name="bone_density_t_score"') :].split(">")[0]
    assert 'inputmode="text"' in score


def assessed_before(member: Member, client: Client) -> tuple[Assessment, Assessment]:
    """A person's concluded assessment, with a length that was measured twice, and the new one."""
    first = begin(client, add_a_person(client))
    limb = next(iter(answers_of(first)["limbs"]))
    length = {"unit": "cm", "landmark": "lesser_trochanter_midline", "method": "ct"}
    days = [datetime(2026, 3, day, 12, tzinfo=UTC) for day in (2, 14, 20)]
    record(first, {}, {limb: {"residual_bone_length": {"value": "17", **length}}}, by=member, at=days[0])
    record(first, {}, {limb: {"residual_bone_length": {"value": "18.2", **length}}}, by=member, at=days[1])
    record(first, {"smoking": "never", "height": {"unknown": "not asked"}}, {}, by=member, at=days[2])
    conclude(first, by=member, at=days[2])
    return first, begin_again(first.candidate, by=member, at=timezone.now())


def test_the_latest_earlier_value_stands_beside_its_field_with_its_day(signed_in: Client, member: Member):
    _, now = assessed_before(member, signed_in)
    bone = words(signed_in.get(reverse("assessment_page", args=[now.pk, "assessment-bone"])))
    place = "from: Middle of the height of the lesser trochanter; CT, reformatted along the shaft"
    assert f"Last time: 18.2 cm, taken as 182 mm; {place}, 14 March 2026" in bone
    smoking = words(signed_in.get(reverse("assessment_page", args=[now.pk, "question-9"])))
    assert "Last time: Never, 20 March 2026" in smoking


def test_a_number_like_a_slip_beside_the_earlier_one_is_asked_back_until_it_is_said_to_be_right(
    signed_in: Client, member: Member
):
    _, now = assessed_before(member, signed_in)
    address = reverse("assessment_page", args=[now.pk, "assessment-bone"])
    typed = {LENGTH: "18.2", f"{LENGTH}.unit": "mm"}
    asked = signed_in.post(address, typed)
    assert asked.status_code == 422
    assert "Last time 18.2 cm, now 18.2 mm: is this right?" in words(asked)
    assert f'value="{LENGTH} 18.2 cm"' in asked.content.decode()
    assert "Yes, 18.2 mm is right" in words(asked)
    assert signed_in.post(address, {**typed, f"{LENGTH}.sure": "18.2 mm"}).status_code == 302
    # Saved once, it is not asked back again.
    assert signed_in.post(address, typed).status_code == 302


def test_what_was_not_known_is_no_earlier_value(signed_in: Client, member: Member):
    first, now = assessed_before(member, signed_in)
    assert "Last time" not in words(signed_in.get(reverse("assessment_page", args=[now.pk, "assessment-health"])))
    assert "Last time" not in words(signed_in.get(reverse("assessment_page", args=[first.pk, "assessment-bone"])))


def test_why_a_question_matters_stands_beside_it_in_one_line(signed_in: Client):
    assessment = begin(signed_in, add_a_person(signed_in))
    smoking = words(signed_in.get(reverse("assessment_page", args=[assessment.pk, "question-9"])))
    why = current_judge().knowledge.criteria["smoking"].why
    assert why
    assert f"Why it matters: {why}" in smoking


def bone_page(client: Client, **given: str) -> str:
    """The markup of the page that asks for the bone of a person."""
    assessment = begin(client, add_a_person(client, **given))
    return client.get(reverse("assessment_page", args=[assessment.pk, "assessment-bone"])).content.decode()


@pytest.mark.parametrize(
    ("level", "bones"),
    [
        ("transfemoral", ["femur"]),
        ("knee_disarticulation", ["femur"]),
        ("transtibial", ["tibia"]),
        ("transhumeral", ["humerus"]),
        ("transradial", ["radius", "ulna"]),
        ("thumb", ["first metacarpal"]),
    ],
)
def test_where_to_measure_is_drawn_for_the_bones_of_the_level_with_the_side_in_words(signed_in, level, bones):
    page = bone_page(signed_in, level=level, side="right")
    assert [title for title in bones if f"Where to measure the right {title}</title>" in page] == bones
    assert page.count(">Where to measure the ") == len(bones)
    assert "Spurs are not counted." in page


@pytest.mark.parametrize(("degrees", "short"), [("10", "1.5"), ("20", "6"), ("30", "13"), ("40", "23")])
def test_a_recorded_contracture_says_by_how_much_a_film_reads_short(signed_in: Client, degrees: str, short: str):
    assessment = begin(signed_in, add_a_person(signed_in))
    limb = reverse("assessment_page", args=[assessment.pk, "assessment-limb"])
    assert signed_in.post(limb, {"limb1-proximal_joint_contracture": degrees}).status_code == 302
    bone = words(signed_in.get(reverse("assessment_page", args=[assessment.pk, "assessment-bone"])))
    assert f"A contracture of {degrees}° is recorded." in bone
    assert f"it reads {short} % short" in bone


def test_without_a_contracture_nothing_is_said_of_one_and_the_pitfalls_of_the_bone_are_there(signed_in: Client):
    page = " ".join(bone_page(signed_in).split())
    assert "A contracture of" not in page
    assert "lesser trochanter grows or fuses after hip surgery" in page
    assert "Uncalibrated film is biased, not just uncertain" in page
    assert "fibula length separately" not in page
