"""The clinic's pages: what stands there, for whom, and what is refused."""

from datetime import date, timedelta

import pytest
from django.utils.timezone import localdate

from candidates.actions import tokens
from candidates.membership import Member
from candidates.models import ApiToken, AuditLine, Clinic, LimitConfirmation, ReferralSystem, Role, SavedFilter
from candidates.queries.editions import confirmations_of
from candidates.queries.tokens import member_with, tokens_of
from tests.clinic.conftest import NOW, works_at
from tests.web.html import page_of

pytestmark = pytest.mark.django_db
LIMIT = "/clinic/limits/opra-transfemoral/max_total_mass"
LENGTH = "/clinic/limits/opra-transfemoral/min_residual_bone_length"
CHECKED = {
    "value": "100",
    "unit": "kg",
    "document": "Instructions for use",
    "revision": "7",
    "date": "2026-05-02",
    "look_again": "2099-05-02",
}


def test_the_administrator_changes_name_letterhead_number_and_paper(administrator: Member, browse):
    told = {"name": "North", "address": "Street 1\nTown", "warning_contact": "01 23", "paper_size": "letter"}
    assert browse(administrator).post("/clinic/", told).status_code == 302
    clinic = Clinic.objects.get(pk=administrator.clinic.pk)
    assert (clinic.name, clinic.address.splitlines()) == ("North", ["Street 1", "Town"])
    assert (clinic.warning_contact, clinic.paper_size) == ("01 23", "letter")
    assert AuditLine.objects.get().detail == "name, address, warning_contact, paper_size"


def test_a_name_that_another_clinic_has_is_refused_at_its_field(administrator: Member, stranger: Member, browse):
    answer = browse(administrator).post("/clinic/", {"name": "Southern clinic"})
    assert answer.status_code == 422
    assert "#id_name" in page_of(answer).links
    assert "Northern clinic" in page_of(answer).text


def test_others_read_the_settings_and_cannot_change_them(prosthetist: Member, browse):
    client = browse(prosthetist)
    assert "administrator can change this" in page_of(client.get("/clinic/")).text
    assert client.post("/clinic/", {"name": "Mine"}).status_code == 403


def test_a_new_clinics_administrator_is_told_that_nobody_assesses_people_yet(administrator: Member, browse):
    page = page_of(browse(administrator).get("/clinic/"))
    assert "Nobody of this clinic assesses people yet." in page.text
    assert page.links.count("/clinic/people") == 2
    works_at("Northern clinic", Role.THERAPIST)
    assert "Nobody of this clinic" not in page_of(browse(administrator).get("/clinic/")).text


def test_systems_within_reach_are_kept_with_their_centre(administrator: Member, browse):
    client = browse(administrator)
    client.post("/clinic/systems", {"opra-transfemoral": " Gothenburg ", "no-such-system": "Nowhere"})
    assert list(ReferralSystem.objects.values_list("system", "centre")) == [("opra-transfemoral", "Gothenburg")]
    page = page_of(client.get("/clinic/systems"))
    assert "In a study only" in page.text
    client.post("/clinic/systems", {"opra-transfemoral": ""})
    assert not ReferralSystem.objects.exists()
    assert list(AuditLine.objects.order_by("pk").values_list("verb", flat=True)) == ["can refer", "stopped referring"]


def test_what_no_database_takes_is_left_out_of_a_line(administrator: Member, prosthetist: Member, browse):
    browse(administrator).post("/clinic/systems", {"opra-transfemoral": "Gothen\0burg"})
    assert ReferralSystem.objects.get().centre == "Gothenburg"
    browse(prosthetist).post("/candidates/filters", {"name": "Late\0"})
    assert SavedFilter.objects.get().name == "Late"
    assert browse(prosthetist).post("/candidates/", {"words": "Lind\0qvist"}).status_code == 200


def test_a_confirmed_limit_counts_and_keeps_its_history(prosthetist: Member, browse):
    client = browse(prosthetist)
    assert "Unverified" in page_of(client.get(LIMIT)).text
    assert client.post(LIMIT, CHECKED).status_code == 302
    assert client.post(LIMIT, CHECKED | {"value": "110,5", "date": "2026-06-01"}).status_code == 302
    counted = confirmations_of(prosthetist.clinic, localdate())
    assert [(one["value"], one["unit"]) for one in counted] == [("110.5", "kg")]
    page = page_of(client.get(LIMIT))
    assert "Confirmed" in page.text
    assert "110.5\N{NO-BREAK SPACE}kg" in page.text
    assert "100\N{NO-BREAK SPACE}kg" in page.text


@pytest.mark.parametrize(
    ("wrong", "field", "says"),
    [
        ({"value": "heavy"}, "value", "heavy"),
        ({"unit": "mm"}, "unit", "mm"),
        ({"document": " "}, "document", "Type the title of the document."),
        ({"date": "2999-01-01"}, "date", "future"),
        ({"look_again": "2020-01-01"}, "look_again", "passed"),
        ({"date": "yesterday"}, "date", "valid date"),
    ],
)
def test_what_the_engine_refuses_is_said_at_its_field(prosthetist: Member, browse, wrong, field: str, says: str):
    answer = browse(prosthetist).post(LIMIT, CHECKED | wrong)
    page = page_of(answer)
    assert answer.status_code == 422
    assert f"#id_{field}" in page.links
    assert says in page.text
    assert not LimitConfirmation.objects.exists()


def test_a_length_is_confirmed_with_its_landmark(prosthetist: Member, browse):
    client = browse(prosthetist)
    length = CHECKED | {"value": "12", "unit": "cm"}
    assert "#id_landmark" in page_of(client.post(LENGTH, length)).links
    assert client.post(LENGTH, length | {"landmark": "lesser_trochanter_midline"}).status_code == 302


def test_a_confirmation_that_is_due_again_is_named_first(prosthetist: Member, browse):
    client = browse(prosthetist)
    client.post(LIMIT, CHECKED)
    assert "To be looked at again" not in page_of(client.get("/clinic/limits")).headings
    LimitConfirmation.objects.update(look_again=localdate() + timedelta(days=10))
    assert "To be looked at again" in page_of(client.get("/clinic/limits")).headings
    LimitConfirmation.objects.update(date=date(2025, 1, 1), look_again=localdate() - timedelta(days=1))
    page = page_of(client.get("/clinic/limits"))
    assert "counted until" in page.text
    assert not confirmations_of(prosthetist.clinic, localdate())


@pytest.mark.parametrize("place", ["no-system/max_bmi", "opra-transfemoral/no_limit", "eopra-transhumeral/min_age"])
def test_a_limit_that_nobody_is_judged_by_is_not_found(prosthetist: Member, browse, place: str):
    assert browse(prosthetist).get(f"/clinic/limits/{place}").status_code == 404


def test_a_key_is_shown_once_and_opens_until_it_is_revoked(prosthetist: Member, browse):
    client = browse(prosthetist)
    shown = page_of(client.post("/clinic/tokens", {"name": "Registry"}))
    secret = next(word for word in shown.text.split() if word.startswith("osseo_"))
    assert secret not in page_of(client.get("/clinic/tokens")).text
    assert secret not in str(ApiToken.objects.values_list())
    member = member_with(secret, localdate())
    assert member == prosthetist
    address = f"/clinic/tokens/{ApiToken.objects.get().pk}/revoke"
    for says in ("“Registry” is revoked: it opens nothing any more.", "“Registry” is revoked already."):
        assert says in page_of(client.post(address, follow=True)).text
        assert member_with(secret, localdate()) is None
    assert list(AuditLine.objects.order_by("pk").values_list("verb", flat=True)) == ["made", "revoked"]


def test_before_a_key_is_revoked_a_page_says_what_stops_working_and_nothing_has_happened_yet(
    administrator: Member, prosthetist: Member, browse
):
    key, secret = tokens.make("Registry", by=prosthetist, at=NOW)
    client, address = browse(administrator), f"/clinic/tokens/{key.pk}/revoke"
    assert address in page_of(client.get("/clinic/tokens")).links
    assert "No program has used this key so far, so none stops working." in page_of(client.get(address)).text
    assert member_with(secret, date(2026, 11, 25)) == prosthetist
    told = page_of(client.get(address)).text
    assert "Whatever last used this key on 25 November 2026 stops working at once" in told
    assert f"{prosthetist.user}, for whom it acts, on 22 November 2026" in told
    assert member_with(secret, date(2026, 11, 25)) == prosthetist


def test_keys_that_still_open_something_stand_first(prosthetist: Member):
    old, _secret = tokens.make("Old", by=prosthetist, at=NOW)
    tokens.revoke(old, by=prosthetist, at=NOW)
    tokens.make("New", by=prosthetist, at=NOW - timedelta(days=1))
    assert [key.name for key in tokens_of(prosthetist)] == ["New", "Old"]


def test_a_key_of_somebody_else_is_not_found_but_by_the_administrator(
    administrator: Member, prosthetist: Member, stranger: Member, browse
):
    browse(prosthetist).post("/clinic/tokens", {"name": "Registry"})
    address = f"/clinic/tokens/{ApiToken.objects.get().pk}/revoke"
    assert browse(stranger).post(address).status_code == 404
    assert browse(administrator).post(address).status_code == 302


def test_one_chooses_among_ones_own_clinics_only(prosthetist: Member, stranger: Member, browse):
    client = browse(prosthetist)
    assert client.post("/clinic/switch", {"clinic": stranger.clinic.pk}).status_code == 404
    assert client.post("/clinic/switch", {"clinic": "x"}).status_code == 404
    assert client.post("/clinic/switch", {"clinic": prosthetist.clinic.pk}).status_code == 302
