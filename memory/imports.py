"""Lines from a file become items: the good ones are kept, the broken ones are named."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, field_validator
from sqlalchemy import Connection, select

from agent.domain.frozen import Frozen
from agent.language.secrets import mask
from memory.record import items
from memory.record.database import Database
from memory.record.schema import items as table

LONGEST = 100_000
"""Characters of one line's text; longer ones are a file in the wrong format."""


class BrokenLine(Frozen):
    """A line that was not kept, counted from 1, and why."""

    number: int
    reason: str


class ImportReport(Frozen):
    """What became of a file's lines. Lines that stood in memory already, word for word, are `unchanged`.

    `note` says in plain words what is still to happen before all of them can be found by meaning.
    """

    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    broken: tuple[BrokenLine, ...] = ()
    note: str = ""


class _Line(BaseModel):
    """One line of an import; fields it does not know are left alone."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str = Field(min_length=1, max_length=500)
    at: AwareDatetime
    text: str = Field(min_length=1, max_length=LONGEST)
    speaker: str = Field(default="rep", min_length=1, max_length=200)

    @field_validator("at", mode="before")
    @classmethod
    def _in_utc_unless_said(cls, value: object) -> object:
        """Read a time without a zone as UTC."""
        if isinstance(value, str):
            value = datetime.fromisoformat(value)
        if not isinstance(value, datetime):
            return value
        try:
            return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        except OverflowError as error:
            raise ValueError("a time before the year 1 or after 9999") from error


class _Read(NamedTuple):
    good: dict[str, items.NewItem]
    broken: tuple[BrokenLine, ...]


def import_lines(database: Database, rep_id: str, lines: Iterable[str]) -> ImportReport:
    """Keep the items of these JSON lines, secrets masked, in one transaction; an id seen before is replaced."""
    read = _read(lines)
    with database.writing() as connection:
        known = _known(connection, rep_id, tuple(read.good))
        taken = {item for item, stored in known.items() if stored.session_id is not None}
        same = {item for item, stored in known.items() if stored == read.good[item]}
        new = [item for name, item in read.good.items() if name not in taken | same]
        replaced = [item.id for item in new if item.id in known]
        for some in _parts(replaced):
            items.forget(connection, rep_id, table.c.id.in_(some))
        items.add(connection, rep_id, new)
    refused = (BrokenLine(number=0, reason=f"{item!r} is the id of something said in a session") for item in taken)
    return ImportReport(
        added=len(new) - len(replaced),
        replaced=len(replaced),
        unchanged=len(same),
        broken=(*read.broken, *refused),
    )


def _read(lines: Iterable[str]) -> _Read:
    good: dict[str, items.NewItem] = {}
    broken: list[BrokenLine] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            read = _Line.model_validate_json(line)
        except ValidationError as error:
            broken.append(BrokenLine(number=number, reason=_reason(error)))
        else:
            text, speaker = mask(read.text).text, mask(read.speaker).text
            good[read.id] = items.NewItem(read.id, read.at.astimezone(UTC), speaker, text)
    return _Read(good, tuple(broken))


def _reason(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    field = ".".join(str(part) for part in first["loc"])
    return f"{field}: {first['msg']}" if field else first["msg"]


def _known(connection: Connection, rep_id: str, ids: Sequence[str]) -> dict[str, items.NewItem]:
    known: dict[str, items.NewItem] = {}
    columns = [table.c[name] for name in items.NewItem._fields]
    for some in _parts(ids):
        rows = connection.execute(select(*columns).where(table.c.rep_id == rep_id, table.c.id.in_(some)))
        known.update((row.id, items.NewItem(*row)) for row in rows)
    return known


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[start : start + items.AT_ONCE] for start in range(0, len(ids), items.AT_ONCE))
