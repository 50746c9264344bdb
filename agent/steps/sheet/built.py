"""A sheet, built from what a rep said in a session and in earlier ones of the same arc."""

from collections.abc import Iterable, Sequence
from itertools import chain

from agent.domain.commitment import Commitment
from agent.domain.session import Session
from agent.domain.sheet import Sheet, SheetLine, SheetSection
from agent.steps.sheet.lines import fitting, once, placed_lines
from agent.steps.sheet.promised import goal_lines, promise_lines
from agent.steps.sheet.said import sentences

PROMISED = (SheetSection.COMMITMENT, SheetSection.IF_THEN)
"""Parts that an earlier session fills only while its promise is still to be kept."""


def sheet_of(session: Session, earlier: Sequence[Session] = ()) -> Sheet:
    """Return the sheet of a session; what it has nothing for comes from the earlier ones of its arc, newest first.

    Every line is the rep's own words and names the message it stands in; one without a number was written by hand
    on the card of the commitment. A session off the record has a sheet only as long as it is open.
    """
    sheet = Sheet(rep_id=session.rep_id, session_id=session.id, title=session.title or session.deal)
    if session.off_record and session.is_over:
        return sheet
    lines = list(_lines_of(session))
    for before in sorted(earlier, key=lambda each: each.started_at, reverse=True):
        if before.id == session.id or before.rep_id != session.rep_id or before.off_record:
            continue
        filled = {line.section for line in lines}
        lines += [line for line in _lines_of(before) if line.section not in filled and _is_open(line, before)]
    return sheet.model_copy(update={"lines": in_order(once(lines))})


def in_order(lines: Iterable[SheetLine]) -> tuple[SheetLine, ...]:
    """Return lines by the parts of the sheet, within a part as they came."""
    order = list(SheetSection)
    return tuple(sorted(lines, key=lambda line: order.index(line.section)))


def _lines_of(session: Session) -> tuple[SheetLine, ...]:
    said = tuple(sentences(session))
    made = chain(goal_lines(session, said), promise_lines(session, said), placed_lines(session, said))
    return fitting(tuple(once(tuple(made))), said)


def _is_open(line: SheetLine, session: Session) -> bool:
    promise: Commitment | None = session.commitment
    return line.section not in PROMISED or (promise is not None and promise.status.is_pending)
