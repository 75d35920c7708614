"""Pictures as files: few colours, so that they are small, and never more of them than a repository should carry."""

import subprocess
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

COLOURS, DOTS_PER_INCH = 64, 72
LARGEST, LARGEST_IN_ALL = 200_000, 6_000_000


def keep(picture: bytes, place: Path) -> None:
    """Write a picture in few colours."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(BytesIO(picture)) as opened:
        opened.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(place, optimize=True)


def sheets(paper: bytes) -> Iterator[bytes]:
    """Give each page of a PDF as a picture; SystemExit where poppler-utils is missing."""
    with tempfile.TemporaryDirectory(prefix="osseo-sheets-") as folder:
        command = ["pdftoppm", "-r", str(DOTS_PER_INCH), "-png", "-", f"{folder}/page"]
        try:
            subprocess.run(command, input=paper, check=True)
        except FileNotFoundError:
            raise SystemExit("There is no pdftoppm. Get it with: sudo apt-get install -y poppler-utils") from None
        for page in sorted(Path(folder).glob("page*.png")):
            yield page.read_bytes()


def refuse_large(folder: Path) -> None:
    """Say how large the pictures are; SystemExit where one, or all of them, are too large to be kept."""
    sizes = {picture: picture.stat().st_size for picture in folder.rglob("*.png")}
    print(f"{len(sizes)} pictures, {sum(sizes.values()) // 1000} kB")
    large = [picture.name for picture, size in sizes.items() if size > LARGEST]
    if large or sum(sizes.values()) > LARGEST_IN_ALL:
        raise SystemExit(f"Too large to be kept: {', '.join(large) or 'all of them together'}. Take fewer colours.")
