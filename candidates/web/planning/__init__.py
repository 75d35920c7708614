"""Plans: what is done about what stands in the way, who leads it, and when it is looked at again."""
