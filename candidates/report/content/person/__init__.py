"""The paper for the person: plain words, numbers as people, both ways at equal length, and no verdict."""
