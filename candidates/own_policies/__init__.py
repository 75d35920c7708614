"""A clinic's own policies beside those of an edition: the same form, the same checks, the same engine; plain Python."""
