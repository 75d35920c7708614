"""The style guide: every component of the pages in every state, made of the edition and the demonstration's people."""
