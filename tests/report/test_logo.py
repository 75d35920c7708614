"""A clinic's logo: what is taken, what is refused and why, and that no logo breaks a paper."""

import struct
import zlib
from dataclasses import replace
from io import BytesIO

import page
import pytest
from PIL import Image, PngImagePlugin

from candidates.comparison import Comparison
from candidates.dossier import Logo
from candidates.report.logo.reading import read
from candidates.report.logo.refused import LogoError, Refusal
from candidates.report.papers import person_pdf
from candidates.report.pdf import pdf_of, pdf_of_changes
from tests.report.dossiers import NORTHERN, PEOPLE, dossier_of, given
from tests.report.paper import pages_of
from tests.report.test_paper import PROFILES

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
OPEN = f'<svg xmlns="http://www.w3.org/2000/svg" {XLINK} viewBox="0 0 120 40">'
SHAPES = '<style>.a{fill:#0b566f}</style><rect class="a" width="120" height="40"/><circle cx="20" cy="20" r="9"/>'
DRAWING = f"{OPEN}{SHAPES}</svg>".encode()
LAUGHS = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def pixels(width: int = 300, height: int = 100, mode: str = "RGBA", **told: str) -> bytes:
    """A PNG of this size, with words in it that are no picture."""
    into, words = BytesIO(), PngImagePlugin.PngInfo()
    for name, value in told.items():
        words.add_text(name, value)
    Image.new(mode, (width, height)).save(into, "PNG", pnginfo=words)
    return into.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    """A part of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def bomb() -> bytes:
    """A small PNG that unpacks to many gigabytes."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(1_000_000))) + chunk(b"IEND", b"")


def heavy_words() -> bytes:
    """A small PNG whose words unpack to many megabytes."""
    picture = pixels()
    return picture[:33] + chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(80_000_000))) + picture[33:]


def svg(inner: str, before: str = "", opening: str = OPEN) -> bytes:
    """An SVG with this in it."""
    return f"{before}{opening}{inner}</svg>".encode()


REFUSED: dict[str, tuple[bytes, Refusal]] = {
    "nothing": (b"", Refusal.NEITHER),
    "a GIF": (b"GIF89a\x01\x00\x01\x00", Refusal.NEITHER),
    "a PNG cut short": (pixels()[:60], Refusal.BROKEN),
    "the first bytes of a PNG": (pixels()[:8], Refusal.BROKEN),
    "a PNG without a picture": (pixels()[:33] + pixels()[-12:], Refusal.BROKEN),
    "a bomb": (bomb(), Refusal.TOO_LARGE),
    "heavy words in a PNG": (heavy_words(), Refusal.BROKEN),
    "too many bytes": (bytes(200_001), Refusal.TOO_HEAVY),
    "too narrow": (pixels(1, 100), Refusal.TOO_NARROW),
    "an SVG cut short": (f"{OPEN}<rect".encode(), Refusal.BROKEN),
    "entities that grow": (svg("<title>&b;</title>", LAUGHS), Refusal.BROKEN),
    "HTML": (b"<html><body><svg></svg></body></html>", Refusal.BROKEN),
    "no size": (svg("", opening='<svg xmlns="http://www.w3.org/2000/svg">'), Refusal.NO_SIZE),
    "a size that is none": (
        svg("", opening='<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 NaN 1">'),
        Refusal.NO_SIZE,
    ),
    "text": (svg("<text>Clinic</text>"), Refusal.PART),
    "a picture from elsewhere": (svg('<image xlink:href="https://else.example/x.png"/>'), Refusal.PART),
    "a link": (svg('<a xlink:href="https://else.example/"><rect/></a>'), Refusal.PART),
    "parts used again": (svg('<use xlink:href="#a"/>'), Refusal.PART),
    "what moves": (svg('<rect><animate attributeName="x" to="9"/></rect>'), Refusal.PART),
    "a style from elsewhere": (svg("<style>@import url(https://else.example/a.css);</style>"), Refusal.ELSEWHERE),
    "too many parts": (svg("<g/>" * 4_001), Refusal.TOO_HEAVY),
    "too deep": (svg("<g>" * 60 + "</g>" * 60), Refusal.TOO_HEAVY),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_logo_is_refused_with_the_reason(name: str) -> None:
    raw, why = REFUSED[name]
    with pytest.raises(LogoError) as refused:
        read(raw)
    assert refused.value.refusal == why


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_png_is_written_anew_without_what_is_no_picture(mode: str) -> None:
    logo = read(pixels(mode=mode, Author="Somebody", GPS="52.1, 4.3"))
    assert (logo.kind, logo.width, logo.height) == ("png", 300, 100)
    assert b"Somebody" not in logo.content
    assert Image.open(BytesIO(logo.content)).size == (300, 100)


@pytest.mark.parametrize(
    "inner",
    [
        '<script>alert(1)</script><rect width="9" height="9" onload="alert(1)"/>',
        '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>1</script></body></foreignObject>',
        '<rect width="9" height="9" onclick="alert(1)"/>',
        '<rect width="9" height="9" style="fill:url(//alert.example/#a)"/>',
    ],
)
def test_what_would_run_is_taken_out_and_the_shapes_stay(inner: str) -> None:
    logo = read(svg(SHAPES + inner))
    assert not any(word in logo.content.lower() for word in (b"script", b"alert", b"onload", b"onclick", b"foreign"))
    assert b"<circle" in logo.content


def test_what_is_read_once_more_stays_as_it_is() -> None:
    logo = read(DRAWING)
    assert read(logo.content) == logo


@pytest.mark.parametrize("raw", [DRAWING, pixels()], ids=["SVG", "PNG"])
def test_every_paper_with_a_logo_is_sound_and_has_the_same_bytes(raw: bytes) -> None:
    clinic = replace(NORTHERN, logo=read(raw))
    dossier = dossier_of(given(), clinic=clinic)
    compared = Comparison(dossier, dossier, None)
    for made, again in [(f(of), f(of)) for f, of in _papers(dossier, compared)]:
        assert made == again
        for profile in PROFILES:
            found = page.validate_pdf_bytes(made, profile=profile)
            assert [(failure.rule_id, failure.message) for failure in found.failures] == []


def _papers(dossier, compared):
    return [(pdf_of, dossier), (person_pdf, dossier), (pdf_of_changes, compared)]


@pytest.mark.poppler
def test_page_one_stands_alone_below_a_logo_too() -> None:
    for name in ("a short femur", "a smoker", "two limbs"):
        dossier = PEOPLE[name]()
        first, *_ = pages_of(pdf_of(replace(dossier, clinic=replace(dossier.clinic, logo=read(pixels(100, 100))))))
        assert "What next" in first, name


@pytest.mark.poppler
@pytest.mark.parametrize("content", [b"<svg", b"\xff\xfe\x00", b""])
def test_a_kept_logo_that_cannot_be_set_is_left_out_and_the_paper_says_so(content: bytes) -> None:
    clinic = replace(NORTHERN, logo=Logo("svg", content, "0" * 64, 10, 10))
    first, *_ = pages_of(pdf_of(dossier_of(given(), clinic=clinic)))
    assert "The clinic’s logo could not be printed." in first
    assert "Northern clinic" in first
