"""A clinic's logo: read so that nothing in it runs or looks elsewhere, and drawn on paper."""
