"""Who may open what: every address, every role, and another clinic's objects."""
