"""What every answer says to browsers and proxies, pages, papers, static files and errors alike."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# A page about somebody must not come back from a browser's store after signing out, nor lie on the disc of a shared
# machine. What may be kept says so itself: static files, the knowledge over HTTP, a clinic's logo.
UNLESS_SAID_OTHERWISE = {"Cache-Control": "no-store", "X-Frame-Options": "DENY"}
ALWAYS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class Headers:
    """Adds them; outermost, so that no answer leaves without."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.answer(request)
        for name, value in UNLESS_SAID_OTHERWISE.items():
            response.headers.setdefault(name, value)
        for name, value in ALWAYS.items():
            response.headers[name] = value
        return response
