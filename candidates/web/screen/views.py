"""The screen's one address: each request brings all answers with it and takes them along again."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods

from candidates.forms.questions import questions
from candidates.forms.screen import Screen
from candidates.web.answer.page import answer_page
from candidates.web.in_force import InForce, in_force
from candidates.web.meant import used, with_meant
from candidates.web.screen.moves import move
from candidates.web.screen.page import page


@require_http_methods(["GET", "HEAD", "POST"])
@cache_control(no_store=True)
def screen(request: HttpRequest) -> HttpResponse:
    """Show the question that is due, or the answer where all are answered or it is asked for."""
    edition = in_force()
    asked = screen_of(request, edition)
    next_move = move(asked, request.POST)
    if next_move.question is None:
        return render(request, "candidates/answer.html", answer_page(asked, edition))
    shown: dict[str, Any] = page(asked, next_move, next_move.question, edition) | {"used": used(request.POST)}
    return render(request, "candidates/screen.html", shown, status=422 if next_move.mend else 200)


def screen_of(request: HttpRequest, edition: InForce) -> Screen:
    """Return the screen with what the request says; its address says nothing."""
    written = edition.tree["steps"]["screen_questions"]
    return Screen(
        questions(written, edition.knowledge.facts), edition.judge.rulebook, with_meant(request.POST), localdate()
    )
