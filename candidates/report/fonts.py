"""The fonts of the paper, from installed packages: the same report has the same bytes everywhere."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from unicodedata import category

import typst
from fontTools.ttLib import TTFont

# The family of every text, then those for names in other scripts: package, and the files of its weights.
# What comes last is large, and read only where no family before it has a character.
FAMILIES = (
    ("font_source_sans_pro", ("files/SourceSansPro-Regular.ttf", "files/SourceSansPro-Semibold.ttf")),
    ("fontpkg_hind", ("files/Hind-Regular.ttf", "files/Hind-SemiBold.ttf")),
    ("fontpkg_ibm_plex_sans_arabic", ("files/IBMPlexSansArabic-Regular.ttf", "files/IBMPlexSansArabic-SemiBold.ttf")),
    ("fontpkg_heebo", ("files/Heebo[wght].ttf",)),
    ("justmytype_intl_cjk", ("fonts/ofl/notosanssc/NotoSansSC[wght].ttf",)),
    ("justmytype_intl_cjk", ("fonts/ofl/notosanskr/NotoSansKR[wght].ttf",)),
)
# Controls, what turns or joins text, and ends of lines and paragraphs.
UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})


class FontMissingError(Exception):
    """The package with the font of the report is not installed."""


def paths() -> list[Path]:
    """Return the font files; FontMissingError where a package of theirs is not installed."""
    return [path for package, files in FAMILIES for path in _files(package, files)]


def _files(package: str, names: tuple[str, ...]) -> list[Path]:
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise FontMissingError(f"{package} is not installed. Install what requirements.txt lists.")
    return [Path(found.submodule_search_locations[0]) / name for name in names]


def folder_with(target: Path) -> Path:
    """Return a folder that leads to these files alone: a package may hold every weight twice, in two formats."""
    for path in paths():
        (target / path.name).symlink_to(path)
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


class Characters:
    """The code points that a family can print in every weight."""

    def __contains__(self, point: object) -> bool:
        """Return whether a family has this code point; the families are read in turn, and only as far as needed."""
        return any(point in _drawn_by(place) for place in range(len(FAMILIES)))


@lru_cache(maxsize=len(FAMILIES))
def _drawn_by(place: int) -> frozenset[int]:
    """Return what every weight of one family can draw; what nobody would see counts as not drawn."""
    drawn = [set(TTFont(path, lazy=True).getBestCmap()) for path in _files(*FAMILIES[place])]
    return frozenset(point for point in set.intersection(*drawn) if category(chr(point)) not in UNSEEN)
