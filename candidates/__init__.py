"""The app: who is a candidate for osseointegration, and why."""
