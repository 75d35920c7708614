"""The pages of the knowledge: what the edition in force holds, each entry at an address of its own."""
