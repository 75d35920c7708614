"""What we ask: Django forms built from the facts, so that a question is declared once, in the knowledge."""
