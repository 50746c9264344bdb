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


def _grown(connection: Connection, rep_id: str, outline: Outline) -> Outline:
    """Return the outline with the items that came after it, each in its place in time."""
    rows = _rows(connection, rep_id, int(outline.keys.max(initial=-1)))
    if not rows:
        return outline
    new = _of_rows(rows, outline.names)
    keys = np.concatenate([outline.keys, new.keys])
    seconds = np.concatenate([outline.seconds, new.seconds])
    order = np.lexsort((keys, seconds))
    seconds, sessions = seconds[order], np.concatenate([outline.sessions, new.sessions])[order]
    return Outline(
        keys=keys[order],
        by_key=np.argsort(keys[order]),
        seconds=seconds,
        talks=_talks(seconds, sessions),
        speakers=np.concatenate([outline.speakers, new.speakers])[order],
        lengths=np.concatenate([outline.lengths, new.lengths])[order],
        asks=np.concatenate([outline.asks, new.asks])[order],
        sessions=sessions,
        names=new.names,
    )


def _outline(connection: Connection, rep_id: str) -> Outline:
    return _of_rows(_rows(connection, rep_id))


def _of_rows(rows: Sequence[Any], known: tuple[str, ...] = ()) -> Outline:
    """Return the outline of these items, in this order; speakers known before keep their numbers."""
    seconds = np.array([row.at.timestamp() for row in rows], dtype=np.float64)
    sessions = np.array([row.session_id for row in rows], dtype=object)
    names = tuple(dict.fromkeys((*known, *(row.speaker for row in rows))))
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
        sessions=sessions,
        names=names,
    )


def _talks(seconds: Floats, sessions: NDArray[np.object_]) -> Integers:
    """Number the talks: a new one starts where the session changes or, between imports, after a pause."""
    starts = np.ones(len(seconds), dtype=np.int64)
    is_import = np.array([session is None for session in sessions[1:]], dtype=np.bool_)
    is_same: Truths = np.asarray(sessions[1:] == sessions[:-1], dtype=np.bool_)
    starts[1:] = ~(is_same & ~(is_import & (np.diff(seconds) > SAME_TALK_SECONDS)))
    return np.cumsum(starts)
