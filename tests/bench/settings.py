"""Osseo's own settings, but for an empty view beside its addresses and a folder that is gone afterwards."""

from os import environ
from pathlib import Path

from osseo.settings import *  # noqa: F403

ROOT_URLCONF = "tests.bench.urls"
STATIC_ROOT = Path(environ["BENCH_FOLDER"]) / "static"
