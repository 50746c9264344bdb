"""Who looked at what was released."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from agent.domain.release import View
from memory.themes.database import ThemeDatabase
from memory.themes.schema import views


class Audit:
    """The audit: every release and every look at one."""

    def __init__(self, database: ThemeDatabase) -> None:
        """Use this database."""
        self._database = database

    def enter(self, view: View) -> None:
        """Enter a view. Raises MemoryStoreError."""
        with self._database.writing() as connection:
            connection.execute(insert(views).values(view.model_dump()))

    def views(self) -> tuple[View, ...]:
        """Return the audit, oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(select(views).order_by(views.c.at, views.c.id)).all()
        return tuple(View(at=row.at, who=row.who, role=row.role, what=row.what, cohort=row.cohort) for row in rows)

    def forget_views(self, before: datetime) -> int:
        """Delete views older than this; return how many."""
        with self._database.writing() as connection:
            return connection.execute(delete(views).where(views.c.at < before)).rowcount
