"""The tables of the record."""

from memory.record.schema.metadata import HEAD, metadata, versions
from memory.record.schema.promises import commitment_changes, commitments, insights
from memory.record.schema.remembered import erasures, histories, items, outbox, postings, vectors
from memory.record.schema.talks import exchanges, sessions
from memory.record.schema.teams import notices, session_themes, theme_keys, used
from memory.record.schema.worked_out import asks, matters, plans, sheets, skills

__all__ = [
    "HEAD",
    "asks",
    "commitment_changes",
    "commitments",
    "erasures",
    "exchanges",
    "histories",
    "insights",
    "items",
    "matters",
    "metadata",
    "notices",
    "outbox",
    "plans",
    "postings",
    "session_themes",
    "sessions",
    "sheets",
    "skills",
    "theme_keys",
    "used",
    "vectors",
    "versions",
]
