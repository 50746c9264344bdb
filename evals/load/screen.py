"""What a page shows, put together from what its server sent."""

import re
from collections.abc import Iterator
from html import unescape

from evals.load.wire import Began, Drew, Ended, Event, Piece, SentOff, Turned

_MARKS = re.compile(r"<[^>]*>")
_WORDS, _TURN = '<p class="meno-rep">', '<p class="meno-turn">'


class Screen:
    """One tab's page."""

    def __init__(self, query: str = "") -> None:
        """Start empty, with this address."""
        self.query = query
        self.session = ""
        self.sent_to = ""
        self.is_whole = False
        self._run = ""
        self._shown: dict[tuple[int, ...], tuple[str, Piece]] = {}

    def take(self, event: Event) -> None:
        """Change the page as the event says."""
        match event:
            case Began(run, session):
                self._run, self.session, self.is_whole = run, session or self.session, False
            case Drew(path, piece):
                self._shown[path] = (self._run, piece)
            case Turned(query):
                self.query = query
            case SentOff(to):
                self.sent_to = to
            case Ended(whole):
                self.is_whole = whole
                if whole:  # what an earlier run drew and this one did not has gone
                    self._shown = {path: one for path, one in self._shown.items() if one[0] == self._run}

    def field(self) -> str:
        """Return the id of the field that takes words, empty when there is none."""
        return next((one.id for one in self._pieces() if one.kind == "chat_input" and not one.is_off), "")

    def button(self, key: str) -> str:
        """Return the id of the button with this key, empty when there is none."""
        ends = f"-{key}"
        return next((one.id for one in self._pieces() if one.kind == "button" and one.id.endswith(ends)), "")

    def said(self) -> tuple[str, ...]:
        """Return the rep's words that are drawn, in order."""
        return self._texts(_WORDS)

    def questions(self) -> tuple[str, ...]:
        """Return the coach's turns that are drawn, in order, as plain text."""
        return self._texts(_TURN)

    def troubles(self) -> tuple[str, ...]:
        """Return what the page says went wrong."""
        return tuple(one.words for one in self._pieces() if one.kind in ("alert", "exception"))

    def _texts(self, opening: str) -> tuple[str, ...]:
        bodies = (one.words for one in self._pieces() if one.kind == "html" and one.words.startswith(opening))
        return tuple(unescape(_MARKS.sub("", body)) for body in bodies)

    def _pieces(self) -> Iterator[Piece]:
        """The pieces of the run that is being drawn, from top to bottom."""
        return (piece for _, (run, piece) in sorted(self._shown.items()) if run == self._run)
