"""The task list: every page that asks anything, how much of it is answered, tier by tier."""

from dataclasses import dataclass

from candidates.forms.pages import Page
from candidates.web import findings, words
from candidates.web.assessing.open_assessment import OpenAssessment
from candidates.web.words import Word


@dataclass(frozen=True)
class Task:
    """One page in the task list: how many of its questions are answered, and what stands in the way there."""

    page: Page
    answered: int
    asked: int
    in_the_way: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """Return done, begun or open."""
        return "done" if self.answered == self.asked else "half" if self.answered else "open"


@dataclass(frozen=True)
class Tier:
    """The pages of one tier, and how many of them are done."""

    id: str
    title: Word
    tasks: list[Task]

    @property
    def done(self) -> int:
        """Return the number of pages on which nothing is open."""
        return sum(task.state == "done" for task in self.tasks)


def tasks_of(opened: OpenAssessment) -> list[Task]:
    """Return the pages in their order."""
    found = _in_the_way(opened)
    return [_task(page, opened, found) for page in opened.pages]


def next_page(tasks: list[Task]) -> Page | None:
    """Return the first page on which anything is open."""
    return next((task.page for task in tasks if task.state != "done"), None)


def tiers_of(tasks: list[Task]) -> list[Tier]:
    """Return the pages tier by tier, without tiers that ask nothing."""
    tiers = [Tier(id, words.TIERS[id], [task for task in tasks if task.page.tier == id]) for id in words.TIERS]
    return [tier for tier in tiers if tier.tasks]


def _task(page: Page, opened: OpenAssessment, found: dict[str, str]) -> Task:
    asked = [(fact, limb) for fact in page.facts for limb in opened.limbs_asked(fact)]
    answered = sum(opened.answer(fact, limb) is not None for fact, limb in asked)
    there = dict.fromkeys(found[fact.id] for fact in page.facts if fact.id in found)
    return Task(page, answered, len(asked), tuple(there))


def _in_the_way(opened: OpenAssessment) -> dict[str, str]:
    """Return by fact the title of the finding that stands in the way on the answer to it."""
    known = opened.edition.knowledge.criteria
    return {
        one["observed"]["fact"]: known[one["criterion"]].title
        for one in opened.evaluation["findings"]
        if findings.stands_in_the_way(one) and one["observed"] and one["criterion"] in known
    }
