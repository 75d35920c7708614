"""The people of a clinic: the list, one person, and taking people over from a table."""
