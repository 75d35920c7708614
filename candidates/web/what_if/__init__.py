"""What if: other answers are tried on, nothing is stored, and what would move is said in words."""
