"""Promises that were made of words which are to go, and what the coach said of them."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, select, update

from agent.domain.commitment import A_MOMENT, CommitmentStatus
from agent.domain.session import NOT_KEPT
from memory.record.leaving.blanking import ERASED, blank_turns
from memory.record.leaving.verbatim import Gone, evened
from memory.record.schema import commitments, exchanges, sessions
from memory.words import terms

MADE = ("action", "due_text", "first_step", "measure", "obstacle", "if_then")
"""What a rep confirms when they confirm a promise."""
TOLD = (*MADE, "learned")
SHORTEST = 2
"""Words of an action that an opening can be known by."""

Promise = Row[Any]


def words_of(row: Promise) -> str:
    """Return all that the rep said of a promise."""
    return ". ".join(text for field in TOLD if (text := getattr(row, field)))


def drop_commitments(connection: Connection, ids: Iterable[str]) -> None:
    """Delete these promises, in the sessions they were made or asked about in too."""
    for commitment_id in ids:
        for column in (sessions.c.follow_up_id, sessions.c.commitment_id):
            connection.execute(update(sessions).where(column == commitment_id).values({column.name: None}))
        connection.execute(delete(commitments).where(commitments.c.id == commitment_id))


def drop_promises(connection: Connection, rows: Sequence[Promise]) -> None:
    """Delete these promises with what the coach said of them where they were made or asked about."""
    unquote(connection, rows)
    drop_commitments(connection, [row.id for row in rows])


def unquote(connection: Connection, rows: Iterable[Promise]) -> None:
    """Blank the turns that repeat these promises, however short, where they were made or asked about."""
    for row in rows:
        action = evened(row.action)
        if len(action.split()) >= SHORTEST:
            there = (sessions.c.follow_up_id == row.id) | (sessions.c.commitment_id == row.id)
            there |= sessions.c.id == row.session_id  # said there beside the first commitment
            blank_turns(connection, there, Gone(phrases=frozenset({action})))


def blank_promises(connection: Connection, rep_id: str, gone: Gone) -> None:
    """Delete the promises whose action says what is gone; blank what else of a promise does."""
    rows = connection.execute(select(commitments).where(commitments.c.rep_id == rep_id)).all()
    drop_promises(connection, [row for row in rows if gone.holds(row.action)])
    for row in rows:
        _blank(connection, row, [field for field in TOLD if gone.holds(getattr(row, field))])


def made_of(connection: Connection, words: str, *which: ColumnElement[bool]) -> list[Promise]:
    """Return the promises whose action was made of these words, and of no other that their session keeps."""
    rows = connection.execute(select(commitments).where(*which)).all()
    return [row for row in rows if _says(words, row.action) and not _is_said(connection, row)]


def unlearn(connection: Connection, rep_id: str, session_id: str, words: str) -> None:
    """Blank what these words told of the promise that their session asked about."""
    asked = select(sessions.c.follow_up_id).where(sessions.c.id == session_id, sessions.c.rep_id == rep_id)
    for row in connection.execute(select(commitments).where(commitments.c.id.in_(asked))).all():
        if row.learned and evened(row.learned) in evened(words):
            _blank(connection, row, ["learned"])


def untitle(connection: Connection, session_id: str, words: str) -> None:
    """Remove a session's title that was made of these words."""
    title = connection.scalar(select(sessions.c.title).where(sessions.c.id == session_id)) or ""
    if evened(title) in evened(words):
        connection.execute(update(sessions).where(sessions.c.id == session_id).values(title=""))


def confirmed(connection: Connection, rep_id: str) -> list[str]:
    """Return what the rep confirmed of promises, text by text."""
    mine = (commitments.c.rep_id == rep_id) & (commitments.c.status != CommitmentStatus.PROPOSED.value)
    columns = [commitments.c[field] for field in MADE]
    return [text for row in connection.execute(select(*columns).where(mine)) for text in row if text]


def _blank(connection: Connection, row: Promise, fields: Sequence[str]) -> None:
    if fields:
        # Later than what a turn under way holds of it, which would bring the words back.
        blanked = dict.fromkeys(fields, "") | {"updated_at": row.updated_at + A_MOMENT}
        connection.execute(update(commitments).where(commitments.c.id == row.id).values(blanked))


def _says(words: str, action: str) -> bool:
    counted = set(terms(action))
    return evened(action) in evened(words) or (bool(counted) and counted.issubset(terms(words)))


def _is_said(connection: Connection, row: Promise) -> bool:
    kept = (exchanges.c.session_id == row.session_id) & exchanges.c.unkept.is_(False)
    said = connection.scalars(select(exchanges.c.utterance).where(kept, exchanges.c.utterance.is_not(None)))
    return any(_says(text, row.action) for text in said if text not in (ERASED, NOT_KEPT))
