"""What a header calls an address or a form changes nothing: both are UTF-8, and no name of a codec fails."""

import pytest
from django.test import RequestFactory

from osseo.wsgi import Request, application

FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"
BODIES = {
    FORM: b"words=%C3%A5",
    PARTS: b'--x\r\nContent-Disposition: form-data; name="words"\r\n\r\n\xc3\xa5\r\n--x--\r\n',
}
CHARSETS = (
    "utf-16", "utf-7", "latin-1", "idna", "punycode", "undefined", "unicode_escape", "rot13", "hex", "zip", "none", "",
)  # fmt: skip


@pytest.mark.parametrize("charset", CHARSETS)
@pytest.mark.parametrize("kind", [FORM, PARTS])
def test_address_and_form_are_read_in_utf_8_whatever_they_are_called(kind: str, charset: str):
    environ = RequestFactory().post("/", BODIES[kind], content_type=kind).environ
    request = Request({**environ, "CONTENT_TYPE": f"{kind}; charset={charset}", "QUERY_STRING": "words=%C3%A9&x=%ff"})
    assert request.GET["words"] == "é"
    assert request.POST["words"] == "å"


def test_what_it_is_called_can_still_be_asked():
    environ = RequestFactory().get("/").environ
    assert Request({**environ, "CONTENT_TYPE": "text/plain; charset=Hex"}).content_params == {"charset": "Hex"}


def test_the_server_hands_in_such_requests():
    assert application.request_class is Request
