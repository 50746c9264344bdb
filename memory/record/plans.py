"""The reps' 30-day plans, in the record; what colleagues observed stands in them alone and is never recalled."""

from collections.abc import Callable

from agent.domain.plan import Plan
from agent.errors import MemoryStoreError
from memory.record.database import Database
from memory.record.owned import Owned
from memory.record.schema import plans

OWN = Owned[Plan](plans, "plan", lambda plan: plan.begins_at, "meno plan show")


class Plans:
    """Implements `agent.ports.PlanStore` over the record."""

    def __init__(self, database: Database) -> None:
        """Use this database."""
        self._database = database

    def plans(self, rep_id: str) -> tuple[Plan, ...]:
        """Return the rep's plans, newest first."""
        with self._database.reading() as connection:
            return OWN.of(connection, rep_id)

    def begin_plan(self, plan: Plan) -> None:
        """Keep a new plan. Raises MemoryStoreError when the rep has an open one, or its id is taken."""
        with self._database.writing() as connection:
            if any(one.is_open for one in OWN.of(connection, plan.rep_id)):
                raise MemoryStoreError("There is an open plan already: close it first.")
            OWN.add(connection, plan)

    def change_plan(self, rep_id: str, plan_id: str, change: Callable[[Plan], Plan]) -> Plan:
        """Return the rep's plan as it is after this change, made in one transaction.

        Raises MemoryStoreError when there is none; what the change raises leaves the plan as it was.
        """
        with self._database.writing() as connection:
            changed = OWN.changed(connection, rep_id, plan_id, change)
            OWN.write(connection, changed)
            return changed

    def erase_plan(self, rep_id: str, plan_id: str) -> None:
        """Delete a plan with all that was written and observed in it. Raises MemoryStoreError when there is none."""
        with self._database.writing() as connection:
            OWN.erase(connection, rep_id, plan_id)
