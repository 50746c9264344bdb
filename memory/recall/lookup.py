"""Where the words of a question stand in a rep's history, and where words that mean much the same."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection

from memory.recall.kindred import Kin, kindred
from memory.record import postings
from memory.record.postings import Places

WIDENED = 16
"""Words of a question whose kin are looked for, the rarest first; a long text needs none of it."""
KIN = 8
"""Kin of one word looked at, the nearest of those the rep has used."""
COMMON = 0.1
"""A kin word in more than this share of the items says nothing."""
FEW = 20
"""Items that a kin word may always stand in, however short the history."""


class Likely(NamedTuple):
    """Where a kin of a word stands, and how much it means what the word does."""

    likeness: float
    places: Places


class Sought(NamedTuple):
    """Where a word of the question stands, None for nowhere, and where its kin do."""

    places: Places | None
    kin: tuple[Likely, ...] = ()


def sought(
    connection: Connection, rep_id: str, terms: tuple[str, ...], common: Iterable[str], items: int
) -> tuple[Sought, ...]:
    """Look these terms up among the rep's so many items; `common` are those whose kin may stand for them."""
    found = postings.find(connection, rep_id, terms)
    widened = sorted(common, key=lambda term: len(found[term].keys) if term in found else 0)[:WIDENED]
    kin = _kin(connection, rep_id, widened, set(terms), max(FEW, int(COMMON * items)))
    at = postings.find(connection, rep_id, (one.stem for some in kin.values() for one in some))
    return tuple(
        Sought(
            found.get(term), tuple(Likely(one.likeness, at[one.stem]) for one in kin.get(term, ()) if one.stem in at)
        )
        for term in terms
        if term in found or kin.get(term)
    )


def _kin(
    connection: Connection, rep_id: str, widened: Iterable[str], asked: set[str], most: int
) -> dict[str, tuple[Kin, ...]]:
    """Return the kin of each word that this rep has used, neither asked for themselves nor everywhere."""
    near = {term: tuple(one for one in kindred(term) if one.stem not in asked) for term in widened}
    used = postings.sizes(connection, rep_id, {one.stem for some in near.values() for one in some})
    return {term: tuple(one for one in some if 0 < used.get(one.stem, 0) <= most)[:KIN] for term, some in near.items()}
