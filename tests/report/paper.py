"""Reading a PDF in a test: the words of every page, and what is attached."""

import re
import subprocess
from io import BytesIO

import pikepdf
import pytest

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


def attached(pdf: bytes) -> dict[str, bytes]:
    """What is attached, by its name."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}
