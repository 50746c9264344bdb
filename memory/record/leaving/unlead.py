"""What a session holds of a one-to-one that a manager prepares, whose words are to go."""

from collections.abc import Iterator

from sqlalchemy import Connection, select, update

from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
from memory.record.leaving.verbatim import Gone
from memory.record.schema import sessions

_SAID = ("leave_with", "first_question")


def led(connection: Connection, rep_id: str) -> Iterator[str]:
    """Yield what the plans of this person's sessions hold: their lines, and how they were turned."""
    for _, plan in _plans(connection, rep_id):
        yield from (getattr(plan, field) for field in _SAID)
        for line in plan.every:
            yield from (line.text, line.turned)


def strike_plans(connection: Connection, rep_id: str, gone: Gone) -> None:
    """Take out of the plans what says what is gone: a line whole, or how it was turned."""
    for session_id, plan in _plans(connection, rep_id):
        said = {field: "" for field in _SAID if gone.holds(getattr(plan, field))}
        lines = {field: _left(getattr(plan, field), gone) for field in ("lines", "written")}
        left = plan.model_copy(update={**lines, **said})
        if left != plan:
            connection.execute(update(sessions).where(sessions.c.id == session_id).values(one_to_one=left))


def _left(lines: tuple[PlannedLine, ...], gone: Gone) -> tuple[PlannedLine, ...]:
    return tuple(
        line.model_copy(update={"turned": "", "turned_kind": Kind.NEITHER}) if gone.holds(line.turned) else line
        for line in lines
        if not gone.holds(line.text)
    )


def _plans(connection: Connection, rep_id: str) -> list[tuple[str, OneToOne]]:
    held = sessions.c.one_to_one
    chosen = select(sessions.c.id, held).where(sessions.c.rep_id == rep_id, held.is_not(None))
    return [(row.id, row.one_to_one) for row in connection.execute(chosen)]
