"""A logo on paper: one drawing, whatever it came as, that fits into the letterhead."""

from base64 import b64encode
from datetime import UTC, datetime

import typst

from candidates.dossier import Logo
from candidates.report.setting import compiled

# Millimetres.
WIDEST, HIGHEST = 40, 12
SOME_DAY = datetime(2026, 1, 1, tzinfo=UTC)


def inputs_of(logo: Logo | None) -> dict[str, str]:
    """Return what a Typst file of ours draws a logo from; nothing where the clinic has none."""
    if logo is None:
        return {}
    width = min(WIDEST, HIGHEST * logo.width / logo.height)
    # Nothing at all is no drawing either, and is told of like one that is broken.
    return {"logo": _drawing(logo) or "nothing", "logo_width": f"{width:.2f}"}


def can_be_printed(logo: Logo) -> bool:
    """Return whether a paper can be set with a logo."""
    try:
        compiled("logo.typ", inputs_of(logo), SOME_DAY, needs_logo=True)
    except typst.TypstError:
        return False
    return True


def _drawing(logo: Logo) -> str:
    if logo.kind == "svg":
        return logo.content.decode(errors="replace")
    size = f'width="{logo.width}" height="{logo.height}"'
    pixels = f"data:image/png;base64,{b64encode(logo.content).decode()}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}><image {size} href="{pixels}"/></svg>'
