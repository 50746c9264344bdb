"""Column types that give back what the domain put in."""

from datetime import UTC, datetime

from pydantic import BaseModel
from sqlalchemy import DateTime, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class UtcTime(TypeDecorator[datetime]):
    """An aware instant, kept in UTC and returned in UTC whatever the database thinks of time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the instant as the driver wants it. Raises ValueError for a time without a zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a time zone cannot be kept")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the instant, aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


NUL, ESCAPE = "\0", "\ufdd0"
"""What PostgreSQL refuses in a text, and a code point that no text means anything by."""
ESCAPED = ((ESCAPE, ESCAPE + "1"), (NUL, ESCAPE + "0"))


class AnyText(TypeDecorator[str]):
    """A text of any characters, the NUL included, which PostgreSQL cannot keep as it is."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text as the database can keep it."""
        if value is None or dialect.name == "sqlite":
            return value
        for mark, instead in ESCAPED:
            value = value.replace(mark, instead)
        return value

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text as it was."""
        if value is None or dialect.name == "sqlite" or ESCAPE not in value:
            return value
        for mark, instead in reversed(ESCAPED):
            value = value.replace(instead, mark)
        return value


class JsonOf(TypeDecorator[BaseModel]):
    """A domain value as JSON, validated back into its type; old rows may lack fields that have a default."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[BaseModel]) -> None:
        """Keep values of this domain type."""
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: BaseModel | None, dialect: Dialect) -> str | None:
        """Return the value as JSON text."""
        return None if value is None else value.model_dump_json()

    def process_result_value(self, value: str | None, dialect: Dialect) -> BaseModel | None:
        """Return the value, validated. Raises ValidationError when the row holds something else."""
        return None if value is None else self.kind.model_validate_json(value)
