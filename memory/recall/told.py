"""What stands in an item."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, select

from agent.domain.recalled import Recalled
from memory.record.schema import items

FIELDS = ("id", "text", "at", "speaker", "session_id")


@cache
def _of(*columns: str) -> Select[Any]:
    """The statement of every query, built once."""
    mine = select(items.c.key, *(items.c[name] for name in columns)).where(items.c.rep_id == bindparam("rep_id"))
    return mine.where(items.c.key.in_(bindparam("keys", expanding=True)))


def texts(connection: Connection, rep_id: str, keys: Sequence[int]) -> tuple[str, ...]:
    """Return the words of these items of a rep, in this order."""
    rows = connection.execute(_of("text"), {"rep_id": rep_id, "keys": keys}).all() if keys else ()
    found: dict[int, str] = {row.key: row.text for row in rows}
    return tuple(found[key] for key in keys)


def recalled(connection: Connection, rep_id: str, scores: dict[int, float]) -> tuple[Recalled, ...]:
    """Return the items of these keys with their scores, in this order."""
    rows = connection.execute(_of(*FIELDS), {"rep_id": rep_id, "keys": list(scores)}).mappings().all() if scores else ()
    by_key = {row["key"]: row for row in rows}
    return tuple(
        Recalled(**{name: by_key[key][name] for name in FIELDS}, score=round(score, 6)) for key, score in scores.items()
    )
