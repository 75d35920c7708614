"""The quick screen: its questions, how far one is, and what can be said so far."""

from django.utils.translation import gettext as _

from candidates.web.in_force import InForce
from candidates.web.screen.moves import Move
from candidates.web.screen.page import page
from candidates.web.styleguide import people
from candidates.web.styleguide.samples import Given, Sample, only


def room(edition: InForce) -> list[Sample]:
    """Return the samples of the quick screen."""
    begun, half, ended = _page({}, edition), _of(people.HALF_DONE, edition), _of(people.SMOKING, edition)
    rows = [*begun["rows"], *ended["rows"]]
    ahead, done = (next(row for row in rows if row.state == state) for state in ("next", "done"))
    return [
        Sample(
            "progress",
            _("Above the questions."),
            tuple(("", {"rows": one["rows"], "answered": one["answered"]}) for one in (begun, half, ended)),
        ),
        Sample(
            "question",
            _("The question that is open."),
            (
                (_("The first"), begun),
                (_("Left out"), _page({}, edition, mend=True)),
                (_("Half done"), half),
            ),
            "ten",
        ),
        Sample(
            "question_folded",
            _("The other questions."),
            (
                (_("Still to come"), {"row": ahead}),
                (_("Answered"), {"row": done}),
                (_("Below an answer, unanswered"), {"row": ahead, "always": True}),
            ),
            "ten",
        ),
        Sample("so_far", _("Beside the questions."), _so_far(begun, ended, edition)),
        Sample(
            "carried", _("In the form: the answers to the other questions. Nothing is seen of it."), only(half), "form"
        ),
    ]


def _so_far(begun: Given, ended: Given, edition: InForce) -> tuple[tuple[str, Given], ...]:
    smoking = people.answers_of(people.SMOKING, edition)
    unsure = smoking | {"irradiated_bone": {"unknown": "not known"}}
    feverish = smoking | {"warning_signs": ["fever_or_spreading_redness"]}
    return (
        (_("Nothing answered"), begun),
        (_("An obstacle"), ended),
        (_("Something not known"), _page(unsure, edition)),
        (_("A warning sign"), _page(feverish, edition)),
        (_("A stop"), _of(people.STOPPED, edition)),
        (_("Outside"), _of(people.OUTSIDE, edition)),
    )


def _of(reference: str, edition: InForce) -> Given:
    return _page(people.answers_of(reference, edition), edition)


def _page(answers: people.Answers, edition: InForce, *, mend: bool = False) -> Given:
    screen = people.screen_of(answers, edition)
    question = screen.first_open or screen.questions[-1]
    return page(screen, Move(question, mend), question, edition)
