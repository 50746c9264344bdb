"""What to be coached on, drawn out of talks: one question at the end of one, and what its answer says."""
