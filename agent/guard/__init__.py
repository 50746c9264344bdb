"""The guard: says whether a coach turn gives an answer."""

from agent.guard.guard import Guard

__all__ = ["Guard"]
