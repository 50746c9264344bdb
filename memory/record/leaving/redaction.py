"""What the coach repeated of erased words goes with them."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, delete, select, update

from memory.record.leaving.blanking import blank_turns
from memory.record.leaving.uncall import called, strike_calls
from memory.record.leaving.unlead import led, strike_plans
from memory.record.leaving.unmatter import blank_matters, words_of_matters
from memory.record.leaving.unplan import blank_items, items_of
from memory.record.leaving.unpromise import TOLD, blank_promises, confirmed
from memory.record.leaving.unsheet import lines_of, strike_words
from memory.record.leaving.verbatim import Gone, gone
from memory.record.schema import commitments, exchanges, insights, items, postings, sessions
from memory.words import terms


def redact(
    connection: Connection,
    rep_id: str,
    erased: Iterable[str],
    *,
    spare_confirmed: bool = False,
    spare: Iterable[str] = (),
) -> None:
    """Blank coach turns, titles and what promises say that hold a word, or words in a row, only the erased texts had.

    With `spare_confirmed` what the rep confirmed as a promise counts as said, and so do the texts to `spare`.

    The coach draws on the rep's words alone, so what the rep says nowhere else came from what was
    erased. A common phrase blanked by mistake costs one old question.
    """
    spared = [*(confirmed(connection, rep_id) if spare_confirmed else ()), *spare]
    words = _still_said(connection, rep_id) | {term for text in spared for term in terms(text)}
    left = gone(erased, _places(connection, rep_id), words, lambda: (*_said(connection, rep_id), *spared))
    if not any(left):
        return
    blank_turns(connection, sessions.c.rep_id == rep_id, left)
    _sessions(connection, rep_id, left)
    blank_promises(connection, rep_id, left)
    _insights(connection, rep_id, left)
    blank_items(connection, rep_id, left)
    strike_words(connection, rep_id, left)
    blank_matters(connection, rep_id, left)
    strike_calls(connection, rep_id, left)
    strike_plans(connection, rep_id, left)


def interrupt(connection: Connection, rep_id: str) -> None:
    """Let every turn of the rep that is under way fail: it may hold, and would keep, what is erased just now."""
    mine = update(sessions).where(sessions.c.rep_id == rep_id)
    connection.execute(mine.values(version=sessions.c.version + 1))


def _still_said(connection: Connection, rep_id: str) -> set[str]:
    remembered = select(postings.c.term).where(postings.c.rep_id == rep_id)
    return {term for text in _utterances(connection, rep_id) for term in terms(text)} | set(
        connection.scalars(remembered)
    )


def _utterances(connection: Connection, rep_id: str) -> list[str]:
    kept = (sessions.c.rep_id == rep_id) & exchanges.c.unkept.is_(False)
    said = select(exchanges.c.utterance).join(sessions).where(kept, exchanges.c.utterance.is_not(None))
    return [text for text in connection.scalars(said) if text]


def _said(connection: Connection, rep_id: str) -> Iterator[str]:
    yield from _utterances(connection, rep_id)
    imported = (items.c.rep_id == rep_id) & items.c.session_id.is_(None)
    yield from connection.scalars(select(items.c.text).where(imported))


def _places(connection: Connection, rep_id: str) -> Iterator[str]:
    """Everything but the rep's own words that may repeat them."""
    turns = select(exchanges.c.turn).join(sessions).where(sessions.c.rep_id == rep_id)
    for turn in connection.scalars(turns):
        yield from (turn.mirror, turn.about, turn.buyer, turn.question)
    titles = select(sessions.c.title, sessions.c.deal).where(sessions.c.rep_id == rep_id)
    promises = select(*(commitments.c[field] for field in TOLD)).where(commitments.c.rep_id == rep_id)
    brought = select(insights.c.text).where(insights.c.rep_id == rep_id)
    for chosen in (titles, promises, brought):
        for row in connection.execute(chosen):
            yield from row
    yield from items_of(connection, rep_id)
    yield from lines_of(connection, rep_id)
    yield from words_of_matters(connection, rep_id)
    yield from called(connection, rep_id)
    yield from led(connection, rep_id)


def _sessions(connection: Connection, rep_id: str, left: Gone) -> None:
    for column in (sessions.c.title, sessions.c.deal):
        for session_id, text in connection.execute(select(sessions.c.id, column).where(sessions.c.rep_id == rep_id)):
            if left.holds(text):
                connection.execute(update(sessions).where(sessions.c.id == session_id).values({column.name: ""}))


def _insights(connection: Connection, rep_id: str, left: Gone) -> None:
    for row in connection.execute(select(insights.c.id, insights.c.text).where(insights.c.rep_id == rep_id)).all():
        if left.holds(row.text):
            connection.execute(update(sessions).where(sessions.c.insight_id == row.id).values(insight_id=None))
            connection.execute(delete(insights).where(insights.c.id == row.id))
