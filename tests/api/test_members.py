"""For whom a program acts: a key or a session, within the role and the clinic, and nobody else."""

import logging
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from candidates.actions import tokens
from candidates.api.urls import urlpatterns
from candidates.models import ApiToken, Candidate, Membership, Role, User
from candidates.roles import MAY, Act
from tests.access.world import world
from tests.api.records import ASA, Program, problem, program, program_of, sent
from tests.clinic.conftest import works_at

pytestmark = pytest.mark.django_db


def test_nobody_is_told_how_to_show_who_they_are():
    response = sent(Client(), "GET", "candidates")
    problem(response, 401, "no-member")
    assert response["WWW-Authenticate"] == 'Bearer realm="Osseo"'


@pytest.mark.parametrize("shown", ["Bearer nothing", "Bearer", "Basic YTpi", "nothing", "Bearer ä", "Bearer  "])
def test_what_is_no_key_opens_nothing_whatever_session_comes_with_it(shown: str):
    client = Client()
    client.force_login(works_at("Northern clinic", Role.SURGEON).user)
    response = sent(client, "GET", "candidates", Authorization=shown)
    problem(response, 401, "no-member")
    assert 'error="invalid_token"' in response["WWW-Authenticate"]


def test_a_revoked_key_opens_nothing():
    surgeon = program()
    tokens.revoke(surgeon.token, by=surgeon.member, at=timezone.now())
    problem(surgeon.sends("GET", "candidates"), 401, "no-member")


def test_a_key_of_somebody_who_left_opens_nothing():
    surgeon = program()
    User.objects.filter(pk=surgeon.member.user.pk).update(is_active=False)
    problem(surgeon.sends("GET", "candidates"), 401, "no-member")
    User.objects.filter(pk=surgeon.member.user.pk).update(is_active=True)
    Membership.objects.filter(user=surgeon.member.user).delete()
    problem(surgeon.sends("GET", "candidates"), 401, "no-member")


def test_the_day_on_which_a_key_was_used_is_noted_once_a_day():
    surgeon = program()
    for used_before, noted in ((None, 1), (timezone.now().date(), 0), (date(2026, 1, 1), 1)):
        ApiToken.objects.update(last_used_on=used_before)
        with CaptureQueriesContext(connection) as queries:
            surgeon.reads("candidates")
        assert sum('UPDATE "candidates_apitoken"' in query["sql"] for query in queries) == noted
        assert ApiToken.objects.get().last_used_on == timezone.now().date()


def test_a_key_acts_in_its_own_clinic_only():
    north, south = program(), program(place="Southern clinic")
    person = north.adds()
    assert south.reads("candidates")["count"] == 0
    problem(south.sends("GET", f"candidates/{person['id']}"), 404, "not-found")
    problem(south.sends("PATCH", f"candidates/{person['id']}", {"note": "x"}), 404, "not-found")
    assert Candidate.objects.get().note == ""


def test_a_session_reads_without_and_writes_only_with_the_token_of_our_forms():
    client = Client(enforce_csrf_checks=True)
    client.force_login(works_at("Northern clinic", Role.SURGEON).user)
    assert sent(client, "GET", "candidates").status_code == 200
    problem(sent(client, "POST", "candidates", ASA), 403, "not-allowed")
    assert not Candidate.objects.exists()
    client.get("/candidates/new")
    token = client.cookies["csrftoken"].value
    assert sent(client, "POST", "candidates", ASA, **{"X-CSRFToken": token}).status_code == 201


def test_a_form_of_another_site_writes_nothing_with_a_session():
    client = Client(enforce_csrf_checks=True)
    client.force_login(works_at("Northern clinic", Role.SURGEON).user)
    for kind in ("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"):
        response = client.generic("POST", "/api/v1/candidates", b'{"family_name": "x"}', content_type=kind)
        problem(response, 415, "wrong-media-type")
    assert not Candidate.objects.exists()


def test_a_key_needs_no_token_of_forms():
    surgeon = program()
    headers = {"Authorization": f"Bearer {surgeon.secret}"}
    assert sent(Client(enforce_csrf_checks=True), "POST", "candidates", ASA, **headers).status_code == 201


def test_a_session_works_in_the_clinic_that_was_chosen_in_the_browser():
    member = works_at("Northern clinic", Role.SURGEON, "Roe")
    other = works_at("Southern clinic", Role.SURGEON, "Elsewhere")
    Membership.objects.create(user=member.user, clinic=other.clinic, role=Role.SURGEON)
    program_of(other).adds()
    client = Client()
    client.force_login(member.user)
    assert sent(client, "GET", "candidates").json()["count"] == 0
    client.post("/clinic/switch", {"clinic": other.clinic.pk})
    assert sent(client, "GET", "candidates").json()["count"] == 1


def test_whoever_belongs_to_no_clinic_is_told_so():
    client = Client()
    client.force_login(User.objects.create_user("alone@example.org"))
    assert "no clinic" in problem(sent(client, "GET", "candidates"), 403, "not-allowed")["detail"]


PATCHES = {
    "candidate": ("candidates/{}", Act.EDIT_CANDIDATES),
    "assessment": ("assessments/{}/answers", Act.ANSWER),
    "limb": ("limbs/{}", Act.EDIT_CANDIDATES),
}


@pytest.mark.parametrize("what", PATCHES)
def test_each_role_changes_what_it_may_and_nobody_another_clinics(what: str):
    path, act = PATCHES[what]
    north, south = world("North"), world("South")
    for role, member in north.members.items():
        answer = program_of(member).sends("PATCH", path.format(north.objects[what]), {})
        assert answer.status_code == (200 if act in MAY[role] else 403), role
    stranger = program_of(south.members[Role.SURGEON])
    problem(stranger.sends("PATCH", path.format(north.objects[what]), {}), 404, "not-found")


def test_every_method_of_every_record_asks_for_an_act():
    views = [pattern.callback.cls for pattern in urlpatterns if hasattr(pattern.callback, "cls")]
    records = [view for view in views if hasattr(view, "acts")]
    assert len(records) > 10
    for view in records:
        methods = {method.lower() for method in view().allowed_methods} - {"options"}
        assert methods == view.acts.keys() == view.operations.keys()


@pytest.mark.parametrize("method", ["PUT", "DELETE", "TRACE"])
def test_nothing_is_overwritten_or_deleted(method: str):
    surgeon = program()
    response = surgeon.sends(method, f"candidates/{surgeon.adds()['id']}")
    problem(response, 405, "wrong-method")
    assert response["Allow"] == "GET, PATCH, HEAD, OPTIONS"


def test_nothing_personal_stands_in_an_address_or_a_log(caplog: pytest.LogCaptureFixture):
    surgeon = program()
    with caplog.at_level(logging.DEBUG):
        assessment = surgeon.begins(reference="OI-7714")
        surgeon.sends("POST", "candidates/search", {"words": "lindqvist"})
        surgeon.sends("PATCH", f"assessments/{assessment['id']}/answers", {"facts": {"smoking": "Lindqvist"}})
        surgeon.sends("GET", f"candidates/{assessment['candidate']}?reference=Lindqvist")
        surgeon.sends("POST", f"assessments/{assessment['id']}/conclusion")
    for text in (caplog.text, *(str(record.args) for record in caplog.records)):
        for private in ("indqvist", "Åsa", "1984-03-02", "OI-7714", assessment["id"], surgeon.secret):
            assert private not in text
    for page in ("candidates?page_size=1", "assessments?page_size=1"):
        assert "indqvist" not in str(_addresses(surgeon, page))


def _addresses(reader: Program, page: str) -> list[str | None]:
    document = reader.reads(page)
    return [document["next"], document["previous"]]


def test_what_is_answered_is_kept_by_nobody_on_the_way():
    surgeon = program()
    person = surgeon.adds()
    for path in ("candidates", f"candidates/{person['id']}", "conclusions"):
        assert surgeon.sends("GET", path)["Cache-Control"] == "no-store"


def test_every_answer_leads_to_the_intended_use_and_its_limits():
    surgeon = program()
    person = surgeon.adds()
    for path in ("candidates", f"candidates/{person['id']}", "plans", "evaluate", "candidates?page=none"):
        assert surgeon.sends("GET", path)["Link"] == '</intended-use>; rel="terms-of-service"'
    assert "Intended use and limits" in Client().get("/intended-use").content.decode()
