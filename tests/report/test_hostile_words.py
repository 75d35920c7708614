"""What people write is data: markup is printed and never run, and nothing that can be typed breaks the paper."""

import page
import pytest

from candidates.dossier import Person
from candidates.report.fonts import Characters
from candidates.report.pdf import pdf_of
from candidates.report.printable import Printer
from tests.report.dossiers import Clinic, dossier_of, given
from tests.report.paper import attached, pages_of

TYPST = '#panic("run") #read("/etc/passwd") *bold* _it_ $x$ `raw` <label> @reference // comment /* = Heading'
HTML = '<script>alert(1)</script><img src=x onerror="alert(1)">&amp;{{ 7 }}{% now %}'
CONTROLS = "".join(map(chr, [*range(32), 127, 0x85, 0x200B, 0x202E, 0xFEFF, 0xFFFE, 0x1F600, 0x10FFFF]))


def overridden(reason: str, by: str = "Dr Grey") -> dict:
    return given(beside={"overrides": [{"criterion": "smoking", "reason": reason, "by": by}]}, smoking="current_light")


@pytest.mark.poppler
@pytest.mark.parametrize("written", [TYPST, HTML])
def test_markup_is_printed_as_it_was_written(written: str) -> None:
    clinic = Clinic(written, written, written, is_demonstration=False)
    person = Person(written, "", None, written)
    told = "".join("".join(pages_of(pdf_of(dossier_of(overridden(written), clinic=clinic, person=person, by=written)))))
    assert "".join(written.split()) in "".join(told.split())


@pytest.mark.parametrize(
    "written",
    ["A long note. " * 8_000, "x" * 100_000, CONTROLS, "\u0301" * 50, "]" * 200 + "}" * 200, "\\" * 300 + '"' * 300],
    ids=["100 kB of words", "100 kB without a space", "control characters", "accents alone", "brackets", "quotes"],
)
def test_nothing_that_can_be_typed_breaks_the_paper(written: str) -> None:
    dossier = dossier_of(overridden(f"Because {written}"), person=Person(written[:200], "", None, ""))
    made = pdf_of(dossier)
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        assert page.is_pdf_compliant_bytes(made, profile=profile)
    assert list(attached(made)) == ["evaluation.json"]


def test_a_character_without_a_shape_becomes_its_code_point_and_is_told() -> None:
    printer = Printer(Characters())
    assert printer.text("Åsa ሰ, Ελένη, Ївга, 你") == "Åsa [U+1230], Ελένη, Ївга, 你"
    assert printer.text("A\N{COMBINING RING ABOVE}sa") == "Åsa"
    assert printer.text("first line\r\nsecond") == "first line\nsecond"
    assert printer.text("tab\tend") == "tab[U+0009]end"
    assert "[U+1230], [U+0009]" in printer.note()


def test_where_everything_can_be_printed_nothing_is_told() -> None:
    printer = Printer(Characters())
    assert printer.data({"a": ["b", 1, None]}) == {"a": ["b", 1, None]}
    assert printer.note() == ""


def test_the_line_about_them_stays_a_line() -> None:
    printer = Printer(Characters())
    printer.text("".join(map(chr, range(0x1200, 0x1248))))
    assert printer.note().endswith("and others.")
