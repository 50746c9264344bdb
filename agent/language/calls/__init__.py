"""Transcripts of calls: read, told apart into two sides, and counted. Nothing here judges."""

from agent.language.calls.facts import asked_for, facts_of
from agent.language.calls.looks import looks_like_transcript
from agent.language.calls.read import read_transcript
from agent.language.calls.sides import guess_rep, sides

__all__ = ["asked_for", "facts_of", "guess_rep", "looks_like_transcript", "read_transcript", "sides"]
