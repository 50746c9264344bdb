"""Themes of closed sessions: found once, shown to the rep, changed by them; one of a quarter is put to the count."""

from agent.domain.session import Session
from agent.domain.theme import Period, SessionTheme, Theme, ThemeSource
from agent.errors import MemoryStoreError
from agent.ports import BallotBox, Clock, Consents, SessionStore, SessionThemes
from agent.steps.theme import theme_of_quarter
from agent.steps.theme.over import counts_since, ended, is_to_be_found, unseen
from agent.themes.counting import ThemeCounting
from agent.themes.finding import ThemeFinder

NOT_FOUND = "No theme is kept of this session; `meno memory themes` lists those that are."


class Themes:
    """The themes of each rep's own sessions; nothing but the theme of a quarter leaves here, and it by pseudonym."""

    def __init__(
        self,
        *,
        sessions: SessionStore,
        kept: SessionThemes,
        consents: Consents,
        ballots: BallotBox,
        finder: ThemeFinder,
        clock: Clock,
        is_on: bool,
    ) -> None:
        """Use these stores; without a roster (`is_on`) nothing is looked at and nothing kept."""
        self._sessions, self._kept, self._consents = sessions, kept, consents
        self._finder, self._clock = finder, clock
        self._counting = ThemeCounting(kept, ballots)
        self.is_on = is_on

    def counts_for(self, rep_id: str) -> bool:
        """Whether themes are counted here, and the rep has said that theirs may be."""
        return self.is_on and self._consents.counts_themes(rep_id)

    def of(self, session: Session) -> SessionTheme | None:
        """Return the theme of a session that is over, found now if it was not before; None where none is kept.

        Nothing is kept of a rep whose themes would not be counted. Raises MemoryStoreError when the record cannot be
        used; a theme store that is away is met again by `settle`.
        """
        rep_id, now = session.rep_id, self._clock()
        if not self.counts_for(rep_id):
            return None
        stood = self._kept.session_theme(rep_id, session.id)
        since = counts_since(self._consents.read_notices(rep_id), now)
        end = ended(session, now)
        if end is None or not is_to_be_found(session, stood, since, now):
            return stood
        return self._found(session, Period.of(end), stood) if self._counting.takes(rep_id, Period.of(end)) else stood

    def all_of(self, rep_id: str) -> tuple[SessionTheme, ...]:
        """Return what is kept of the rep's sessions, in the order it was kept."""
        return self._kept.session_themes(rep_id)

    def of_quarter(self, rep_id: str, period: Period) -> Theme | None:
        """Return the one theme that counts for the rep in this quarter, None while none does."""
        return theme_of_quarter(one for one in self.all_of(rep_id) if one.period == period)

    def settle(self, rep_id: str) -> None:
        """Find the themes of sessions that ended unseen, and put the count right; done again, nothing changes.

        Where the rep does not let themes count, what is kept of quarters that are not released goes.
        """
        if not self._consents.counts_themes(rep_id):
            self._counting.let_go(rep_id)
            return
        if not self.is_on:
            return
        periods = [one.period for one in self.all_of(rep_id)]
        now, seen = self._clock(), {one.session_id for one in self.all_of(rep_id)}
        since = counts_since(self._consents.read_notices(rep_id), now)
        for session_id in unseen(self._sessions.history(rep_id), seen, since, now):
            self.of(self._sessions.load(rep_id, session_id))
        self._counting.put_right(rep_id, periods)

    def chosen(self, rep_id: str) -> None:
        """Do as the rep has just chosen: count from now on, or withdraw and forget all that is not released."""
        self.settle(rep_id)

    def change(self, rep_id: str, session_id: str, theme: Theme) -> SessionTheme:
        """Return the session's theme as the rep chose it by hand: it counts for the quarter until they choose again.

        Raises PeriodReleased, MemoryStoreError when none is kept of this session.
        """
        chosen = {"theme": theme, "counted": True, "source": ThemeSource.REP, "at": self._clock()}
        return self._changed(rep_id, session_id, chosen)

    def keep_out(self, rep_id: str, session_id: str) -> SessionTheme:
        """Return the session's theme, counted no more. Raises PeriodReleased, MemoryStoreError when none is kept."""
        return self._changed(rep_id, session_id, {"counted": False})

    def look_again(self, rep_id: str, session_id: str | None) -> None:
        """Find the theme of a session anew after words have left it; what the rep chose by hand or kept out stays."""
        stood = self._kept.session_theme(rep_id, session_id) if session_id and self.counts_for(rep_id) else None
        if stood and stood.source is not ThemeSource.REP and self._counting.takes(rep_id, stood.period):
            self._found(self._sessions.load(rep_id, stood.session_id), stood.period, stood)

    def choose(self, rep_id: str, *, counts: bool) -> None:
        """Let the rep's themes count from now on, or stop it: what is not released is withdrawn and forgotten.

        Raises MemoryStoreError when they have not read the notice.
        """
        self._consents.choose_themes(rep_id, self._clock(), counts=counts)
        self.chosen(rep_id)

    def before_erasing(self, rep_id: str, session_id: str | None = None) -> tuple[Period, ...]:
        """Withdraw what a session, or everything, put to the count; return the quarters that were released before.

        Raises MemoryStoreError when it cannot be withdrawn now: nothing must be erased then.
        """
        return self._counting.before_erasing(rep_id, session_id)

    def _found(self, session: Session, period: Period, stood: SessionTheme | None) -> SessionTheme:
        theme, source = self._finder.of(session)
        found = SessionTheme(
            session_id=session.id,
            rep_id=session.rep_id,
            period=period,
            theme=theme,
            counted=theme is not None and not (stood and stood.theme and not stood.counted),
            source=source,
            at=self._clock(),
        )
        self._kept.keep_session_theme(found)
        self._counting.put_right(session.rep_id, {period, stood.period if stood else period})
        return found

    def _changed(self, rep_id: str, session_id: str, changes: dict[str, object]) -> SessionTheme:
        kept = self.all_of(rep_id)
        stood = next((one for one in kept if one.session_id == session_id), None)
        if stood is None:
            raise MemoryStoreError(NOT_FOUND)
        changed = stood.model_copy(update=changes)
        self._counting.changed(changed, kept)
        self._kept.keep_session_theme(changed)
        return changed
