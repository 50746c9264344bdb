"""One rep of a load test: reads, thinks, writes; when the server goes, comes back to where the page was."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from time import monotonic
from typing import NamedTuple
from urllib.parse import parse_qs

from evals.load.door import LOST, Door
from evals.load.lines import lines
from evals.load.tab import Tab, opened

AFTER = 1.0
"""Seconds until a tab that lost its server tries again, as Streamlit's own does."""
SESSION = "s"
READ, NEW = "notice-read", "new"
"""Keys of the buttons that a rep presses: the notice was read, a new session."""


class Pace(NamedTuple):
    """How fast reps write, until when, and how long one waits for anything, in seconds of this machine's clock.

    Whoever has been answered `messages` times leaves earlier.
    """

    think: float
    until: float
    within: float
    messages: int | None = None


class Turn(NamedTuple):
    """One message that was acknowledged: it and the coach's next question were drawn on a whole page.

    `drawn` and `whole` are the seconds from sending to the question, and to the page's end; 0 for what was found
    drawn on coming back.
    """

    rep: str
    session: str
    words: str
    question: str
    sent: float
    drawn: float
    whole: float


@dataclass
class Book:
    """What reps saw."""

    turns: list[Turn] = field(default_factory=list)
    opened: list[float] = field(default_factory=list)
    broken: int = 0
    errors: Counter[str] = field(default_factory=Counter)


class Rep:
    """Somebody with a tab."""

    def __init__(self, name: str, seed: int, enter: Callable[[], Awaitable[Door]], book: Book) -> None:
        """`enter` gives this rep's way to the page, once; what happens is written into the book."""
        self.name = name
        self._enter = enter
        self._door: Door | None = None
        self._book = book
        self._chance = Random(seed)
        self._lines: Iterator[str] = lines(seed)
        self._query = ""
        self._unanswered = ""
        self._answered = 0

    async def work(self, pace: Pace) -> None:
        """Talk until the pace's end, coming back whenever the tab loses its server."""
        while monotonic() < pace.until and not self._has_said_all(pace):
            try:
                await self._sit(pace)
            except LOST:
                self._book.broken += 1
                await asyncio.sleep(AFTER)
            except TimeoutError:
                self._book.errors[f"nothing within {pace.within:g} s"] += 1
            except LookupError as error:
                self._book.errors[str(error)] += 1
                await asyncio.sleep(AFTER)

    async def _sit(self, pace: Pace) -> None:
        self._door = self._door or await self._enter()
        async with opened(*self._door, self._query) as tab:
            started = monotonic()
            await tab.load(pace.within)
            self._book.opened.append(monotonic() - started)
            if tab.screen.button(READ):
                await tab.press(READ, pace.within)
            await self._pick_up(tab, pace)
            while await self._thought(pace):
                if self._query and not tab.screen.field():
                    await tab.press(NEW, pace.within)
                    self._query = tab.screen.query
                await self._say(tab, next(self._lines), pace)

    async def _thought(self, pace: Pace) -> bool:
        """Think; False when there is no time left for another message, or none is to be said."""
        if self._has_said_all(pace):
            return False
        wait = pace.think * self._chance.uniform(0.5, 1.5)
        left = pace.until - monotonic()
        await asyncio.sleep(min(wait, max(0.0, left)))
        return wait < left

    def _has_said_all(self, pace: Pace) -> bool:
        return pace.messages is not None and self._answered >= pace.messages

    async def _pick_up(self, tab: Tab, pace: Pace) -> None:
        """Look what became of words that were under way when the server went; send them again if they never came."""
        words, self._unanswered = self._unanswered, ""
        if not words:
            return
        if words in tab.screen.said():
            self._keep(tab, words, monotonic(), 0.0, 0.0)
        else:
            await self._say(tab, words, pace)

    async def _say(self, tab: Tab, words: str, pace: Pace) -> None:
        self._unanswered, sent = words, monotonic()
        try:
            drawn, whole = await tab.write(words, pace.within)
        finally:
            self._query = tab.screen.query
        self._unanswered = ""
        if troubles := tab.screen.troubles():
            self._book.errors[troubles[0]] += 1
        elif words not in tab.screen.said():
            self._book.errors["the page does not show what was sent"] += 1
        else:
            self._keep(tab, words, sent, drawn, whole)

    def _keep(self, tab: Tab, words: str, sent: float, drawn: float, whole: float) -> None:
        session = parse_qs(tab.screen.query).get(SESSION, [""])[0]
        question = tab.screen.questions()[-1]
        self._answered += 1
        self._book.turns.append(Turn(self.name, session, words, question, sent, drawn, whole))
