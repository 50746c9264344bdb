"""Matters with what a test does not care about filled in."""

from agent.domain.matter import Matter
from tests.support.sessions import NOON


def a_matter(matter_id: str = "m1", rep_id: str = "ann", **fields) -> Matter:
    """Return an open matter that was added at noon."""
    made = {"id": matter_id, "rep_id": rep_id, "text": "the Globex renewal", "created_at": NOON, "updated_at": NOON}
    return Matter(**made | fields)
