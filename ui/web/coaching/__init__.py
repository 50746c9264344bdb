"""The coaching page: a session from its start to what was agreed."""
