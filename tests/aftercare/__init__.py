"""What follows from the entries after surgery: sentences to sign, and what holds whatever is recorded."""
