"""What a session holds of a call, whose words are to go."""

from collections.abc import Iterator

from sqlalchemy import Connection, select, update

from agent.domain.call import Call
from memory.record.leaving.verbatim import Gone
from memory.record.schema import sessions


def called(connection: Connection, rep_id: str) -> Iterator[str]:
    """Yield what the rep's sessions quote of their calls."""
    for _, call in _calls(connection, rep_id):
        yield from call.own
        if call.facts is not None:
            yield from (call.facts.wanted, *call.facts.unanswered)


def strike_calls(connection: Connection, rep_id: str, gone: Gone) -> None:
    """Take out of the rep's calls what says what is gone; the numbers stay."""
    for session_id, call in _calls(connection, rep_id):
        left = call.model_copy(update={"own": tuple(text for text in call.own if not gone.holds(text))})
        if call.facts is not None:
            wanted = "" if gone.holds(call.facts.wanted) else call.facts.wanted
            asked = tuple(text for text in call.facts.unanswered if not gone.holds(text))
            facts = call.facts.model_copy(update={"wanted": wanted, "unanswered": asked})
            left = left.model_copy(update={"facts": facts})
        if left != call:
            connection.execute(update(sessions).where(sessions.c.id == session_id).values(call=left))


def _calls(connection: Connection, rep_id: str) -> list[tuple[str, Call]]:
    chosen = select(sessions.c.id, sessions.c.call).where(sessions.c.rep_id == rep_id, sessions.c.call.is_not(None))
    return [(row.id, row.call) for row in connection.execute(chosen)]
