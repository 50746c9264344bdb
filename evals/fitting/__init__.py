"""Fits what the guard has learned from labelled turns; see docs/guard.md."""
