"""The side of a limb that was recorded without it, and what is not added about an archived person."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from candidates.actions import candidates
from candidates.membership import Member
from candidates.models import AftercareEntry, Assessment, AuditLine, ResidualLimb
from tests.clinic.conftest import works_at
from tests.web.aftercare.recorded import KNEE, a_limb, put

pytestmark = pytest.mark.django_db
FALL = {"on": "2026-01-02", "what": "fall", "how": "On ice."}


@pytest.fixture
def sideless(member: Member) -> ResidualLimb:
    """A limb of which no side is recorded."""
    return a_limb(member, side="")


def page(client: Client, name: str, *keys: object) -> str:
    """What a page says."""
    return client.get(reverse(name, args=keys)).content.decode()


def test_a_side_is_recorded_later_and_then_a_knee_has_its_setting(
    signed_in: Client, member: Member, sideless: ResidualLimb
) -> None:
    said = {**KNEE, "on": timezone.localdate(), "next_on": timezone.localdate() + timedelta(days=90)}
    knee = reverse("aftercare_record", args=[sideless.pk, "knee"])
    assert "Record the side first" in signed_in.get(knee).content.decode()
    assert signed_in.post(knee, said).status_code == 422
    assert "Record the side" in page(signed_in, "candidate", sideless.candidate_id)
    signed_in.post(reverse("limb_side", args=[sideless.pk]), {"side": "right"})
    line = AuditLine.objects.get(kind="residuallimb", subject=str(sideless.pk))
    assert (line.verb, line.by, line.detail) == ("edited", member.user, "side")
    assert "Record the side" not in page(signed_in, "candidate", sideless.candidate_id)
    assert signed_in.post(knee, said).status_code == 302


def test_a_recorded_side_never_changes(signed_in: Client, limb: ResidualLimb) -> None:
    refused = signed_in.post(reverse("limb_side", args=[limb.pk]), {"side": "right"})
    assert refused.status_code == 422
    assert "never changes" in refused.content.decode()
    assert ResidualLimb.objects.get().side == "left"


@pytest.mark.parametrize("side", ["", "middle", "left"])
def test_a_side_that_is_none_or_is_taken_is_refused_at_its_place(signed_in: Client, member: Member, side: str) -> None:
    limb = a_limb(member, side="")
    candidates.add_limb(limb.candidate, limb.level, "left", by=member, at=timezone.now())
    refused = signed_in.post(reverse("limb_side", args=[limb.pk]), {"side": side})
    assert refused.status_code == 422
    assert f'aria-describedby="id_side_{limb.pk}' in refused.content.decode()
    assert ResidualLimb.objects.get(pk=limb.pk).side == ""


def test_about_an_archived_person_nothing_is_added_and_every_page_has_the_way_back(
    signed_in: Client, member: Member, limb: ResidualLimb
) -> None:
    entry = put(limb, "mishap", 1, by=member, what="fall", how="On ice.")
    candidates.archive(limb.candidate, by=member, at=timezone.now())
    record = reverse("aftercare_record", args=[limb.pk, "mishap"])
    for shown in (
        page(signed_in, "aftercare", limb.pk), page(signed_in, "aftercare_entries", limb.pk),
        page(signed_in, "aftercare_entry", entry.pk), signed_in.get(record).content.decode(),
    ):  # fmt: skip
        assert "no answer, entry or limb is added" in shown
        assert "Undo: bring back" in shown
        assert "/after-surgery/record/" not in shown
    refused = signed_in.post(record, FALL)
    assert refused.status_code == 422
    assert "On ice." in refused.content.decode()
    for name, key in (("candidate_assess", limb.candidate_id), ("candidate_add_limb", limb.candidate_id)):
        back = signed_in.post(reverse(name, args=[key]), {"level": "transtibial", "side": "right"})
        assert back["Location"] == reverse("candidate", args=[limb.candidate_id])
    counted = (AftercareEntry.objects.count(), Assessment.objects.count(), ResidualLimb.objects.count())
    assert counted == (1, 0, 1)
    signed_in.post(reverse("candidate_bring_back", args=[limb.candidate_id]))
    assert signed_in.post(record, FALL).status_code == 302


def test_whoever_may_not_bring_back_is_told_who_may(client: Client, member: Member, limb: ResidualLimb) -> None:
    candidates.archive(limb.candidate, by=member, at=timezone.now())
    client.force_login(works_at(member.clinic.name, "auditor", "Auditor").user)
    shown = page(client, "aftercare", limb.pk)
    assert "Somebody who may edit people" in shown
    assert "Undo: bring back" not in shown
