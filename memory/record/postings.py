"""Full text of each rep's items: which item holds a term how often, one row a rep and term.

Every row belongs to one rep, so that nobody's search reads, or is weighed by, what others said.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select, update

from memory.record.schema import postings

AT_ONCE = 500
"""Terms asked for in one statement; every database takes that many parameters."""
ENTRY = 16
"""Bytes of one packed entry: an item's key and its count."""


class Places(NamedTuple):
    """The items that hold a term, by key, and how often each does."""

    keys: NDArray[np.int64]
    counts: NDArray[np.int64]


class Counted(NamedTuple):
    """An item's key and the terms of its text."""

    key: int
    terms: tuple[str, ...]


@cache
def _holding() -> Select[str, bytes]:
    """The statement of every query, built once."""
    mine = select(postings.c.term, postings.c.places).where(postings.c.rep_id == bindparam("rep_id"))
    return mine.where(postings.c.term.in_(bindparam("terms", expanding=True)))


@cache
def _sizes() -> Select[str, int]:
    """The statement of every wider query, built once."""
    mine = select(postings.c.term, func.length(postings.c.places)).where(postings.c.rep_id == bindparam("rep_id"))
    return mine.where(postings.c.term.in_(bindparam("terms", expanding=True)))


def find(connection: Connection, rep_id: str, terms: Iterable[str]) -> dict[str, Places]:
    """Return where each of these terms stands in the rep's items; terms that stand nowhere are left out."""
    wanted = sorted(set(terms))
    found: dict[str, Places] = {}
    for start in range(0, len(wanted), AT_ONCE):
        rows = connection.execute(_holding(), {"rep_id": rep_id, "terms": wanted[start : start + AT_ONCE]}).all()
        found.update((term, _unpacked(places)) for term, places in rows)
    return found


def sizes(connection: Connection, rep_id: str, terms: Iterable[str]) -> dict[str, int]:
    """Return in how many of the rep's items each of these terms stands, without reading where."""
    wanted = sorted(set(terms))
    found: dict[str, int] = {}
    for start in range(0, len(wanted), AT_ONCE):
        rows = connection.execute(_sizes(), {"rep_id": rep_id, "terms": wanted[start : start + AT_ONCE]}).all()
        found.update((term, size // ENTRY) for term, size in rows)
    return found


def add(connection: Connection, rep_id: str, counted: Iterable[Counted]) -> None:
    """Enter new items."""
    new: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for item in counted:
        for term, count in Counter(item.terms).items():
            new[term].append((item.key, count))
    known = find(connection, rep_id, new)
    fresh = [
        {"rep_id": rep_id, "term": term, "places": _packed(np.array(pairs, dtype=np.int64))}
        for term, pairs in new.items()
        if term not in known
    ]
    if fresh:
        connection.execute(insert(postings), fresh)
    grown = {
        term: np.concatenate([np.column_stack(places), np.array(new[term], dtype=np.int64)])
        for term, places in known.items()
    }
    _write(connection, rep_id, grown)


def remove(connection: Connection, rep_id: str, keys: Collection[int]) -> None:
    """Take items out of every term that knows them, whatever their text says by now."""
    gone = np.fromiter(keys, dtype=np.int64)
    rows = connection.execute(select(postings.c.term, postings.c.places).where(postings.c.rep_id == rep_id)).all()
    left: dict[str, NDArray[np.int64]] = {}
    for term, blob in rows:
        places = _unpacked(blob)
        stays = ~np.isin(places.keys, gone)
        if not stays.all():
            left[term] = np.column_stack(places)[stays]
    _write(connection, rep_id, left)


def _write(connection: Connection, rep_id: str, changed: dict[str, NDArray[np.int64]]) -> None:
    """Replace the places of known terms; a term without any is gone."""
    if not changed:
        return
    row = (postings.c.rep_id == rep_id) & (postings.c.term == bindparam("of_term"))
    full = [{"of_term": term, "new": _packed(pairs)} for term, pairs in changed.items() if len(pairs)]
    empty = [{"of_term": term} for term, pairs in changed.items() if not len(pairs)]
    if full:
        connection.execute(update(postings).where(row).values(places=bindparam("new")), full)
    if empty:
        connection.execute(delete(postings).where(row), empty)


def _packed(pairs: NDArray[np.int64]) -> bytes:
    return pairs.astype("<i8").tobytes()


def _unpacked(blob: bytes) -> Places:
    pairs = np.frombuffer(blob, dtype="<i8").reshape(-1, 2)
    return Places(pairs[:, 0], pairs[:, 1])
