"""A QR code as a drawing: the same address, the same strokes."""

from io import BytesIO

import segno

from candidates.report.svg import drawing

# Blank modules around the code, as the standard asks.
QUIET = 4


def qr_code(name: str, address: str) -> str:
    """Return an address as a QR code; `name` is unique on its page."""
    made, written = segno.make(address, error="m", micro=False), BytesIO()
    made.save(
        written, kind="svg", border=QUIET, dark="#17212b", light="#ffffff", xmldecl=False, nl=False,
        svgclass=None, lineclass=None,
    )  # fmt: skip
    width, height = made.symbol_size(border=QUIET)
    return drawing(name, "QR code", f"The address {address}", width, height, [written.getvalue().decode()])
