"""Which theme a session has: where that is kept, and who else can be asked."""

from collections.abc import Sequence
from typing import Protocol

from agent.domain.theme import Period, SessionTheme, Theme


class SessionThemes(Protocol):
    """Keeps the themes of closed sessions beside the sessions; every call sees one rep's."""

    def session_theme(self, rep_id: str, session_id: str) -> SessionTheme | None:
        """Return the theme kept of a session, None where it has not been looked at."""
        ...

    def session_themes(self, rep_id: str) -> tuple[SessionTheme, ...]:
        """Return what is kept of the rep's sessions, in the order it was kept."""
        ...

    def keep_session_theme(self, theme: SessionTheme) -> None:
        """Insert or replace the theme of a session. Raises SessionNotFound when the rep has no such session."""
        ...

    def forget_session_themes(self, rep_id: str, period: Period) -> None:
        """Delete what is kept of the rep's sessions of a quarter."""
        ...


class ThemeNamer(Protocol):
    """Names the theme that a rep's sentences are about, by a model."""

    def theme_in(self, sentences: Sequence[str], seconds: float) -> Theme | None:
        """Return the theme within this many seconds, None where none fits, after one call at most.

        Raises ModelUnavailable or MalformedReply when it says nothing that can be used.
        """
        ...
