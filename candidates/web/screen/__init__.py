"""The ten questions, answered without signing in; nothing is stored, and no answer stands in an address."""
