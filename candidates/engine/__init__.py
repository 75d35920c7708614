"""How we judge: plain Python, total and deterministic; no Django, no clock, no files but in `loading`."""
