"""The reps' 30-day plans, in the record; what colleagues observed stands in them alone and is never recalled."""

from collections.abc import Callable

from sqlalchemy import Connection, delete, insert, select, update

from agent.domain.plan import Plan
from agent.errors import MemoryStoreError
from memory.record.database import Database
from memory.record.items import to_be_wiped
from memory.record.schema import plans


class Plans:
    """Implements `agent.ports.PlanStore` over the record."""

    def __init__(self, database: Database) -> None:
        """Use this database."""
        self._database = database

    def plans(self, rep_id: str) -> tuple[Plan, ...]:
        """Return the rep's plans, newest first."""
        with self._database.reading() as connection:
            return _of(connection, rep_id)

    def begin_plan(self, plan: Plan) -> None:
        """Keep a new plan. Raises MemoryStoreError when the rep has an open one, or its id is taken."""
        with self._database.writing() as connection:
            if any(one.is_open for one in _of(connection, plan.rep_id)):
                raise MemoryStoreError("There is an open plan already: close it first.")
            if connection.execute(select(plans.c.id).where(plans.c.id == plan.id)).first():
                raise MemoryStoreError(f"There is a plan {plan.id} already: it was not kept.")
            connection.execute(insert(plans).values(id=plan.id, rep_id=plan.rep_id, plan=plan))

    def change_plan(self, rep_id: str, plan_id: str, change: Callable[[Plan], Plan]) -> Plan:
        """Return the rep's plan as it is after this change, made in one transaction.

        Raises MemoryStoreError when there is none; what the change raises leaves the plan as it was.
        """
        with self._database.writing() as connection:
            plan = next((one for one in _of(connection, rep_id) if one.id == plan_id), None)
            if plan is None:
                raise MemoryStoreError(f"There is no plan {plan_id} of this rep; `meno plan show` shows what there is.")
            changed = change(plan).model_copy(update={"id": plan_id, "rep_id": rep_id})
            write(connection, changed)
            return changed

    def erase_plan(self, rep_id: str, plan_id: str) -> None:
        """Delete a plan with all that was written and observed in it. Raises MemoryStoreError when there is none."""
        with self._database.writing() as connection:
            own = (plans.c.id == plan_id) & (plans.c.rep_id == rep_id)
            if connection.execute(delete(plans).where(own)).rowcount == 0:
                raise MemoryStoreError(f"There is no plan {plan_id} of this rep; `meno plan show` shows what there is.")
            to_be_wiped(connection)


def write(connection: Connection, plan: Plan) -> None:
    """Put a plan in place of the rep's own one of the same id."""
    own = (plans.c.id == plan.id) & (plans.c.rep_id == plan.rep_id)
    connection.execute(update(plans).where(own).values(plan=plan))


def _of(connection: Connection, rep_id: str) -> tuple[Plan, ...]:
    found = connection.scalars(select(plans.c.plan).where(plans.c.rep_id == rep_id)).all()
    return tuple(sorted(found, key=lambda plan: (plan.begins_at, plan.id), reverse=True))
