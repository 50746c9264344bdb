"""What reps can do, offer and hand to each other, in the record; each call sees what its rep may see."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from agent.domain.peer import Ask, Handed, Skill, seen_by
from agent.errors import MemoryStoreError
from memory.record.database import Database
from memory.record.items import to_be_wiped
from memory.record.schema import asks, skills


class Peers:
    """Implements `agent.ports.PeerStore` over the record."""

    def __init__(self, database: Database) -> None:
        """Use this database."""
        self._database = database

    def skills(self, rep_id: str) -> tuple[Skill, ...]:
        """Return where the rep sees themselves, by skill."""
        with self._database.reading() as connection:
            return tuple(connection.scalars(select(skills.c.skill).where(skills.c.rep_id == rep_id)))

    def keep_skill(self, skill: Skill) -> None:
        """Insert or replace what the rep says of a skill."""
        with self._database.writing() as connection:
            own = (skills.c.rep_id == skill.rep_id) & (skills.c.name == skill.name)
            connection.execute(delete(skills).where(own))
            connection.execute(insert(skills).values(rep_id=skill.rep_id, name=skill.name, skill=skill))

    def offered(self, rep_id: str) -> tuple[Skill, ...]:
        """Return what others than this rep offer at this moment."""
        with self._database.reading() as connection:
            found = connection.scalars(select(skills.c.skill).where(skills.c.rep_id != rep_id))
            return tuple(skill for skill in found if skill.offered)

    def hand_over(self, ask: Ask, now: datetime) -> None:
        """Keep an ask for the one it is for, who sees it from now on.

        Raises MemoryStoreError when they do not offer the skill any more, or the same ask is open or was declined.
        """
        with self._database.writing() as connection:
            offer = select(skills.c.skill).where(skills.c.rep_id == ask.to_rep, skills.c.name == ask.skill)
            skill: Skill | None = connection.scalar(offer)
            if skill is None or not skill.offered or ask.to_rep == ask.from_rep:
                raise MemoryStoreError(f"{ask.to_rep} does not offer this skill: nothing was handed over.")
            earlier = _found(connection, (asks.c.rep_id == ask.from_rep) & (asks.c.to_rep == ask.to_rep))
            if any(one.skill == ask.skill and one.bars_another(now) for one in earlier):
                raise MemoryStoreError(
                    f"You have asked {ask.peer} about this already: wait for the answer, or withdraw that ask."
                )
            row = {"id": ask.id, "rep_id": ask.from_rep, "to_rep": ask.to_rep, "at": ask.at, "ask": ask}
            connection.execute(insert(asks).values(row))

    def asks_by(self, rep_id: str) -> tuple[Handed, ...]:
        """Return what this rep handed to others, newest first."""
        with self._database.reading() as connection:
            return tuple(seen_by(rep_id, ask) for ask in _found(connection, asks.c.rep_id == rep_id))

    def asks_to(self, rep_id: str) -> tuple[Handed, ...]:
        """Return what others handed to this rep, newest first; of what was withdrawn, that with a line of their own."""
        with self._database.reading() as connection:
            found = [ask for ask in _found(connection, asks.c.to_rep == rep_id) if ask.concerns(rep_id)]
        return tuple(seen_by(rep_id, ask) for ask in found if ask.withdrawn_at is None or ask.helped_peer)

    def change_ask(self, rep_id: str, ask_id: str, change: Callable[[Ask], Ask]) -> Handed:
        """Return the ask as it is after this change by one of its two sides, made in one transaction.

        Raises MemoryStoreError when this rep has no such ask; what the change raises leaves it as it was.
        """
        with self._database.writing() as connection:
            ask = next((one for one in _found(connection, asks.c.id == ask_id) if one.concerns(rep_id)), None)
            if ask is None:
                raise MemoryStoreError(f"There is no ask {ask_id} here; `meno peers inbox` lists them.")
            changed = change(ask)
            _write(connection, changed)
            if changed.withdrawn_at is not None:
                to_be_wiped(connection)
            return seen_by(rep_id, changed)


def forget_peer(connection: Connection, rep_id: str) -> None:
    """Take everything a rep said out of the asks that others handed to them, which they see no more."""
    for ask in _found(connection, asks.c.to_rep == rep_id):
        blank = {"answer": None, "answered_at": None, "helped_peer": "", "peer_shares": False, "to_called": ""}
        _write(connection, ask.model_copy(update=blank | {"forgotten": True}))


def _write(connection: Connection, ask: Ask) -> None:
    connection.execute(update(asks).where(asks.c.id == ask.id).values(ask=ask))


def _found(connection: Connection, which: ColumnElement[bool]) -> tuple[Ask, ...]:
    chosen = select(asks.c.ask).where(which).order_by(asks.c.at.desc(), asks.c.id.desc())
    return tuple(connection.scalars(chosen))
