"""Signing in and out: allauth's pages in our words, and the door that shuts after wrong passwords."""
