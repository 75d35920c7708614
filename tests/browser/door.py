"""The way past the door for tests whose journey begins behind it."""

from django.conf import settings
from django.test import Client

from candidates.membership import Member
from tests.browser.visitor import Visitor


def enters_as(visitor: Visitor, member: Member) -> Visitor:
    """Sign a member in without the form, and give the browser what keeps them signed in."""
    client = Client()
    client.force_login(member.user)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    visitor.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": visitor.site}])
    return visitor
