"""The clinic's own pages, actions and queries."""
