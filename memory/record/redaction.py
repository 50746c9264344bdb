"""What the coach repeated of erased words goes with them."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from agent.domain.commitment import CommitmentStatus
from agent.domain.turn import CoachTurn
from memory.record.schema import commitments, exchanges, insights, postings, sessions
from memory.words import terms

ERASED = "[erased]"


def redact(connection: Connection, rep_id: str, erased: Iterable[str], *, spare_confirmed: bool = False) -> None:
    """Blank coach turns, titles and promises that hold a word only the erased texts had.

    With `spare_confirmed` what the rep confirmed as a promise counts as said.

    The coach draws on the rep's words alone, so a word that the rep says nowhere else came from what
    was erased. A common word blanked by mistake costs one old question.
    """
    gone = {term for text in erased for term in terms(text)} - _still_said(connection, rep_id)
    if spare_confirmed:
        gone -= _confirmed(connection, rep_id)
    if not gone:
        return
    _turns(connection, rep_id, gone)
    _sessions(connection, rep_id, gone)
    _commitments(connection, rep_id, gone)
    _insights(connection, rep_id, gone)


def interrupt(connection: Connection, rep_id: str) -> None:
    """Let every turn of the rep that is under way fail: it may hold, and would keep, what is erased just now."""
    mine = update(sessions).where(sessions.c.rep_id == rep_id)
    connection.execute(mine.values(version=sessions.c.version + 1))


def _still_said(connection: Connection, rep_id: str) -> set[str]:
    said = select(exchanges.c.utterance).join(sessions).where(sessions.c.rep_id == rep_id)
    remembered = select(postings.c.term).where(postings.c.rep_id == rep_id)
    utterances = connection.scalars(said.where(exchanges.c.utterance.is_not(None)))
    return {term for text in utterances for term in terms(text)} | set(connection.scalars(remembered))


def _confirmed(connection: Connection, rep_id: str) -> set[str]:
    mine = commitments.c.rep_id == rep_id
    rows = connection.execute(
        select(commitments).where(mine, commitments.c.status != CommitmentStatus.PROPOSED.value)
    ).all()
    return {term for row in rows for term in terms(words_of(row))}


def _turns(connection: Connection, rep_id: str, gone: set[str]) -> None:
    columns = (exchanges.c.session_id, exchanges.c.number, exchanges.c.turn)
    for row in connection.execute(select(*columns).join(sessions).where(sessions.c.rep_id == rep_id)).all():
        blanked = _blanked(row.turn, gone)
        if blanked != row.turn:
            one = (exchanges.c.session_id == row.session_id) & (exchanges.c.number == row.number)
            connection.execute(update(exchanges).where(one).values(turn=blanked))


def _blanked(turn: CoachTurn, gone: set[str]) -> CoachTurn:
    return turn.model_copy(
        update={
            "mirror": "" if _holds(turn.mirror, gone) else turn.mirror,
            "about": "" if _holds(turn.about, gone) else turn.about,
            "question": ERASED if _holds(turn.question, gone) else turn.question,
        }
    )


def _sessions(connection: Connection, rep_id: str, gone: set[str]) -> None:
    for column in (sessions.c.title, sessions.c.deal):
        for session_id, text in connection.execute(select(sessions.c.id, column).where(sessions.c.rep_id == rep_id)):
            if _holds(text, gone):
                connection.execute(update(sessions).where(sessions.c.id == session_id).values({column.name: ""}))


def _commitments(connection: Connection, rep_id: str, gone: set[str]) -> None:
    rows = connection.execute(select(commitments).where(commitments.c.rep_id == rep_id)).all()
    drop_commitments(connection, [row.id for row in rows if _holds(words_of(row), gone)])


def drop_commitments(connection: Connection, ids: Iterable[str]) -> None:
    """Delete these promises, in the sessions they were made or asked about in too."""
    for commitment_id in ids:
        for column in (sessions.c.follow_up_id, sessions.c.commitment_id):
            connection.execute(update(sessions).where(column == commitment_id).values({column.name: None}))
        connection.execute(delete(commitments).where(commitments.c.id == commitment_id))


def words_of(row: Row[Any]) -> str:
    """Return all that the rep said of a promise."""
    return " ".join((row.action, row.first_step, row.measure, row.obstacle, row.if_then, row.learned))


def _insights(connection: Connection, rep_id: str, gone: set[str]) -> None:
    for row in connection.execute(select(insights.c.id, insights.c.text).where(insights.c.rep_id == rep_id)).all():
        if _holds(row.text, gone):
            connection.execute(update(sessions).where(sessions.c.insight_id == row.id).values(insight_id=None))
            connection.execute(delete(insights).where(insights.c.id == row.id))


def _holds(text: str, gone: set[str]) -> bool:
    return not gone.isdisjoint(terms(text))
