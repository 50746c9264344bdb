"""The tables of the theme store: an enum, a pseudonym and a quarter are all that ever crosses to it."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Enum,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

from agent.domain.person import Role
from agent.domain.release import Edges, Looked
from agent.domain.theme import GroupThemes, Theme
from memory.record.columns import AnyText, JsonOf, UtcTime

SCHEMA = "themes"
"""Where the tables are in PostgreSQL."""
VERSION = 1
PSEUDONYM = 64
"""Characters of a pseudonym, all of them hexadecimal digits."""

metadata = MetaData()


def _pseudonym(name: str, *, key: bool = False) -> Column[str]:
    return Column(
        name, String(PSEUDONYM), CheckConstraint(f"length({name}) = {PSEUDONYM}"), primary_key=key, nullable=False
    )


def _one_of(kind: type[Theme] | type[Role] | type[Looked]) -> Enum:
    return Enum(
        kind, native_enum=False, create_constraint=True, values_callable=lambda kind: [str(one) for one in kind]
    )


quarters = Table(
    "quarters",
    metadata,
    Column("period", String(6), primary_key=True),
    Column("released_at", UtcTime),
)

groups = Table(
    "groups",
    metadata,
    Column("period", String(6), ForeignKey("quarters.period"), primary_key=True),
    Column("name", AnyText, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("cohorts", AnyText, nullable=False),
    Column("size", Integer, nullable=False),
    Column("enough_people", Boolean, nullable=False),
)

rosters = Table(
    "rosters",
    metadata,
    Column("period", String(6), ForeignKey("quarters.period"), primary_key=True),
    _pseudonym("seat", key=True),
    _pseudonym("pseudonym"),
    Column("group_name", AnyText, nullable=False),
    UniqueConstraint("period", "pseudonym"),
    sqlite_with_rowid=False,
)
"""Who is in a group with enough people: `seat` is what the roster calls them, `pseudonym` what their ballots do.

Both are pseudonyms, and the same until somebody signs in whom the roster knows by another name. The rows lie by them,
so that their order tells nothing.
"""

ballots = Table(
    "ballots",
    metadata,
    Column("period", String(6), ForeignKey("quarters.period"), primary_key=True),
    _pseudonym("pseudonym", key=True),
    Column("theme", _one_of(Theme), nullable=False),
    sqlite_with_rowid=False,
)
"""One theme a pseudonym and quarter, without a time."""

released = Table(
    "releases",
    metadata,
    Column("period", String(6), ForeignKey("quarters.period"), primary_key=True),
    Column("group_name", AnyText, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("release", JsonOf(GroupThemes), nullable=False),
)

ledger = Table(
    "ledger",
    metadata,
    Column("period", String(6), ForeignKey("quarters.period"), primary_key=True),
    Column("group_name", AnyText, primary_key=True),
    Column("number", Integer, nullable=False),
    Column("epsilon", Float, nullable=False),
    Column("mechanism", AnyText, nullable=False),
    Column("scale", Float, nullable=False),
    Column("edges", JsonOf(Edges), nullable=False),
)

views = Table(
    "views",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcTime, nullable=False),
    _pseudonym("who"),
    Column("role", _one_of(Role)),
    Column("what", _one_of(Looked), nullable=False),
    Column("cohort", AnyText, nullable=False),
)

versions = Table("themes_version", metadata, Column("version", Integer, primary_key=True, autoincrement=False))

UNTIL_RELEASED = (ballots, rosters, groups)
"""What is deleted of a quarter when it is released."""
