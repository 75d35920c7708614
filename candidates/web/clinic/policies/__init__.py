"""A clinic's own policies: written requirement by requirement, put in force, read as they stood, withdrawn."""
