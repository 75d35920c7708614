"""Conditions in words: what has to hold of which fact, with the words that the fact itself uses."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from candidates.engine.facts import Bound, Condition, Conjunction, Gate
from candidates.engine.rules import Knowledge
from candidates.web.amounts import amount, bare
from candidates.web.words import Word
from candidates.wording import amounts

COMPARATORS = {name: gettext_lazy(word) for name, word in amounts.COMPARATORS.items()}
# How the answers of a condition are announced: of a fact with one answer, and of one that takes several.
LEADS = {
    "any_of": ("", gettext_lazy("including")),
    "none_of": (gettext_lazy("anything but"), gettext_lazy("without")),
    "all_of": ("", gettext_lazy("including")),
}
# More answers than these are counted, not listed: in a caption, and in a table.
FEW, MANY = 3, 6


@dataclass(frozen=True)
class Said:
    """One condition in words: the fact it speaks of, the answers, and the words before the first and the last."""

    fact: str
    label: str
    lead: str
    answers: tuple[Word, ...]
    word: str
    # What stands there where no answers are named: a range, or whether there is any answer.
    instead: str = ""

    @property
    def joined(self) -> str:
        """Return the answers, or what stands instead, in one line."""
        *first, last = map(str, self.answers or [self.instead])
        return f"{', '.join(first)} {self.word} {last}" if first else last

    @property
    def what(self) -> str:
        """Return what has to hold, without the name of the fact."""
        return f"{self.lead} {self.joined}".strip()

    @property
    def is_long(self) -> bool:
        """Return whether there are more answers than a table can list in passing."""
        return len(self.answers) > MANY

    @property
    def counted(self) -> str:
        """Return what has to hold with the answers counted, not listed."""
        return f"{self.lead} {_('one of %s answers') % len(self.answers)}".strip()

    @property
    def brief(self) -> str:
        """Return the whole condition in few words."""
        return f"{self.label}: {self.counted if len(self.answers) > FEW else self.what}"

    def __str__(self) -> str:
        return f"{self.label}: {self.what}"


@dataclass(frozen=True)
class Occasion:
    """When something is asked or applies: a word for always and never, or alternatives of conditions in words."""

    word: str
    alternatives: tuple[tuple[Said, ...], ...] = ()

    def __str__(self) -> str:
        return self.word or _("; or ").join(in_one_line(said) for said in self.alternatives)


def said(condition: Condition, knowledge: Knowledge) -> Said:
    """Return one condition in words."""
    label = label_of(condition.fact, knowledge)
    if condition.test == "range":
        return Said(condition.fact, label, "", (), "", _range(condition.bounds, knowledge.unit_of(condition.fact)))
    if condition.test == "present":
        return Said(condition.fact, label, "", (), "", _present(condition.fact, knowledge))
    answers = tuple(answer_of(condition.fact, option, knowledge) for option in condition.options)
    word = _("and") if condition.test == "all_of" else _("or")
    return Said(condition.fact, label, _lead(condition, knowledge), answers, word)


def all_said(conjunction: Conjunction, knowledge: Knowledge) -> tuple[Said, ...]:
    """Return conditions that hold together, each in words."""
    return tuple(said(condition, knowledge) for condition in conjunction)


def in_one_line(conditions: Iterable[Said]) -> str:
    """Return conditions that hold together as one line."""
    return _(", and ").join(str(condition) for condition in conditions)


def occasion(gate: Gate, knowledge: Knowledge) -> Occasion:
    """Return in words when something is asked or applies."""
    if gate.always:
        return Occasion(_("Always"))
    if gate.never:
        return Occasion(_("Never"))
    return Occasion("", tuple(all_said(alternative, knowledge) for alternative in gate.alternatives))


def label_of(fact: str, knowledge: Knowledge) -> str:
    """Return the name of a fact, asked or worked out."""
    return knowledge.facts[fact].label if fact in knowledge.facts else knowledge.derived[fact].label


def answer_of(fact: str, option: str, knowledge: Knowledge) -> Word:
    """Return an answer as the question words it, in quotation marks; yes and no stand without."""
    options = knowledge.facts[fact].options
    if option in options:
        return f"“{options[option]}”"
    return {"yes": gettext_lazy("yes"), "no": gettext_lazy("no")}[option]


def _range(bounds: tuple[Bound, ...], unit: str) -> str:
    """Return a range in words; a unit that follows its number stands once, at the end."""
    *first, last = bounds
    told = [str(COMPARATORS[bound.comparator]) % bare(bound.value, unit) for bound in first]
    return _(" and ").join([*told, str(COMPARATORS[last.comparator]) % amount(last.value, unit)])


def _present(fact: str, knowledge: Knowledge) -> str:
    """Return what present means: yes where the question is answered with yes or no, else any answer at all."""
    is_yes_no = fact in knowledge.facts and knowledge.facts[fact].kind == "yes_no"
    return _("yes") if is_yes_no else _("any answer")


def _lead(condition: Condition, knowledge: Knowledge) -> str:
    one_answer, several = LEADS[condition.test]
    return str(several if knowledge.facts[condition.fact].kind == "choices" else one_answer)
