"""The page "What to be coached on"."""
