"""Themes: how a session gets one, how a rep lets it count, and how a quarter is released."""
