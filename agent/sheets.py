"""Call sheets as reps use them: opened, changed by hand, built anew."""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from agent.domain.commitment import Commitment
from agent.domain.session import Mode, Session, SessionSummary
from agent.domain.sheet import Sheet, SheetLine, SheetSection
from agent.errors import MemoryStoreError, UsageError
from agent.ports import Clock, SessionStore, SheetStore
from agent.steps.arc import sessions_of
from agent.steps.hear import hear
from agent.steps.sheet import sheet_of
from agent.steps.sheet.built import in_order

EARLIER = 5
"""Sessions of an arc that fill what the newest one has nothing for."""
LONGEST = 500
"""Characters of a line that a rep writes."""
_WORD = re.compile(r"[^\W_]+")
SAME_LINE = 0.34
"""From this likeness on, by words, a row is a line that was changed; below it the rep has written a new one."""


class CallSheets:
    """The reps' call sheets; every call sees one rep's alone, and a change is kept before it comes back."""

    def __init__(self, *, sessions: SessionStore, sheets: SheetStore, clock: Clock) -> None:
        """Build sheets from these sessions and keep what reps change of them."""
        self._sessions = sessions
        self._sheets = sheets
        self._clock = clock

    def of(self, rep_id: str) -> tuple[SessionSummary, ...]:
        """Return the sessions in which the rep said something, newest first: each has a sheet, if a short one.

        A one-to-one that a manager prepares has none: its plan is what is taken along.
        """
        history = self._sessions.history(rep_id)
        return tuple(line for line in history if line.exchanges > 1 and line.mode is not Mode.LEAD)

    def open(self, rep_id: str, session_id: str) -> Sheet:
        """Return the sheet of a session: as the rep left it, else built from what was said. Raises SessionNotFound."""
        session = self._sessions.load(rep_id, session_id)
        kept = self._sheets.sheet(rep_id, session_id)
        return self._built(session) if kept is None else kept.model_copy(update={"title": _title(session)})

    def is_behind(self, rep_id: str, sheet: Sheet) -> bool:
        """Whether the rep said more in the session after they changed its sheet."""
        said = self._sessions.load(rep_id, sheet.session_id).exchanges
        return sheet.updated_at is not None and bool(said) and said[-1].at > sheet.updated_at

    def promise(self, rep_id: str, sheet: Sheet) -> Commitment | None:
        """Return the commitment that stands on a sheet, if there is one."""
        session_ids = [line.session_id for line in sheet.lines if line.section is SheetSection.COMMITMENT]
        return self._sessions.load(rep_id, session_ids[0]).commitment if session_ids else None

    def add(self, rep_id: str, session_id: str, section: SheetSection, text: str) -> Sheet:
        """Return the sheet with a line of the rep's own. Raises UsageError for no words, MemoryStoreError."""
        if not text.strip():
            raise UsageError("A line needs words.")
        return self._with(rep_id, session_id, lambda lines: (*lines, *_rows(session_id, section, (), (text,))))

    def rewrite(
        self, rep_id: str, session_id: str, section: SheetSection, before: Sequence[SheetLine], rows: Sequence[str]
    ) -> Sheet:
        """Return the sheet with these rows in place of the lines of one part, as the rep saw them before.

        A row that was changed keeps the message it came from; empty ones are left out, and what was said stays in
        the session. Raises MemoryStoreError when the part is not any more what the rep saw, UsageError.
        """

        def changed(lines: tuple[SheetLine, ...]) -> tuple[SheetLine, ...]:
            if tuple(line for line in lines if line.section is section) != tuple(before):
                raise MemoryStoreError("This sheet has changed in the meantime; open it again and write there.")
            others = (line for line in lines if line.section is not section)
            return (*others, *_rows(session_id, section, before, rows))

        return self._with(rep_id, session_id, changed)

    def build_anew(self, rep_id: str, session_id: str) -> Sheet:
        """Return the sheet as it follows from what was said, without the rep's changes: those are erased."""
        self._sheets.forget_sheet(rep_id, session_id)
        return self.open(rep_id, session_id)

    def _with(
        self, rep_id: str, session_id: str, change: Callable[[tuple[SheetLine, ...]], tuple[SheetLine, ...]]
    ) -> Sheet:
        sheet = self.open(rep_id, session_id)
        changes = {"lines": in_order(change(sheet.lines)), "updated_at": self._clock(), "title": ""}
        return self._sheets.keep_sheet(sheet.model_copy(update=changes)).model_copy(update={"title": sheet.title})

    def _built(self, session: Session) -> Sheet:
        if session.off_record:
            return sheet_of(session)
        history = self._sessions.history(session.rep_id)
        arc = sessions_of(session.arc_id, history)
        before = [line.id for line in history if line.id in arc and line.started_at < session.started_at]
        return sheet_of(session, [self._sessions.load(session.rep_id, each) for each in before[:EARLIER]])


def _title(session: Session) -> str:
    return session.title or session.deal


def _written(text: str) -> str:
    line = " ".join(hear(text).split())
    if len(line) > LONGEST:
        raise UsageError(f"A line holds {LONGEST} characters at most; make two of it.")
    return line


def _rows(
    session_id: str, section: SheetSection, before: Sequence[SheetLine], rows: Sequence[str]
) -> Iterator[SheetLine]:
    """Yield a line for each row: the one it was, the one it was made of, or a new one."""
    left = list(before)
    for text in (words for row in rows if (words := _written(row))):
        stood = max(left, key=lambda line: _likeness(line.text, text), default=None)
        if stood is None or _likeness(stood.text, text) < SAME_LINE:
            yield SheetLine(section=section, text=text, session_id=session_id, edited=True)
            continue
        left.remove(stood)
        yield stood if stood.text == text else stood.model_copy(update={"text": text, "edited": True})


def _likeness(text: str, other: str) -> float:
    """How much of two lines is the same words in the same order, 0 to 1; signs between them do not count."""
    words, others = (_WORD.findall(line.casefold()) for line in (text, other))
    return SequenceMatcher(None, words, others, autojunk=False).ratio()
