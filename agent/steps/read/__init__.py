"""Understands one message of a rep by local rules; no model, the same result every time."""

from agent.steps.read.reading import read

__all__ = ["read"]
