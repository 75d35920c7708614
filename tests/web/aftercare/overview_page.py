"""The overview of one limb after surgery, as a member sees it."""

from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils.formats import date_format

from candidates.membership import Member
from candidates.models import AftercareEntry, ResidualLimb
from tests.web.html import Page


def page_of(limb: ResidualLimb, member: Member) -> Page:
    """The overview of a limb as a member sees it, with spaces that do not break as spaces."""
    client = Client()
    client.force_login(member.user)
    answer = client.get(reverse("aftercare", args=[limb.pk]))
    assert answer.status_code == 200
    return Page(answer.content.decode().replace("\N{NO-BREAK SPACE}", " "))


def records(page: Page, limb: ResidualLimb) -> set[str]:
    """The kinds of entries that the page offers to record."""
    begin = reverse("aftercare_record", args=[limb.pk, "kind"]).removesuffix("kind")
    return {link.removeprefix(begin).split("?")[0] for link in page.links if link.startswith(begin)}


def leads(page: Page, limb: ResidualLimb, kind: str, about: AftercareEntry) -> bool:
    return f"{reverse('aftercare_record', args=[limb.pk, kind])}?about={about.pk}" in page.links


def words(day: Any) -> str:
    return date_format(day)
