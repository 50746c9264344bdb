"""How long what is held of reps is kept, and what goes when its time has come."""
