"""What one browser tab has in hand; everything else is in the record."""

from dataclasses import dataclass, field
from hashlib import sha256
from typing import NamedTuple, cast

import streamlit as st

from agent.domain.call import Call
from agent.domain.one_to_one import OneToOne
from agent.domain.session import Mode
from agent.language.secrets import mask


class Message(NamedTuple):
    """The rep's words on their way to a session; the key makes a second sending harmless."""

    session_id: str
    text: str
    key: str


class Opening(NamedTuple):
    """A session about to start; `words` are the rep's first ones, empty when the coach is to begin.

    With an `arc_id` it goes on where that arc ended; with `again` the call of that session is practised again.
    `call` says whom the rep wants to meet, or what was counted in a transcript; `one_to_one` is what a manager
    plans to say.
    """

    words: str
    minutes: int
    deal: str
    off_record: bool
    arc_id: str = ""
    mode: Mode = Mode.PREPARE
    call: Call | None = None
    again: str = ""
    one_to_one: OneToOne | None = None


@dataclass
class Tab:
    """Messages under way and what this tab has shown.

    It lives as one object in Streamlit's state and is changed in place: an assignment to the state
    itself may be cut short by the next click, and a message would go missing.
    """

    outbox: list[Message] = field(default_factory=list)
    unsent: list[Message] = field(default_factory=list)
    why_unsent: str = ""
    at_start: bool = False
    opening: Opening | None = None
    unopened: Opening | None = None
    opened: str = ""
    first_words: str = ""
    late: Opening | None = None
    notice: str = ""
    told: str = ""
    left: str = ""
    older: int = 0
    editing: str = ""
    planned: tuple[str, OneToOne] | None = None
    settled: bool = False
    known: dict[str, int] = field(default_factory=dict)
    drawn: dict[str, int] = field(default_factory=dict)
    _keys: set[str] = field(default_factory=set)

    def say(self, session_id: str, text: str) -> None:
        """Take the rep's words to be sent; the same words twice before an answer was drawn count once."""
        words = text.strip()
        at = self.drawn.get(session_id, 0)
        # The key is kept with the message: a secret must not be found by trying which one makes it.
        key = sha256(f"{session_id}\n{at}\n{mask(words).text}".encode()).hexdigest()[:32]
        if words and key not in self._keys:
            self._keys.add(key)
            self.outbox.append(Message(session_id, words, key))

    def start(self, opening: Opening) -> None:
        """Ask for a new session; what comes late from the same start page belongs to that session too."""
        if self.at_start:
            self.at_start, self.opening, self.unopened = False, opening, None
        else:
            self.late = opening

    def has_opened(self, session_id: str, words: str) -> None:
        """Note the session that was asked for, and queue its first words."""
        self.opened, self.first_words = session_id, words
        self.has_drawn(session_id, 1)
        self.say(session_id, words)

    def arrived(self, message: Message, exchanges: int) -> None:
        """Note that a message was kept and how many exchanges its session has now."""
        self.outbox.remove(message)
        self.known[message.session_id] = exchanges

    def returned(self, session_id: str, why: str) -> None:
        """Put aside the messages of a session that could not be sent; none is thrown away."""
        back = [message for message in self.outbox if message.session_id == session_id]
        self.unsent += back
        self.outbox = [message for message in self.outbox if message.session_id != session_id]
        self._keys.difference_update(message.key for message in back)
        self.why_unsent = why

    def send_again(self, session_id: str) -> None:
        """Queue again what could not be sent."""
        self.known.pop(session_id, None)
        self.outbox += [message for message in self.unsent if message.session_id == session_id]
        self.discard(session_id)

    def discard(self, session_id: str) -> None:
        """Let go of what could not be sent."""
        self.unsent = [message for message in self.unsent if message.session_id != session_id]

    def has_drawn(self, session_id: str, exchanges: int) -> None:
        """Note that the whole page was drawn with this many exchanges."""
        self.known[session_id] = self.drawn[session_id] = exchanges


def this_tab() -> Tab:
    """Return the tab that the running script belongs to."""
    if "tab" not in st.session_state:
        st.session_state["tab"] = Tab()
    return cast(Tab, st.session_state["tab"])
