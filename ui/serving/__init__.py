"""Serving the page: the ways in beside it, and a stop that loses no turn."""
