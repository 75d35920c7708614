"""The style guide: components in their states, with nothing in them that is of anybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from candidates.web import words
from candidates.web.in_force import in_force
from candidates.web.styleguide import answer, asking, forms, frame, marks, screen
from candidates.web.styleguide.apart import set_apart
from candidates.web.styleguide.samples import Sample
from candidates.web.words import Word

ROOMS = (frame.room, marks.room, forms.room, asking.room, screen.room, answer.room)
FRAMES = "candidates/styleguide/{}.html"


@dataclass(frozen=True, slots=True)
class Shown:
    """A component by its name, when it is used, and each of its states, rendered, under a word for it."""

    name: str
    used: Word
    states: tuple[tuple[Word, SafeString], ...]


@require_safe
def styleguide(request: HttpRequest) -> HttpResponse:
    """Show the components of the pages, each in its states."""
    edition, numbers = in_force(), count(1)
    samples = [sample for room in ROOMS for sample in room(edition)]
    components = [Shown(one.name, one.used, tuple(_states(one, numbers))) for one in samples]
    tags = [_("Provisional"), _("Draft"), _("Demonstration"), _("Superseded")]
    shown = {"components": components, "tags": tags, "marks": list(words.OUTCOMES.values())}
    return render(request, "candidates/styleguide/page.html", shown)


def _states(sample: Sample, numbers: Iterator[int]) -> Iterator[tuple[Word, SafeString]]:
    template = FRAMES.format(sample.inside)
    for says, given in sample.states:
        html = render_to_string(template, {**given, "component": f"components/{sample.name}.html"})
        # The component's own markup, which escaped what it was given.
        yield says, SafeString(set_apart(html, next(numbers)))
