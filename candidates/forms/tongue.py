"""The language of the reader: sentences and amounts, worded once for everybody, in translation."""

from django.utils.formats import get_format
from django.utils.translation import gettext, ngettext

from candidates.wording.tongue import Tongue


def numeral(written: str) -> str:
    """Return a number with the decimal sign of the reader's language."""
    return written.replace(".", get_format("DECIMAL_SEPARATOR"))


OF_THE_READER = Tongue(gettext, ngettext, numeral)
