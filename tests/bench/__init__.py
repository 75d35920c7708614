"""The bench: ratios within one run."""
