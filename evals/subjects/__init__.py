"""Whoever coaches in a talk: Meno in its forms, a bare model with a prompt, or somebody else's endpoint."""
