"""The letters: every sentence made from an answer, what people wrote in its place, and what it was made from."""
