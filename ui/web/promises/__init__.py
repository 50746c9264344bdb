"""The Commitments page, and what can be done with a commitment."""
