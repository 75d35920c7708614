"""What changed between two assessments of one person: in answers, in rules and in the verdict, each apart."""
