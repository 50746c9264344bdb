"""What the index still has to do, in the order it was told."""

import secrets
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sqlalchemy import Connection, delete, func, insert, literal, select, update

from memory.record.items import BITS, Action
from memory.record.schema import erasures, histories, items, outbox
from memory.record.vectors import count_made


class Task(NamedTuple):
    """One thing to do: put or drop an item's vector."""

    id: int
    rep_id: str
    item_key: int


def drops(connection: Connection) -> tuple[Task, ...]:
    """Return everything to drop."""
    chosen = select(outbox.c.id, outbox.c.rep_id, outbox.c.item_key).where(outbox.c.action == Action.DROP.value)
    return tuple(Task(*row) for row in connection.execute(chosen.order_by(outbox.c.id)))


def puts(connection: Connection, embedder: str, limit: int) -> tuple[Task, ...]:
    """Return the oldest items to put: those that have their vector, and those erased since."""
    stands = select(func.count()).select_from(items).where(items.c.key == outbox.c.item_key).scalar_subquery()
    chosen = select(outbox.c.id, outbox.c.rep_id, outbox.c.item_key).where(
        outbox.c.action == Action.PUT.value, (stands == 0) | (count_made(outbox.c.item_key, embedder) > 0)
    )
    return tuple(Task(*row) for row in connection.execute(chosen.order_by(outbox.c.id).limit(limit)))


def done(connection: Connection, tasks: Sequence[Task]) -> None:
    """Take tasks out of the outbox."""
    ids = [task.id for task in tasks]
    for start in range(0, len(ids), 500):
        connection.execute(delete(outbox).where(outbox.c.id.in_(ids[start : start + 500])))


def put_again(connection: Connection, rep_ids: Iterable[str]) -> None:
    """Ask for all items of these reps to be put into the index."""
    for rep_id in rep_ids:
        all_items = select(items.c.rep_id, items.c.key, literal(Action.PUT.value)).where(items.c.rep_id == rep_id)
        connection.execute(insert(outbox).from_select(["rep_id", "item_key", "action"], all_items))


def drop_again(connection: Connection, rep_id: str, keys: Sequence[int]) -> None:
    """Ask for these items to be dropped, which may have come back into an index that others write to as well."""
    tasks = [{"rep_id": rep_id, "item_key": key, "action": Action.DROP.value} for key in keys]
    connection.execute(insert(outbox), tasks)


def refill(connection: Connection, rep_ids: Iterable[str]) -> None:
    """Ask whoever keeps the index to empty the shards of these reps and fill them again."""
    rows = [{"rep_id": rep_id, "item_key": 0, "action": Action.DROP.value} for rep_id in sorted(set(rep_ids))]
    if rows:
        connection.execute(insert(outbox), rows)


def reps(connection: Connection) -> tuple[str, ...]:
    """Return everyone who has, or had, anything remembered."""
    return tuple(connection.scalars(select(histories.c.rep_id)))


def waiting(connection: Connection) -> int:
    """Return how much there is to do: items to put or drop, and erasures to wipe."""
    tasks = connection.scalar(select(func.count()).select_from(outbox)) or 0
    return tasks + (connection.scalar(select(func.count()).select_from(erasures)) or 0)


def changed_for_all(connection: Connection) -> None:
    """Tell everyone who holds a history at hand that it may be another one now."""
    connection.execute(update(histories).values(changes=histories.c.changes + secrets.randbits(BITS)))
