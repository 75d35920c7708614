"""What goes in and comes out, described in JSON Schema for OpenAPI 3.1, with the words of the edition in force."""
