"""What is written: a verb a function, one transaction each."""
