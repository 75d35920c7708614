"""What `make` runs: the set-up, the start and the tests. Standard library only, until the parts are installed."""
