"""Matters whose words are to go."""

from collections.abc import Iterator

from sqlalchemy import Connection

from agent.domain.matter import Matter
from memory.record.leaving.blanking import ERASED
from memory.record.leaving.verbatim import Gone
from memory.record.matters import OWN

SAID = ("goal", "tried")
"""What the rep said of a matter beside its own words and the time it is for."""


def words_of_matters(connection: Connection, rep_id: str) -> Iterator[str]:
    """Yield what stands in the rep's matters."""
    for matter in OWN.of(connection, rep_id):
        yield from (matter.text, matter.goal, matter.tried)
        yield from (matter.target_by.text,) if matter.target_by else ()


def blank_matters(connection: Connection, rep_id: str, left: Gone) -> None:
    """Blank the words of matters that still say what is gone; where the rep saw themselves stays."""
    for matter in OWN.of(connection, rep_id):
        if (blanked := _without(matter, left)) != matter:
            OWN.write(connection, blanked)


def _without(matter: Matter, left: Gone) -> Matter:
    changes: dict[str, object] = {field: "" for field in SAID if left.holds(getattr(matter, field))}
    if left.holds(matter.text):
        changes |= {"text": ERASED, "session_id": ""}
    if matter.target_by and left.holds(matter.target_by.text):
        changes["target_by"] = None
    return matter.model_copy(update=changes)
