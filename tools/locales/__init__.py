"""Catalogues of messages that nobody has to write: one lengthened and accented, one from right to left."""
