"""The language of the reader, as the pages word it; it is that of the forms."""

from candidates.forms.tongue import OF_THE_READER as OF_THE_READER
from candidates.forms.tongue import numeral as numeral
