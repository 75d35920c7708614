"""Reading a PDF in a test: the words of every page, and what is attached."""

import re
import subprocess
from io import BytesIO

import pikepdf
import pytest

TALL = re.compile(r'<word [^>]*yMin="([\d.]+)"[^>]*yMax="([\d.]+)"')
WORD = re.compile(r'<word xMin="([\d.]+)"[^>]*>(.*?)</word>')


def pages_of(pdf: bytes) -> list[str]:
    """The words of every page, in the order of reading."""
    try:
        told = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
    except FileNotFoundError:
        pytest.fail("pdftotext is missing: install poppler-utils.")
    return [" ".join(page.split()) for page in told.stdout.decode().split("\f")[:-1]]


def lefts_of_first_words(pdf: bytes) -> dict[str, float]:
    """Where each word of the first page begins from the left, in points; its letters as they stand."""
    told = subprocess.run(["pdftotext", "-bbox", "-l", "1", "-", "-"], input=pdf, capture_output=True, check=True)
    found = WORD.findall(told.stdout.decode())
    return {word.strip(",\u202a\u202b\u202c"): float(left) for left, word in reversed(found)}


def empty_feet(pdf: bytes) -> list[float]:
    """How much of every page but the last stands empty above its footer, as a share of the page."""
    told = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    pages = [_feet(page) for page in told.split("<page ")[1:-1]]
    return [(foot - lowest) / tall for tall, lowest, foot in pages]


def _feet(page: str) -> tuple[float, float, float]:
    """The height of a page, where its words end, and where its footer, the lowest line of all, begins."""
    words = [(float(top), float(bottom)) for top, bottom in TALL.findall(page)]
    foot = max(top for top, _ in words)
    bottoms = [bottom for top, bottom in words if top < foot - 1]
    return float(page.split('height="')[1].split('"')[0]), max(bottoms), foot


def attached(pdf: bytes) -> dict[str, bytes]:
    """What is attached, by its name."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}
