"""The limb, drawn to scale: outlines of bones, where everything lies, and the words beside it."""
