"""How the chapter of what happens after surgery is described: its operations, forms and examples."""
