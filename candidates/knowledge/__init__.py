"""What is known, as one edition in YAML, and the checking of an edition before anyone is judged by it."""
