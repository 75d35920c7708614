"""The shapes of the drawing, alike in the plan and in its legend."""

from candidates.web.aftercare.chart.layout import BASE

LARGEST_POINT = 4.3


def bar(left: float, top: float, wide: float, *, is_to_come: bool = False, base: float = BASE) -> str:
    """Return what is prescribed: filled, or only outlined where it is still to come."""
    shape = f"M{left:g} {base:g}V{top:g}h{wide:g}V{base:g}z"
    if is_to_come:
        return f'<path d="{shape}" class="g-later" fill="none" stroke="#0b566f" stroke-dasharray="2 3"/>'
    return f'<path d="{shape}" class="g-plan" fill="#e2eef2" stroke="#0b566f"/>'


def point(x: float, y: float, most: float = LARGEST_POINT) -> str:
    """Return the point of what was measured, smaller where the weeks are narrower than it."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{min(LARGEST_POINT, most):g}" class="g-ink" fill="#17212b"/>'


def triangle(x: float, y: float) -> str:
    """Return what was measured above the prescription."""
    return f'<path d="M{x:g} {y - 7:g}l6.5 12h-13z" class="g-stop" fill="#9f231b"/>'
