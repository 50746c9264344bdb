"""The statements that make an account for the theme store in PostgreSQL."""

from pathlib import Path

SQL = Path(__file__).with_name("role.sql")


def role_statements() -> str:
    """Return the statements that an administrator runs once."""
    return SQL.read_text(encoding="utf-8")
