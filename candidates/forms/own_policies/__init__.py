"""What is asked of somebody who writes down a clinic's own policy: what it is, and one requirement after the other."""
