"""After surgery: what is recorded of a limb, and what somebody has to look at."""
