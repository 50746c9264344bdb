"""Themes of closed sessions, in the record; they leave with their sessions."""

from sqlalchemy import ColumnElement, Row, delete, insert, select

from agent.domain.theme import Period, SessionTheme, Theme, ThemeSource
from agent.errors import SessionNotFound
from memory.record.database import Database
from memory.record.schema import session_themes, sessions


class SessionThemes:
    """Implements `agent.ports.SessionThemes` over the record."""

    def __init__(self, database: Database) -> None:
        """Use this database."""
        self._database = database

    def session_theme(self, rep_id: str, session_id: str) -> SessionTheme | None:
        """Return the theme kept of a session, None where it has not been looked at."""
        with self._database.reading() as connection:
            row = connection.execute(select(session_themes).where(_own(rep_id, session_id))).one_or_none()
            return None if row is None else _theme(row)

    def session_themes(self, rep_id: str) -> tuple[SessionTheme, ...]:
        """Return what is kept of the rep's sessions, in the order it was kept."""
        chosen = select(session_themes).where(session_themes.c.rep_id == rep_id)
        with self._database.reading() as connection:
            rows = connection.execute(chosen.order_by(session_themes.c.at, session_themes.c.session_id)).all()
            return tuple(_theme(row) for row in rows)

    def keep_session_theme(self, theme: SessionTheme) -> None:
        """Insert or replace the theme of a session. Raises SessionNotFound when the rep has no such session."""
        own = (sessions.c.id == theme.session_id) & (sessions.c.rep_id == theme.rep_id)
        with self._database.writing() as connection:
            if connection.execute(select(sessions.c.id).where(own)).first() is None:
                raise SessionNotFound(f"There is no session {theme.session_id} of this rep.")
            connection.execute(delete(session_themes).where(_own(theme.rep_id, theme.session_id)))
            row = {**theme.model_dump(), "period": str(theme.period), "theme": theme.theme and theme.theme.value}
            connection.execute(insert(session_themes), row)

    def forget_session_themes(self, rep_id: str, period: Period) -> None:
        """Delete what is kept of the rep's sessions of a quarter."""
        of_quarter = (session_themes.c.rep_id == rep_id) & (session_themes.c.period == str(period))
        with self._database.writing() as connection:
            connection.execute(delete(session_themes).where(of_quarter))


def _own(rep_id: str, session_id: str) -> ColumnElement[bool]:
    return (session_themes.c.session_id == session_id) & (session_themes.c.rep_id == rep_id)


def _theme(row: Row[tuple[object, ...]]) -> SessionTheme:
    kept = row._mapping
    return SessionTheme(
        session_id=kept["session_id"],
        rep_id=kept["rep_id"],
        period=Period.named(kept["period"]),
        theme=None if kept["theme"] is None else Theme(kept["theme"]),
        counted=kept["counted"],
        source=ThemeSource(kept["source"]),
        at=kept["at"],
    )
