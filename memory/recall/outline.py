"""A rep's history in outline: who said which item when, in order, without the words."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select

from memory.recall.at_hand import AtHand
from memory.record.schema import items

SAME_TALK_SECONDS = 6 * 3600
"""Imported items further apart belong to different talks; those of a session to that session."""
ITEMS_AT_HAND = 200_000

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Truths = NDArray[np.bool_]


class Outline(NamedTuple):
    """The items of one rep in the order they were said; all arrays run along them.

    `by_key` puts them in the order of their keys.
    """

    keys: Integers
    by_key: Integers
    seconds: Floats
    talks: Integers
    speakers: Integers
    lengths: Floats
    asks: Truths
    sessions: NDArray[np.object_]
    names: tuple[str, ...]

    def places(self, keys: Integers) -> Integers:
        """Return where these items stand; -1 for one that is not this rep's."""
        if not len(self.keys):
            return np.full(len(keys), -1)
        rank = np.searchsorted(self.keys, keys, sorter=self.by_key)
        found = self.by_key[np.minimum(rank, len(self.keys) - 1)]
        return np.where(self.keys[found] == keys, found, -1)

    def years(self) -> range:
        """Return the years in which something was said."""
        if not len(self.seconds):
            return range(0)
        first, last = (datetime.fromtimestamp(float(end), UTC).year for end in (self.seconds[0], self.seconds[-1]))
        return range(first, last + 1)


def outlines() -> AtHand[Outline]:
    """Return a store of outlines."""
    return AtHand(_outline, lambda outline: len(outline.keys), ITEMS_AT_HAND, _grown)


def _rows(connection: Connection, rep_id: str, after: int = -1) -> Sequence[Any]:
    columns = (items.c.key, items.c.at, items.c.session_id, items.c.speaker, items.c.length, items.c.asks)
    new = select(*columns).where(items.c.rep_id == rep_id, items.c.key > after)
    return connection.execute(new.order_by(items.c.at, items.c.key)).all()


def _grown(connection: Connection, rep_id: str, outline: Outline) -> Outline | None:
    """Return the outline with the items that came after it; None when one of them was said before its end."""
    rows = _rows(connection, rep_id, int(outline.keys.max(initial=-1)))
    if not rows:
        return outline
    if not len(outline.keys) or rows[0].at.timestamp() < outline.seconds[-1]:
        return None
    names = tuple(dict.fromkeys((*outline.names, *(row.speaker for row in rows))))
    code = {name: number for number, name in enumerate(names)}
    seconds = np.array([outline.seconds[-1], *(row.at.timestamp() for row in rows)])
    talks = _talks(seconds, (outline.sessions[-1], *(row.session_id for row in rows)))[1:]
    keys = np.concatenate([outline.keys, [row.key for row in rows]])
    return Outline(
        keys=keys,
        by_key=np.argsort(keys),
        seconds=np.concatenate([outline.seconds, seconds[1:]]),
        talks=np.concatenate([outline.talks, talks - 1 + outline.talks[-1]]),
        speakers=np.concatenate([outline.speakers, [code[row.speaker] for row in rows]]),
        lengths=np.concatenate([outline.lengths, [float(row.length) for row in rows]]),
        asks=np.concatenate([outline.asks, [bool(row.asks) for row in rows]]),
        sessions=np.concatenate([outline.sessions, np.array([row.session_id for row in rows], dtype=object)]),
        names=names,
    )


def _outline(connection: Connection, rep_id: str) -> Outline:
    rows = _rows(connection, rep_id)
    seconds = np.array([row.at.timestamp() for row in rows], dtype=np.float64)
    sessions = tuple(row.session_id for row in rows)
    names = tuple(dict.fromkeys(row.speaker for row in rows))
    code = {name: number for number, name in enumerate(names)}
    keys = np.array([row.key for row in rows], dtype=np.int64)
    return Outline(
        keys=keys,
        by_key=np.argsort(keys),
        seconds=seconds,
        talks=_talks(seconds, sessions),
        speakers=np.array([code[row.speaker] for row in rows], dtype=np.int64),
        lengths=np.array([row.length for row in rows], dtype=np.float64),
        asks=np.array([row.asks for row in rows], dtype=np.bool_),
        sessions=np.array(sessions, dtype=object),
        names=names,
    )


def _talks(seconds: Floats, sessions: tuple[str | None, ...]) -> Integers:
    """Number the talks: a new one starts where the session changes or, between imports, after a pause."""
    starts = [
        index == 0
        or sessions[index] != sessions[index - 1]
        or (sessions[index] is None and seconds[index] - seconds[index - 1] > SAME_TALK_SECONDS)
        for index in range(len(sessions))
    ]
    return np.cumsum(np.array(starts, dtype=np.int64))
