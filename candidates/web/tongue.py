"""The language of the reader: sentences and amounts, worded once for everybody, in translation."""

from django.utils.translation import gettext, ngettext

from candidates.wording.tongue import Tongue

OF_THE_READER = Tongue(gettext, ngettext)
