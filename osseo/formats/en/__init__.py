"""English: the day before the month, and the month in letters, so that no date can be read in two ways."""
