"""Streams that end in a carriage return are closed so that their length is beyond doubt, and every offset follows."""

from io import BytesIO

import page
import pikepdf

from candidates.report.line_ends import settled
from candidates.report.pdf import pdf_of
from tests.report.dossiers import dossier_of, given


def a_pdf(*streams: bytes) -> bytes:
    """A PDF with these streams as objects, and nothing to show."""
    body, offsets = b"%PDF-1.7\n", []
    objects = [*(b"<</Length %d>>\nstream\n%s\nendstream" % (len(data), data) for data in streams)]
    root = len(objects) + 1
    objects += [b"<</Type/Catalog/Pages %d 0 R>>" % (root + 1), b"<</Type/Pages/Kids[]/Count 0>>"]
    for number, told in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, told)
    table = b"xref\n0 %d\n0000000000 65535 f\r\n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n\r\n" % offset for offset in offsets)
    end = b"trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, root, len(body))
    return body + table + end


def test_every_object_is_found_again_and_no_byte_of_a_stream_is_lost() -> None:
    data = [b"abc\r", b"plain", b"\r\r", b"ends\n", b"more\r"]
    made = settled(a_pdf(*data))
    with pikepdf.open(BytesIO(made)) as opened:
        assert [opened.get_object(number, 0).read_raw_bytes() for number in range(1, len(data) + 1)] == data
    assert made.count(b"\r\r\nendstream") == 3


def test_a_file_without_doubt_stays_as_it_is() -> None:
    assert settled(a_pdf(b"plain")) == a_pdf(b"plain")


def test_a_report_reads_without_a_warning() -> None:
    made = pdf_of(dossier_of(given()))
    with pikepdf.open(BytesIO(made)) as opened:
        assert opened.check_pdf_syntax() == []
    assert page.validate_pdf_bytes(made, profile="3a").document.page_count > 1
