"""Recording after surgery: one page for every kind, corrections, closing, and who may do what."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidates.actions import candidates
from candidates.membership import Member
from candidates.models import AftercareEntry, AuditLine, ResidualLimb, Role
from tests.actions.test_assessments import a_member
from tests.web.html import Page

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate
KNEE = {
    "knee": "constant_friction", "make": "North", "model": "K1", "serial": "77", "friction": "bolt",
    "reference": "turns from first contact, clockwise is more", "found": "1½", "left": "1¾", "assist": "none",
    "speed": "own pace", "heel_height": "2 cm", "heel_rise": "equal", "end_impact": "soft", "stance_level": "steady",
    "stance_slope": "steady", "why": "heel rose too high at quick pace",
    "next_on": (TODAY() + timedelta(days=30)).isoformat(),
}  # fmt: skip
PLAN = {"body_weight": "78", "loads": "8, 14, 20, 26", "pain_limit": "5", "pain_rule": "below"}


@pytest.fixture
def limb(member: Member) -> ResidualLimb:
    """The limb of somebody with an amputation above the left knee."""
    fields = {"family_name": "Holm", "given_names": "Ada"}
    return candidates.add(fields, [("transfemoral", "left")], by=member, at=timezone.now()).limbs.get()


def day(before: int = 0) -> str:
    return (TODAY() - timedelta(days=before)).isoformat()


def sends(client: Client, limb: ResidualLimb, kind: str, *, query: str = "", **said: Any) -> Any:
    """Send a form of a kind, for today where no day is said."""
    address = reverse("aftercare_record", args=[limb.pk, kind]) + query
    return client.post(address, {"on": day(), **said})


def latest(kind: str) -> AftercareEntry:
    return AftercareEntry.objects.filter(kind=kind).latest("at")


def text_at(client: Client, name: str, *key: object) -> str:
    answer = client.get(reverse(name, args=key))
    assert answer.status_code == 200
    return Page(answer.content.decode()).text


def test_what_is_recorded_stands_in_the_list_with_its_day_and_author(signed_in: Client, limb: ResidualLimb):
    assert sends(signed_in, limb, "load", measured="38,5 kg", pain_during="2").status_code == 302
    text = text_at(signed_in, "aftercare_entries", limb.pk)
    assert "Load and pain" in text
    assert "Load on the scale in kg: 38.5 · Pain during: 2" in text


def test_what_says_nothing_of_the_most_telling_is_told_whole_in_the_list(signed_in: Client, limb: ResidualLimb):
    sends(signed_in, limb, "stoma", washed="yes", warmth="no")
    assert "Residual limb and stoma washed: Yes · Warmth: No" in text_at(signed_in, "aftercare_entries", limb.pk)


def test_a_wrong_answer_is_told_at_its_field_and_nothing_typed_is_lost(signed_in: Client, limb: ResidualLimb):
    answer = sends(signed_in, limb, "plan", **PLAN | {"loads": "8, a lot, 20"}, weighed_on=day(), why="Short bone")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "“a lot”, for week 2, is no number of kilograms." in Page(page).text
    assert "8, a lot, 20" in page
    assert "Short bone" in page
    assert not AftercareEntry.objects.exists()


def test_a_correction_begins_with_what_was_said_and_takes_its_place(signed_in: Client, limb: ResidualLimb):
    sends(signed_in, limb, "load", measured="83")
    wrong = latest("load")
    query = f"?corrects={wrong.pk}"
    asked = signed_in.get(reverse("aftercare_record", args=[limb.pk, "load"]) + query).content.decode()
    assert 'value="83"' in asked
    assert sends(signed_in, limb, "load", query=query, measured="38").status_code == 302
    assert "no longer counts" in text_at(signed_in, "aftercare_entry", wrong.pk)
    again = sends(signed_in, limb, "load", query=query, measured="39")
    assert again.status_code == 422
    assert "Somebody corrected this entry in the meantime." in Page(again.content.decode()).text
    assert reverse("aftercare_entry", args=[latest("load").pk]) in again.content.decode()


def test_what_is_sent_twice_is_recorded_once_and_in_other_words_anew(signed_in: Client, limb: ResidualLimb):
    asked = signed_in.get(reverse("aftercare_record", args=[limb.pk, "knee"])).content.decode()
    key = next(field.get("value") for field in Page(asked).inputs if field.get("name") == "key")
    for _ in range(2):
        assert sends(signed_in, limb, "knee", **KNEE, key=key).status_code == 302
    assert AftercareEntry.objects.count() == 1
    assert sends(signed_in, limb, "knee", **KNEE | {"left": "2"}, key=key).status_code == 302
    assert AftercareEntry.objects.count() == 2


def test_a_changed_week_belongs_to_the_plan_in_force_and_proposes_the_load_of_the_week_before(
    signed_in: Client, limb: ResidualLimb
):
    sends(signed_in, limb, "plan", on=day(15), weighed_on=day(15), **PLAN)
    asked = signed_in.get(reverse("aftercare_record", args=[limb.pk, "change"])).content.decode()
    assert 'name="week" value="3"' in asked
    assert 'name="load" value="14"' in asked
    assert sends(signed_in, limb, "change", week="3", load="14", why="Pain 6 at night").status_code == 302
    assert latest("change").about == latest("plan")


def test_without_a_plan_there_is_nothing_to_change_or_sign(signed_in: Client, limb: ResidualLimb):
    for kind in ("change", "signature", "closing"):
        assert signed_in.get(reverse("aftercare_record", args=[limb.pk, kind])).status_code == 404, kind


def test_what_was_recorded_by_mistake_is_taken_back_with_the_reason_and_stays_to_be_read(
    signed_in: Client, limb: ResidualLimb
):
    sends(signed_in, limb, "mishap", on=day(3), what="fall", how="On wet leaves")
    wrong = latest("mishap").pk
    assert "Recorded by mistake" in text_at(signed_in, "aftercare_entry", wrong)
    query = f"?corrects={wrong}&mistaken"
    assert "Say it in words." in sends(signed_in, limb, "mishap", query=query).content.decode()
    assert sends(signed_in, limb, "mishap", query=query, mistaken="It was another person").status_code == 302
    back = latest("mishap")
    assert (back.corrects_id, back.on.isoformat()) == (wrong, day(3))
    assert "It was another person" in text_at(signed_in, "aftercare_entry", back.pk)
    assert "Taken back: no longer counts" in text_at(signed_in, "aftercare_entry", wrong)
    assert "On wet leaves" not in text_at(signed_in, "aftercare", limb.pk)


def test_something_that_happened_is_closed_with_a_note_once(signed_in: Client, limb: ResidualLimb):
    sends(signed_in, limb, "mishap", what="fall", how="On the stairs")
    fall = latest("mishap")
    assert "Close with a note" in text_at(signed_in, "aftercare_entry", fall.pk)
    sends(signed_in, limb, "closing", query=f"?about={fall.pk}", note="No harm found")
    text = text_at(signed_in, "aftercare_entry", fall.pk)
    assert "No harm found" in text
    assert "Close with a note" not in text


@pytest.mark.parametrize("role", [role for role in Role if role != Role.PROSTHETIST])
def test_only_a_prosthetist_may_set_the_knee(client: Client, limb: ResidualLimb, role: Role):
    client.force_login(a_member("Northern clinic", role).user)
    assert client.get(reverse("aftercare_record", args=[limb.pk, "knee"])).status_code == 403
    assert sends(client, limb, "knee", **KNEE).status_code == 403
    assert not AftercareEntry.objects.exists()


def test_a_setting_keeps_author_day_reason_and_the_setting_found(signed_in: Client, limb: ResidualLimb, member: Member):
    assert sends(signed_in, limb, "knee", **KNEE).status_code == 302
    text = text_at(signed_in, "aftercare_entry", latest("knee").pk)
    for said in (
        "Setting found",
        "1½",
        "Setting left",
        "1¾",
        "heel rose too high at quick pace",
        f"{member.user}, Prosthetist",
    ):
        assert said in text


def test_the_next_setting_begins_with_the_same_knee_and_asks_anew_how_it_was_found(
    signed_in: Client, limb: ResidualLimb
):
    sends(signed_in, limb, "knee", **KNEE)
    asked = signed_in.get(reverse("aftercare_record", args=[limb.pk, "knee"])).content.decode()
    fields = {field.get("name"): field.get("value") for field in Page(asked).inputs}
    assert fields["model"] == "K1"
    assert fields["found"] is None
    assert fields["left"] is None


def test_a_limb_without_a_knee_of_its_prosthesis_has_no_setting(signed_in: Client, limb: ResidualLimb, member: Member):
    below = candidates.add_limb(limb.candidate, "transtibial", "right", by=member, at=timezone.now())
    assert signed_in.get(reverse("aftercare_record", args=[below.pk, "knee"])).status_code == 404


def test_another_clinics_limb_and_entries_are_not_found(signed_in: Client, limb: ResidualLimb, client: Client):
    sends(signed_in, limb, "mishap", what="fall", how="On the stairs")
    fall = latest("mishap")
    stranger = Client()
    stranger.force_login(a_member("Southern clinic", Role.PROSTHETIST).user)
    for name, key in (("aftercare_entries", limb.pk), ("aftercare_entry", fall.pk)):
        assert stranger.get(reverse(name, args=[key])).status_code == 404
    assert sends(stranger, limb, "load", measured="8").status_code == 404


def test_an_entry_of_another_limb_is_neither_answered_nor_corrected_here(
    signed_in: Client, limb: ResidualLimb, member: Member
):
    other = candidates.add_limb(limb.candidate, "transtibial", "right", by=member, at=timezone.now())
    sends(signed_in, other, "mishap", what="fall", how="On the stairs")
    there = latest("mishap").pk
    for kind, query in (("closing", f"?about={there}"), ("mishap", f"?corrects={there}"), ("closing", "?about=none")):
        assert signed_in.get(reverse("aftercare_record", args=[limb.pk, kind]) + query).status_code == 404, query


def test_reading_and_recording_are_noted_without_a_word_of_what_was_said(signed_in: Client, limb: ResidualLimb):
    sends(signed_in, limb, "mishap", what="fall", how="On the stairs")
    text_at(signed_in, "aftercare_entry", latest("mishap").pk)
    lines = [(line.verb, line.kind, line.detail) for line in AuditLine.objects.order_by("pk")]
    assert ("recorded", "aftercareentry", "mishap") in lines
    assert lines[-1] == ("read", "candidate", "")
