"""The tables of the record."""

from memory.record.schema.metadata import HEAD, metadata, versions
from memory.record.schema.promises import commitment_changes, commitments, insights
from memory.record.schema.remembered import erasures, histories, items, outbox, postings, vectors
from memory.record.schema.talks import exchanges, sessions

__all__ = [
    "HEAD",
    "commitment_changes",
    "commitments",
    "erasures",
    "exchanges",
    "histories",
    "insights",
    "items",
    "metadata",
    "outbox",
    "postings",
    "sessions",
    "vectors",
    "versions",
]
