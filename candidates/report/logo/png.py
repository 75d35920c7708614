"""A logo that comes as PNG: opened, measured before it is unpacked, and written anew without what is no picture."""

from io import BytesIO

from PIL import Image, UnidentifiedImageError

from candidates.report.logo.refused import LogoError, Refusal

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# Pixels on either side, and in all: what is unpacked takes four bytes for each.
LONGEST, MOST = 4_000, 4_000_000
KEPT = ("1", "L", "LA", "P", "RGB", "RGBA")


def read(raw: bytes) -> tuple[bytes, int, int]:
    """Return a PNG written anew, its width and its height in pixels; LogoError where it cannot be read."""
    try:
        # The header alone is read here, so a bomb is seen before it is unpacked.
        with Image.open(BytesIO(raw), formats=["PNG"]) as image:
            width, height = image.size
            if max(width, height) > LONGEST or width * height > MOST:
                raise LogoError(Refusal.TOO_LARGE)
            return _anew(image), width, height
    except Image.DecompressionBombError:
        raise LogoError(Refusal.TOO_LARGE) from None
    except (OSError, SyntaxError, ValueError, EOFError, UnidentifiedImageError):
        raise LogoError(Refusal.BROKEN) from None


def _anew(image: Image.Image) -> bytes:
    image.load()
    plain = image if image.mode in KEPT else image.convert("RGB")
    # What else the file told, such as where and with what it was made, is left behind.
    plain.info = {name: value for name, value in plain.info.items() if name == "transparency"}
    into = BytesIO()
    plain.save(into, format="PNG", optimize=True)
    return into.getvalue()
