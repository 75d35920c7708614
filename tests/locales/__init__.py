"""Pages in locales that nobody has to write."""
