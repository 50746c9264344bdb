"""What the tests of counted themes need: themes of sessions and ballots in memory, and short sessions."""

from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime, timedelta

from agent.domain.notice import ReadNotice
from agent.domain.session import Exchange, Mode, Session
from agent.domain.stage import GrowStage
from agent.domain.theme import Period, SessionTheme, Theme, ThemeSource
from agent.domain.turn import CoachTurn
from agent.errors import MemoryStoreError, PeriodReleased, SessionNotFound
from agent.steps.read import read
from agent.themes.finding import Named
from agent.themes.of_sessions import Themes
from tests.fakes import InMemorySessions
from tests.support.consents import InMemoryConsents

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
QUARTER = Period.of(NOON)


class InMemorySessionThemes:
    """Keeps themes of sessions in a dictionary, by the same rules as the record."""

    def __init__(self, sessions: InMemorySessions) -> None:
        self._sessions = sessions
        self._kept: dict[str, SessionTheme] = {}

    def session_theme(self, rep_id: str, session_id: str) -> SessionTheme | None:
        found = self._kept.get(session_id)
        return found if found and found.rep_id == rep_id else None

    def session_themes(self, rep_id: str) -> tuple[SessionTheme, ...]:
        own = [one for one in self._kept.values() if one.rep_id == rep_id]
        return tuple(sorted(own, key=lambda one: (one.at, one.session_id)))

    def keep_session_theme(self, theme: SessionTheme) -> None:
        try:
            self._sessions.load(theme.rep_id, theme.session_id)
        except SessionNotFound:
            raise SessionNotFound("There is no such session of this rep.") from None
        self._kept[theme.session_id] = theme

    def forget_session_themes(self, rep_id: str, period: Period) -> None:
        gone = [one.session_id for one in self.session_themes(rep_id) if one.period == period]
        for session_id in gone:
            del self._kept[session_id]


class InMemoryBallots:
    """Ballots by rep and quarter; quarters can be released, and the store can be away."""

    def __init__(self) -> None:
        self.cast_so_far: dict[tuple[str, Period], Theme] = {}
        self.released: set[Period] = set()
        self.away = False

    def counts(self, rep_id: str, period: Period) -> bool:
        self._demand()
        return period not in self.released

    def cast(self, rep_id: str, period: Period, theme: Theme) -> bool:
        self._demand()
        if period in self.released:
            raise PeriodReleased(f"{period} is released")
        self.cast_so_far[rep_id, period] = theme
        return True

    def met(self, person) -> None:
        """Know nobody by another name."""

    def open_quarters(self) -> tuple[Period, ...]:
        self._demand()
        return tuple({period for _, period in self.cast_so_far} - self.released)

    def withdraw(self, rep_id: str, period: Period) -> bool:
        self._demand()
        if period in self.released:
            return False
        self.cast_so_far.pop((rep_id, period), None)
        return True

    def _demand(self) -> None:
        if self.away:
            raise MemoryStoreError("the theme store cannot be reached")


class Gate:
    """Lets every turn through and says whose it was."""

    def __init__(self) -> None:
        self.whose: list[str] = []

    def turn(self, rep_id: str) -> AbstractContextManager[None]:
        self.whose.append(rep_id)
        return nullcontext()


class Finds:
    """Says of every session what the test wants said."""

    def __init__(self, theme: Theme | None = Theme.PRICE) -> None:
        self.theme = theme
        self.asked: list[str] = []

    def of(self, session: Session) -> Named:
        self.asked.append(session.id)
        return Named(self.theme, ThemeSource.RULES)


class Office:
    """Themes over what is in memory, with a clock that the test sets."""

    def __init__(self, *, chosen: bool = True, is_on: bool = True) -> None:
        self.now = NOON
        self.sessions, self.ballots, self.finder = InMemorySessions(), InMemoryBallots(), Finds()
        self.kept, self.consents = InMemorySessionThemes(self.sessions), InMemoryConsents()
        self.consents.accept(ReadNotice(rep_id="ann", version=1, at=NOON - timedelta(days=30), counts_themes=chosen))
        self.themes = Themes(
            sessions=self.sessions,
            kept=self.kept,
            consents=self.consents,
            ballots=self.ballots,
            finder=self.finder,
            clock=lambda: self.now,
            is_on=is_on,
        )

    def over(self, session_id: str = "s1", theme: Theme | None = None, **fields: object) -> Session:
        """Return a session that ended at noon, kept; with a `theme` it is found in it."""
        session = talk(session_id, ("They want fifteen per cent off.",), **({"ended_at": self.now} | fields))
        self.sessions.start(session)
        if theme is not None:
            self.finder.theme = theme
            self.themes.of(session)
        return session

    @property
    def counted(self) -> Theme | None:
        return self.ballots.cast_so_far.get(("ann", QUARTER))


def talk(session_id: str, said: tuple[str, ...], **fields: object) -> Session:
    """Return a session in which a rep said these things, read as the coach reads them."""
    turn = CoachTurn(move="agree_goal", focus="goal", stage=GrowStage.REALITY, question="What else?")
    session = Session(id=session_id, rep_id="ann", started_at=NOON, exchanges=(Exchange(number=0, at=NOON, turn=turn),))
    for number, words in enumerate(said, start=1):
        reading = read(session, words, now=NOON, timezone=UTC)
        last = Exchange(number=number, at=NOON, utterance=words, reading=reading, turn=turn)
        session = session.model_copy(update={"exchanges": (*session.exchanges, last)})
    return session.model_copy(update={"mode": Mode.PREPARE} | fields)
