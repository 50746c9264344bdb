"""Erases what has been kept for longer than it shall be, rep by rep: what a crash leaves, the next run takes."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, select

from agent.domain.commitment import CommitmentStatus
from memory.record import items as remembered
from memory.record.database import Database
from memory.record.leaving.ending import end_off_record
from memory.record.leaving.redaction import interrupt, redact
from memory.record.leaving.uncall import called
from memory.record.leaving.unmatter import words_of_matters
from memory.record.leaving.unplan import items_of
from memory.record.leaving.unpromise import TOLD, drop_promises, unquote, words_of
from memory.record.leaving.unsheet import lines_of
from memory.record.schema import commitments, exchanges, items, sessions, used
from memory.retention.overdue import WORKED_OUT, Overdue, Perishable, overdue
from memory.retention.periods import Periods


def let_go(database: Database, periods: Periods, now: datetime) -> tuple[Counter[Perishable], frozenset[str]]:
    """Erase what is overdue; return how much of each kind that was, and whose.

    Each rep's goes in one transaction of its own, looked at again inside it: what was taken up meanwhile stays. A
    commitment that was confirmed outlives its session for its own time, and whatever is younger keeps its words.
    """
    with database.reading() as connection:
        reps = sorted({found.rep_id for found in overdue(connection, periods, now)})
    gone: Counter[Perishable] = Counter()
    for rep_id in reps:
        with database.writing() as connection:
            found = list(overdue(connection, periods, now, rep_id))
            _let_go(connection, rep_id, found)
        gone.update(one.kind for one in found)
    return gone, frozenset(reps)


def _let_go(connection: Connection, rep_id: str, found: Iterable[Overdue]) -> None:
    keys: dict[Perishable, list[Any]] = {kind: [] for kind in Perishable}
    for one in found:
        keys[one.kind].append(one.key)
    for kind, (table, key, _) in WORKED_OUT.items():
        for chosen in _parts(keys[kind]):
            connection.execute(delete(table).where(table.c.rep_id == rep_id, table.c[key].in_(chosen)))
    for chosen in _parts(keys[Perishable.USED]):
        connection.execute(delete(used).where(used.c.rep_id == rep_id, used.c.since.in_(chosen)))
    said = [
        *_promises(connection, keys[Perishable.COMMITMENTS]),
        *_imported(connection, rep_id, keys[Perishable.IMPORTED]),
        *_sessions(connection, rep_id, keys[Perishable.SESSIONS]),
    ]
    if said:
        redact(connection, rep_id, said, spare=_younger(connection, rep_id))
        interrupt(connection, rep_id)
    remembered.to_be_wiped(connection)


def _promises(connection: Connection, ids: list[str]) -> list[str]:
    """Delete these promises with what the coach said of them; return what they said."""
    rows = [
        row
        for chosen in _parts(ids)
        for row in connection.execute(select(commitments).where(commitments.c.id.in_(chosen)))
    ]
    drop_promises(connection, rows)
    return [words_of(row) for row in rows]


def _imported(connection: Connection, rep_id: str, keys: list[int]) -> list[str]:
    """Forget these lines; return what they said."""
    said: list[str] = []
    for chosen in _parts(keys):
        said += connection.scalars(select(items.c.text).where(items.c.key.in_(chosen)))
        remembered.forget(connection, rep_id, items.c.key.in_(chosen))
    return said


def _sessions(connection: Connection, rep_id: str, ids: list[str]) -> list[str]:
    """Erase these sessions but for the promises that were confirmed; return what was said in them."""
    said: list[str] = []
    for session_id in ids:
        spoken = select(exchanges.c.utterance).where(exchanges.c.session_id == session_id)
        said += [text for text in connection.scalars(spoken) if text]
        here = (commitments.c.session_id == session_id) & (commitments.c.status == CommitmentStatus.PROPOSED.value)
        proposed = connection.execute(select(commitments).where(here)).all()
        unquote(connection, proposed)
        said += map(words_of, proposed)
        end_off_record(connection, rep_id, session_id)
    return said


def _younger(connection: Connection, rep_id: str) -> list[str]:
    """Return what the rep confirmed or wrote down beside the talks and what is not overdue: it stays as it is."""
    mine = (commitments.c.rep_id == rep_id) & (commitments.c.status != CommitmentStatus.PROPOSED.value)
    promised = connection.execute(select(*(commitments.c[field] for field in TOLD)).where(mine))
    told = [text for row in promised for text in row if text]
    named = select(sessions.c.title, sessions.c.deal).where(sessions.c.rep_id == rep_id)
    told += [text for row in connection.execute(named) for text in row if text]
    for elsewhere in (items_of, words_of_matters, lines_of, called):
        told += elsewhere(connection, rep_id)
    return told


def _parts(keys: list[Any]) -> Iterator[list[Any]]:
    """Yield keys in as many as one statement takes."""
    return (keys[start : start + remembered.AT_ONCE] for start in range(0, len(keys), remembered.AT_ONCE))
