"""Words beside the drawing: each at the height of its thing, moved apart where two would touch, with a line to it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from candidates.report.limb.frame import MARGIN, WIDTH, WORDS
from candidates.report.marks import shape
from candidates.report.svg import INK, PLAIN, SOFT, line, text
from candidates.wording.marks import Basis

# A letter, plain and bold, of the widest font that a page may show a drawing in, as a share of its size.
WIDE, BOLD = 0.6, 0.65
LEAD = 1.18
GAP = 7.0
BOXES = {
    "confirmed": 'class="g-met-line" stroke="#1a6140"',
    "unverified": 'class="g-edge" stroke="#6c7883" stroke-dasharray="3 2"',
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a label."""

    words: str
    size: float = 11.5
    tone: tuple[str, str] = INK
    weight: int = PLAIN


@dataclass(frozen=True, slots=True)
class Label:
    """What is said of the height `at`, and what a limit rests on."""

    at: float
    lines: tuple[Line, ...]
    basis: Basis | None = None

    @property
    def height(self) -> float:
        """Return how tall the label is."""
        return sum(one.size * LEAD for one in self.lines) + (17 if self.basis else 0)


def told(words: str, size: float = 11.5, tone: tuple[str, str] = INK, weight: int = PLAIN) -> tuple[Line, ...]:
    """Return words in as many lines as they need beside the drawing."""
    letters = int((WIDTH - WORDS) / (size * (WIDE if weight == PLAIN else BOLD)))
    return tuple(Line(part, size, tone, weight) for part in wrap(words, letters))


def placed(labels: Iterable[Label], top: float) -> list[tuple[Label, float]]:
    """Return the labels from above downwards, each with the top that keeps it nearest to its thing."""
    groups: list[list[Label]] = []
    tops: list[float] = []
    for label in sorted(labels, key=lambda one: one.at):
        groups.append([label])
        tops.append(max(top, _wished(groups[-1])))
        while len(groups) > 1 and tops[-2] + _tall(groups[-2]) > tops[-1]:
            groups[-2:] = [groups[-2] + groups[-1]]
            tops[-2:] = [max(top, _wished(groups[-1]))]
    return [one for group, start in zip(groups, tops, strict=True) for one in _stacked(group, start)]


def strokes(laid: Sequence[tuple[Label, float]]) -> Iterator[str]:
    """Yield the words of labels, each with the line that leads to its thing."""
    for label, top in laid:
        first = top + label.lines[0].size * 0.5
        yield (
            f'<path d="M{MARGIN + 2:g} {label.at:g}L{WORDS - 2:g} {first:g}" class="g-line" fill="none" '
            'stroke="#d9dddc" stroke-width="1"/>'
        )
        y = top
        for one in label.lines:
            y += one.size * LEAD
            yield text(WORDS, round(y - one.size * 0.28, 2), one.words, one.size, one.tone, "start", one.weight)
        if label.basis:
            yield from status(label.basis, WORDS, y + 12)


def status(basis: Basis, x: float, y: float) -> Iterator[str]:
    """Yield what a limit rests on, as shape, word and box, from `x` on the line `y`."""
    inside = x + (5 if basis.line in BOXES else 0)
    if basis.line in BOXES:
        wide = len(basis.word) * 11 * WIDE + (15 if basis.shape else 0) + 10
        yield (
            f'<rect x="{x:g}" y="{y - 11:g}" width="{wide:g}" height="15" rx="1.5" fill="none" '
            f'stroke-width="1" {BOXES[basis.line]}/>'
        )
    if basis.shape:
        yield f'<g transform="translate({inside:g} {y - 10:g}) scale(.75)">{shape(basis.shape, "#4b5863")}</g>'
        inside += 15
    yield text(inside, y, basis.word, 11, SOFT, "start")


def level_line(y: float, left: float, classes: str, colour: str, width: float, dashes: str = "") -> str:
    """Return a line across the drawing to the words beside it."""
    drawn = line(left, y, MARGIN + 2, y, classes, colour, width)
    return drawn.replace("/>", f' stroke-dasharray="{dashes}"/>') if dashes else drawn


def _wished(group: Sequence[Label]) -> float:
    """Return where a stack of labels would begin if each could have its place: the mean of their wishes."""
    before, wishes = 0.0, []
    for label in group:
        wishes.append(label.at - label.lines[0].size * 0.5 - before)
        before += label.height + GAP
    return sum(wishes) / len(wishes)


def _tall(group: Sequence[Label]) -> float:
    return sum(label.height + GAP for label in group)


def _stacked(group: Sequence[Label], top: float) -> Iterator[tuple[Label, float]]:
    for label in group:
        yield label, round(top, 2)
        top += label.height + GAP
