"""The fonts of the paper, from installed packages: the same report has the same bytes everywhere."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from unicodedata import category

import typst
from fontTools.ttLib import TTFont

# The family of every text, then those for names in Devanagari and in Arabic: package, regular and semi-bold.
FAMILIES = (
    ("font_source_sans_pro", ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")),
    ("fontpkg_hind", ("Hind-Regular.ttf", "Hind-SemiBold.ttf")),
    ("fontpkg_ibm_plex_sans_arabic", ("IBMPlexSansArabic-Regular.ttf", "IBMPlexSansArabic-SemiBold.ttf")),
)
# Controls, what turns or joins text, and ends of lines and paragraphs.
UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})


class FontMissingError(Exception):
    """The package with the font of the report is not installed."""


def paths() -> list[Path]:
    """Return the font files; FontMissingError where a package of theirs is not installed."""
    return [path for package, files in FAMILIES for path in _files(package, files)]


def _files(package: str, files: tuple[str, ...]) -> list[Path]:
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise FontMissingError(f"{package} is not installed. Install what requirements.txt lists.")
    return [Path(found.submodule_search_locations[0]) / "files" / name for name in files]


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
    """Return the code points that a family can print in every weight."""
    return frozenset().union(*(_drawn_by(_files(package, files)) for package, files in FAMILIES))


def _drawn_by(files: list[Path]) -> frozenset[int]:
    """Return what every weight of one family can draw; what nobody would see counts as not drawn."""
    drawn = [set(TTFont(path, lazy=True).getBestCmap()) for path in files]
    return frozenset(point for point in set.intersection(*drawn) if category(chr(point)) not in UNSEEN)
