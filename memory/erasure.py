"""Erases what a rep wants gone, and mends what a rep wants said otherwise."""

from typing import NamedTuple

from sqlalchemy import Connection, select, update

from agent.domain.idea import Idea
from agent.domain.reading import Reading
from agent.errors import MemoryStoreError
from agent.language.secrets import mask
from memory.record import insights
from memory.record import items as remembered
from memory.record.database import Database
from memory.record.leaving.blanking import ERASED
from memory.record.leaving.ending import erase
from memory.record.leaving.redaction import interrupt, redact
from memory.record.leaving.unpromise import Promise, drop_promises, made_of, unquote, untitle, words_of
from memory.record.leaving.unsheet import strike
from memory.record.schema import commitments, exchanges, items, sessions


def erase_session(database: Database, rep_id: str, session_id: str) -> None:
    """Delete a session and what later sessions repeat of it. Raises SessionNotFound."""
    with database.writing() as connection:
        said = connection.scalars(
            select(exchanges.c.utterance)
            .join(sessions)
            .where(sessions.c.id == session_id, sessions.c.rep_id == rep_id, exchanges.c.utterance.is_not(None))
        ).all()
        made_here = (commitments.c.session_id == session_id) & (commitments.c.rep_id == rep_id)
        promised = connection.execute(select(commitments).where(made_here)).all()
        unquote(connection, promised)
        erase(connection, rep_id, session_id)
        redact(connection, rep_id, [*(text for text in said if text), *map(words_of, promised)])
        interrupt(connection, rep_id)


def erase_item(database: Database, rep_id: str, item_id: str) -> None:
    """Delete one item and what the coach repeated of it. Raises MemoryStoreError when there is none."""
    with database.writing() as connection:
        item = _find(connection, rep_id, item_id)
        if item.session_id is not None:
            _say_instead(connection, item, ERASED, None)
            insights.forget(connection, rep_id, item.session_id, item.number)
            strike(connection, rep_id, item.session_id, item.number)
        remembered.forget(connection, rep_id, items.c.key == item.key)
        promised = _promised(connection, rep_id, item)
        drop_promises(connection, promised)
        redact(connection, rep_id, [item.text, *map(words_of, promised)])
        interrupt(connection, rep_id)


def erase_commitment(database: Database, rep_id: str, commitment_id: str) -> None:
    """Delete one promise and what the coach repeated of it alone. Raises MemoryStoreError when there is none."""
    with database.writing() as connection:
        own = (commitments.c.id == commitment_id) & (commitments.c.rep_id == rep_id)
        row = connection.execute(select(commitments).where(own)).one_or_none()
        if row is None:
            raise MemoryStoreError(
                f"There is no commitment {commitment_id} of this rep; `meno commitments` lists them."
            )
        drop_promises(connection, [row])
        redact(connection, rep_id, [words_of(row)])
        interrupt(connection, rep_id)
        remembered.to_be_wiped(connection)


def correct_item(database: Database, rep_id: str, item_id: str, text: str) -> None:
    """Put other words in place of an item's, in the transcript too. Raises MemoryStoreError when there is none."""
    if not text.strip():
        raise MemoryStoreError("A correction needs words; to remove an item, erase it.")
    text = mask(text).text
    with database.writing() as connection:
        item = _find(connection, rep_id, item_id)
        if item.session_id is not None:
            _say_instead(connection, item, text, _reading_left(item.reading, text))
            insights.forget(connection, rep_id, item.session_id, item.number)
            strike(connection, rep_id, item.session_id, item.number)
        remembered.change(connection, rep_id, item.key, text)
        redact(connection, rep_id, [item.text])
        interrupt(connection, rep_id)


class _Found(NamedTuple):
    key: int
    text: str
    session_id: str | None
    number: int | None
    reading: Reading | None


def _find(connection: Connection, rep_id: str, item_id: str) -> _Found:
    chosen = (
        select(items.c.key, items.c.text, items.c.session_id, items.c.number, exchanges.c.reading)
        .outerjoin(exchanges, (exchanges.c.session_id == items.c.session_id) & (exchanges.c.number == items.c.number))
        .where(items.c.rep_id == rep_id, items.c.id == item_id)
    )
    row = connection.execute(chosen).one_or_none()
    if row is None:
        raise MemoryStoreError(f"There is no item {item_id} in this rep's memory; `meno memory show` lists them.")
    return _Found(*row)


def _promised(connection: Connection, rep_id: str, item: _Found) -> list[Promise]:
    """The promises that were made in an item, which goes; so does a title that was made of it."""
    if item.session_id is None:
        return []
    untitle(connection, item.session_id, item.text)
    here = (commitments.c.session_id == item.session_id) & (commitments.c.rep_id == rep_id)
    return made_of(connection, item.text, here)


def _say_instead(connection: Connection, item: _Found, utterance: str, reading: Reading | None) -> None:
    one = (exchanges.c.session_id == item.session_id) & (exchanges.c.number == item.number)
    connection.execute(update(exchanges).where(one).values(utterance=utterance, reading=reading, key=None))


def _reading_left(reading: Reading | None, text: str) -> Reading | None:
    """What was understood, as far as the new words still say it."""
    if reading is None:
        return None
    ideas: tuple[Idea, ...] = tuple(idea for idea in reading.ideas if idea.text in text)
    people = tuple(person for person in reading.people if person in text)
    due = reading.due if reading.due is not None and reading.due.text in text else None
    return reading.model_copy(update={"ideas": ideas, "people": people, "due": due, "pasted": ""})
