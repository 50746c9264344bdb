"""Lines of call sheets whose words are to go."""

from collections.abc import Callable, Iterator

from sqlalchemy import Connection, select, update

from agent.domain.sheet import Sheet, SheetLine
from memory.record.leaving.verbatim import Gone
from memory.record.schema import sheets


def strike(connection: Connection, rep_id: str, session_id: str, number: int | None = None) -> None:
    """Take the lines that came from a session out of all sheets of the rep; with a number, those of that exchange."""
    _keep_only(
        connection,
        rep_id,
        lambda line: line.session_id != session_id or (number is not None and line.number != number),
    )


def strike_words(connection: Connection, rep_id: str, gone: Gone) -> None:
    """Take the lines out of the rep's sheets that say what is gone."""
    _keep_only(connection, rep_id, lambda line: not gone.holds(line.text))


def lines_of(connection: Connection, rep_id: str) -> Iterator[str]:
    """Yield what stands on the rep's sheets, line by line."""
    for sheet in connection.scalars(select(sheets.c.sheet).where(sheets.c.rep_id == rep_id)):
        yield from (line.text for line in sheet.lines)


def _keep_only(connection: Connection, rep_id: str, stays: Callable[[SheetLine], bool]) -> None:
    for row in connection.execute(select(sheets.c.session_id, sheets.c.sheet).where(sheets.c.rep_id == rep_id)).all():
        sheet: Sheet = row.sheet
        left = tuple(line for line in sheet.lines if stays(line))
        if left != sheet.lines:
            one = sheets.c.session_id == row.session_id
            connection.execute(update(sheets).where(one).values(sheet=sheet.model_copy(update={"lines": left})))
