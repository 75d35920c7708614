"""The sheet that a person takes home after surgery: whom to ring, washing, the load of the week, the knee, the card."""
