"""22 November 2026 in sentences, 22 Nov 2026 in tables, the hour with a colon."""

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "j M Y"
DATETIME_FORMAT = "j F Y, H:i"
SHORT_DATETIME_FORMAT = "j M Y H:i:s"
