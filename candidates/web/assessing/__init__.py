"""Assessing a person: the task list, one page a group of questions, the review, and the conclusion."""
