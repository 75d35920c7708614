"""What is read: from models to plain objects."""
