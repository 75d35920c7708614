"""What happens after surgery, for programs: the same forms, roles and words as on the pages."""
