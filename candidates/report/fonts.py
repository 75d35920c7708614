"""The one font family of the paper, from an installed package: the same report has the same bytes everywhere."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import typst
from fontTools.ttLib import TTFont

PACKAGE = "font_source_sans_pro"
FILES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")


class FontMissingError(Exception):
    """The package with the font of the report is not installed."""


def paths() -> list[Path]:
    """Return the font files; FontMissingError where their package is not installed."""
    found = find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise FontMissingError(f"{PACKAGE} is not installed. Install what requirements.txt lists.")
    return [Path(found.submodule_search_locations[0]) / "files" / name for name in FILES]


def folder_with(target: Path) -> Path:
    """Return a folder that holds these files alone: the package holds every weight twice, in two formats."""
    for path in paths():
        copyfile(path, target / path.name)
    return target


@lru_cache(maxsize=1)
def kept_folder() -> TemporaryDirectory[str]:
    """Return the folder of fonts of this process; it goes when the process ends."""
    folder = TemporaryDirectory(prefix="osseo-fonts-")
    folder_with(Path(folder.name))
    return folder


@lru_cache(maxsize=1)
def fonts() -> typst.Fonts:
    """Return the fonts for setting pages: these files, no others, and none of the machine's own."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[kept_folder().name])


@lru_cache(maxsize=1)
def characters() -> frozenset[int]:
    """Return the code points that every weight of the family can print."""
    drawn = [set(TTFont(path, lazy=True).getBestCmap()) for path in paths()]
    return frozenset(set.intersection(*drawn))
