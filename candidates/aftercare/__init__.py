"""What follows from the entries that are recorded after surgery: plain Python, no Django, no clock, no database.

It plans nothing and diagnoses nothing: it lays what was measured beside what a clinician prescribed, and a setting
beside the one before.
"""
