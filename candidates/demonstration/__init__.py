"""The demonstration clinic: published people, and invented ones that are marked so; nobody real."""
