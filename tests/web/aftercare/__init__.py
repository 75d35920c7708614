"""Pages of what happens after surgery."""
