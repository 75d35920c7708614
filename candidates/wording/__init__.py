"""How what the engine says is worded: plain strings, said once, used by the pages and by the report alike."""
