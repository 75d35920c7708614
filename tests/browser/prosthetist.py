"""A prosthetist in a browser: signs in, walks from page to page, answers questions as people of the demonstration."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from candidates.demonstration.building import USERS, build
from candidates.demonstration.reading import people, written
from candidates.models import Clinic, Membership, Role, User
from candidates.queries.judging import current_judge
from tests.browser.visitor import Visitor

PASSWORD = "three unlikely words"
ADDRESS = USERS[Role.PROSTHETIST][0]
Answers = Mapping[str, Any]


def an_empty_clinic() -> Clinic:
    """Make a clinic in which one prosthetist works, and nobody is in the list."""
    # What is asked before the verdict has a journey of its own.
    clinic = Clinic.objects.create(name="Northern clinic", warning_contact="555 0100", asks_impression=False)
    user = User.objects.create_user(ADDRESS, PASSWORD, name="Ingrid Berg")
    Membership.objects.create(user=user, clinic=clinic, role=Role.PROSTHETIST)
    return clinic


def the_demonstration_clinic() -> Clinic:
    """Make the demonstration clinic with all its people."""
    clinic = build(PASSWORD, at=timezone.now())
    Clinic.objects.filter(pk=clinic.pk).update(asks_impression=False)
    return clinic


def answers_of(given_names: str) -> Answers:
    """What a person of the demonstration answers, with those of the first limb; facts by name."""
    everyone = people(written(), current_judge().knowledge.levels.limb_facts)
    found = next(person for person in everyone if person.given_names == given_names)
    return {**found.shared, **found.limbs[0]}


def signs_in(visitor: Visitor, password: str = PASSWORD) -> None:
    """Sign in at the door, which leads to the list of people."""
    visitor.opens("/accounts/login/")
    visitor.page.get_by_label("E-mail address").fill(ADDRESS)
    visitor.page.get_by_label("Password").fill(password)
    sends(visitor, "Sign in")


def opens_the_record_of(visitor: Visitor, name: str) -> None:
    """Go from the list to one person."""
    visitor.opens("/candidates/")
    visitor.clicks(name)


def opens_the_page(visitor: Visitor, title: str) -> None:
    """Go from the list of pages to the first page of this title."""
    with visitor.page.expect_navigation():
        visitor.page.locator("ol.tasks a", has_text=title).first.click()


def sends(visitor: Visitor, button: str) -> None:
    """Press a button in the page, not in its head."""
    with visitor.page.expect_navigation():
        visitor.page.locator("main").get_by_role("button", name=button, exact=True).click()


def answers_the_page(visitor: Visitor, answers: Answers) -> None:
    """Answer whatever the open page asks and these answers tell; the rest stays open."""
    for name in visitor.page.locator("fieldset.ask").evaluate_all("all => all.map(a => a.querySelector('input').name)"):
        fact = name.split("-", 1)[1] if name.startswith("limb") else name
        if fact in answers:
            answers_one(visitor, name, answers[fact])


def answers_one(visitor: Visitor, name: str, answer: Any) -> None:
    """Answer one question: tick, or type a number with its unit and how it was measured."""
    if isinstance(answer, Mapping):
        for part, value in {**answer, "": answer["value"]}.items():
            fills(visitor, f"{name}.{part}" if part else name, str(value))
        return
    for value in answer if isinstance(answer, list) else [answer]:
        box = visitor.page.locator(f'input[name="{name}"][value="{value}"]')
        if box.count():
            box.check()
        else:
            fills(visitor, name, str(value))


def fills(visitor: Visitor, name: str, value: str) -> None:
    """Type into the field, or choose in the list, of this name; where there is none, nothing happens."""
    chosen, typed = visitor.page.locator(f'select[name="{name}"]'), visitor.page.locator(f'input[name="{name}"]')
    if chosen.count():
        chosen.select_option(value)
    elif typed.count():
        typed.first.fill(value)
