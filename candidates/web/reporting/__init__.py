"""The report of a conclusion, or of an assessment as it stands: as a page, on paper, as plain text and as JSON."""
