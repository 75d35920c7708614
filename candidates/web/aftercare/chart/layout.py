"""Where everything of the drawing stands. It is as narrow as a phone, so that no letter is below 11 pixels there."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from candidates.aftercare.loading import Plan, Week
from candidates.report.svg import width_of
from candidates.web.aftercare.loading import week_on
from candidates.web.aftercare.said import PARTS

WIDTH, TOP, BASE = 320, 40, 216
WEEKS_AT, PAIN_AT, LEGEND_AT, LINE = 233, 260, 292, 21
SIZE, BOLD, GAP = 12.7, 600, 5
# Letters of some fonts are wider than the mean, and so are bold ones.
WIDER = 1.15
LEAST_LEFT, MOST_LEFT = 30, 90
FOR_SHARES = 45
LINES, MOST_LINES = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500), 5


@dataclass
class Layout:
    """A plan on a day, laid out: the scale of the loads, the share of each week, and what is drawn of a week."""

    plan: Plan
    weeks: list[Week]
    on: date

    def __post_init__(self) -> None:
        self.now = week_on(self.plan, self.weeks, self.on)
        highest = float(max(load for week in self.weeks for load in (week.prescribed, week.measured or 0))) or 1.0
        self.step = next((step for step in LINES if highest / step <= MOST_LINES), LINES[-1])
        self.top = self.step * -(-highest // self.step)
        shares = [(part, float(self.plan.body_weight) * part / PARTS) for part in (PARTS // 2, PARTS)]
        self.shares = [(part, load) for part, load in shares if 0 < load <= self.top]
        # The rows below the bars are named on the left, in words that are longer in some languages.
        self.rows = {"week": _("week"), "pain": _("pain")}
        named = max(width_of(words, SIZE) for words in self.rows.values()) * WIDER + 2 * GAP
        self.left = min(max(named, LEAST_LEFT), MOST_LEFT)
        self.right = WIDTH - (FOR_SHARES if self.shares else 2)
        self.band = (self.right - self.left) / len(self.weeks)

    def x(self, week: Week) -> float:
        """Return where the middle of a week stands."""
        return round(self.left + (week.number - 1) * self.band + self.band / 2, 2)

    def y(self, load: object) -> float:
        """Return how high a load stands."""
        return round(BASE - (BASE - TOP) * float(load) / self.top, 2)  # type: ignore[arg-type]

    def beyond(self, week: Week) -> int | None:
        """Return the worst pain of a week beyond the clinic's own limit; None where none is."""
        limit = self.plan.pain_limit
        passed = [limit.pain_of(one) or 0 for one in week.diary if limit.is_passed(one)] if limit else []
        return max(passed, default=None)

    def height_between(self, left: float, right: float) -> float:
        """Return the highest place that a bar or a point reaches between two places."""
        half = self.band / 2
        within = [week for week in self.weeks if left < self.x(week) + half and self.x(week) - half < right]
        return min((self.y(load) for week in within for load in (week.prescribed, week.measured or 0)), default=BASE)
