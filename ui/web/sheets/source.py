"""Where a line of a sheet comes from: the rep's message, when it was said, and the way to it."""

from urllib.parse import quote

from agent.domain.session import Exchange, Session
from agent.domain.sheet import SheetLine
from agent.errors import SessionNotFound
from ui.web.plain import as_html
from ui.web.visit import SESSION, Visit

BY_HAND = "You wrote this yourself."


class Sources:
    """The sessions that the lines of a sheet come from, each loaded once."""

    def __init__(self, visit: Visit) -> None:
        """Look sessions up for this visit."""
        self._visit = visit
        self._sessions: dict[str, Session | None] = {}

    def exchange(self, line: SheetLine) -> Exchange | None:
        """Return the exchange that a line came from; None for one that the rep wrote."""
        session = self._session(line.session_id) if line.number is not None else None
        said = session.exchanges if session else ()
        return next((each for each in said if each.number == line.number and each.utterance), None)

    def say(self, exchange: Exchange) -> str:
        """Return when something was said, in short words."""
        return self._visit.say(exchange.at)

    def _session(self, session_id: str) -> Session | None:
        if session_id not in self._sessions:
            try:
                self._sessions[session_id] = self._visit.meno.sessions.load(self._visit.rep_id, session_id)
            except SessionNotFound:
                self._sessions[session_id] = None
        return self._sessions[session_id]


def line_html(line: SheetLine, sources: Sources) -> str:
    """Return a line that opens to show the message it came from."""
    exchange = sources.exchange(line)
    if exchange is None:
        source = f'<p class="meno-about">{BY_HAND}</p>'
    else:
        how = "You changed this line. It came from what you said on" if line.edited else "You said on"
        link = f'<a href="?{SESSION}={quote(line.session_id)}" target="_self">Open the session</a>'
        source = (
            f'<p class="meno-about">{how} {as_html(sources.say(exchange))}: '
            f"<q>{as_html(exchange.utterance or '')}</q> {link}</p>"
        )
    return f"<details><summary>{as_html(line.text)}</summary>{source}</details>"
