"""In which languages pages are offered: those that are written, and where it is asked for two that only try them."""

from collections.abc import Mapping
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from osseo import environment

WRITTEN = [("en-gb", "British English")]
# Their codes are those that browsers and telephones know them by; every `ar` runs from right to left.
PSEUDO = [("en-xa", "Longer, with accents"), ("ar-xb", "From right to left")]


def settings(surroundings: Mapping[str, str], kept: Path) -> dict[str, object]:
    """LANGUAGES and LOCALE_PATHS; PSEUDO_LOCALES=on adds the pseudo-locales that were made into `kept`.

    ImproperlyConfigured where none were made.
    """
    if not environment.switch("PSEUDO_LOCALES", surroundings):
        return {"LANGUAGES": WRITTEN, "LOCALE_PATHS": []}
    if not kept.is_dir():
        raise ImproperlyConfigured("PSEUDO_LOCALES is on, but there are none yet. Make them with: make locales")
    return {"LANGUAGES": WRITTEN + PSEUDO, "LOCALE_PATHS": [kept]}
