"""The call sheet of a session: the rep's own sentences, sorted by what they are for."""

from agent.steps.sheet.built import sheet_of

__all__ = ["sheet_of"]
