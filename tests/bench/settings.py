"""Osseo's own settings, but for an empty view beside its addresses and a folder that is gone afterwards."""

from pathlib import Path

from osseo.settings import *  # noqa: F403
from osseo.settings import DATABASES

ROOT_URLCONF = "tests.bench.urls"
STATIC_ROOT = Path(DATABASES["default"]["NAME"]).parent / "static"
