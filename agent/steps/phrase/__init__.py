"""Puts one of the allowed moves into words: by a model, or from the question bank."""

from agent.steps.phrase.phrase import Phrase

__all__ = ["Phrase"]
