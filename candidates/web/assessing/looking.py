"""Looking before saving: a page as it is, and what a number is taken for."""

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST

from candidates.forms.answer_field import AnswerField, AnswerInput
from candidates.membership import Member
from candidates.roles import Act
from candidates.web.access import for_members
from candidates.web.echoes import bone_in_words, echo
from candidates.web.field_parts import meant_in_words
from candidates.web.in_force import in_force
from candidates.web.meant import USE

LOOK = "look"


def only_looks(sent: QueryDict) -> bool:
    """Return whether the button that was pressed shows the page again and saves nothing."""
    return LOOK in sent or USE in sent


@require_POST
@for_members(Act.ANSWER)
@cache_control(no_store=True)
def echo_number(request: HttpRequest, member: Member) -> HttpResponse:
    """Say what the number in one field is taken for, or what is wrong with it; nothing is saved, nobody is named."""
    knowledge = in_force().knowledge
    fact = knowledge.facts.get(request.POST.get("fact", ""))
    if fact is None or not fact.is_numeric:
        return HttpResponse(status=422)
    name = request.POST.get("name", "")
    field = AnswerField(fact, knowledge.units, bone_in_words(request.POST.get("bone", ""), knowledge))
    given = AnswerInput().value_from_datadict(request.POST, None, name)
    said: dict[str, Any]
    try:
        said = {"says": echo(fact, field.clean(given), knowledge)}
    except ValidationError as wrong:
        meant = [meant_in_words(name, one) for one in field.meant(given)]
        said = {"wrong": " ".join(wrong.messages), "meant": meant}
    return render(request, "components/echo.html", said)
