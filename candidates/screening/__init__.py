"""Many at once: the same judgement, row by row, from one file into another."""
