"""A logo from the bytes that were sent: of PNG and SVG, what is a picture and nothing else."""

import hashlib

from candidates.dossier import Logo
from candidates.report.logo import png, svg
from candidates.report.logo.printing import can_be_printed
from candidates.report.logo.refused import LogoError, Refusal

MOST_BYTES = 200_000
# What is written anew may weigh more than what was sent, but not without end.
MOST_ANEW = 2 * MOST_BYTES
LONGEST_TO_SHORTEST = 12


def read(raw: bytes) -> Logo:
    """Return a logo; LogoError where the bytes are none."""
    if len(raw) > MOST_BYTES:
        raise LogoError(Refusal.TOO_HEAVY)
    logo = _of_its_kind(raw)
    if max(logo.width, logo.height) > LONGEST_TO_SHORTEST * min(logo.width, logo.height):
        raise LogoError(Refusal.TOO_NARROW)
    if len(logo.content) > MOST_ANEW:
        raise LogoError(Refusal.TOO_HEAVY)
    if not can_be_printed(logo):
        raise LogoError(Refusal.NOT_PRINTED)
    return logo


def _of_its_kind(raw: bytes) -> Logo:
    if raw.startswith(png.SIGNATURE):
        content, width, height = png.read(raw)
        return Logo("png", content, _digest(content), width, height)
    if b"<svg" not in raw and "<svg".encode("utf-16-le") not in raw:
        raise LogoError(Refusal.NEITHER)
    content, width, height = svg.read(raw)
    return Logo("svg", content, _digest(content), width, height)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
