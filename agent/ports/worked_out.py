"""Where what reps work out for themselves is kept: call sheets, plans, peers, matters."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from agent.domain.matter import Matter
from agent.domain.peer import Ask, Handed, Skill
from agent.domain.plan import Plan
from agent.domain.sheet import Sheet


class SheetStore(Protocol):
    """Keeps call sheets as reps changed them; what nobody changed is built anew from the session."""

    def sheet(self, rep_id: str, session_id: str) -> Sheet | None:
        """Return the sheet as the rep left it, or None when they have not changed it."""
        ...

    def sheets(self, rep_id: str) -> tuple[Sheet, ...]:
        """Return the sheets that the rep has changed, oldest session first."""
        ...

    def keep_sheet(self, sheet: Sheet) -> Sheet:
        """Return the sheet as it was kept: a line whose message has left the record since is not.

        Raises SessionNotFound, MemoryStoreError when the session is off the record.
        """
        ...

    def forget_sheet(self, rep_id: str, session_id: str) -> None:
        """Delete what the rep changed on a sheet; without any change nothing happens."""
        ...


class PlanStore(Protocol):
    """Keeps the reps' 30-day plans; every call sees one rep's alone."""

    def plans(self, rep_id: str) -> tuple[Plan, ...]:
        """Return the rep's plans, newest first."""
        ...

    def begin_plan(self, plan: Plan) -> None:
        """Keep a new plan. Raises MemoryStoreError when the rep has an open one, or its id is taken."""
        ...

    def change_plan(self, rep_id: str, plan_id: str, change: Callable[[Plan], Plan]) -> Plan:
        """Return the rep's plan as it is after this change. Raises MemoryStoreError when there is none."""
        ...

    def erase_plan(self, rep_id: str, plan_id: str) -> None:
        """Delete a plan with all that stands in it. Raises MemoryStoreError when there is none."""
        ...


class PeerStore(Protocol):
    """Keeps what reps can do, offer and hand to each other; every call sees what its rep may see."""

    def skills(self, rep_id: str) -> tuple[Skill, ...]:
        """Return where the rep sees themselves, by skill."""
        ...

    def keep_skill(self, skill: Skill) -> None:
        """Insert or replace what the rep says of a skill."""
        ...

    def offered(self, rep_id: str) -> tuple[Skill, ...]:
        """Return what others than this rep offer at this moment."""
        ...

    def hand_over(self, ask: Ask, now: datetime) -> None:
        """Keep an ask for the one it is for. Raises MemoryStoreError when they do not offer it or one bars it."""
        ...

    def asks_by(self, rep_id: str) -> tuple[Handed, ...]:
        """Return what this rep handed to others, newest first."""
        ...

    def asks_to(self, rep_id: str) -> tuple[Handed, ...]:
        """Return what others handed to this rep, newest first, without what they took back."""
        ...

    def change_ask(self, rep_id: str, ask_id: str, change: Callable[[Ask], Ask]) -> Handed:
        """Return the ask after this change by one of its two sides. Raises MemoryStoreError when it is neither's."""
        ...


class MatterStore(Protocol):
    """Keeps what is on the reps' plates; every call sees one rep's alone."""

    def matters(self, rep_id: str) -> tuple[Matter, ...]:
        """Return the rep's matters, newest first."""
        ...

    def add_matter(self, matter: Matter) -> None:
        """Keep a new matter. Raises MemoryStoreError when its id is taken, or a third would be most important."""
        ...

    def change_matter(self, rep_id: str, matter_id: str, change: Callable[[Matter], Matter]) -> Matter:
        """Return the rep's matter after this change. Raises MemoryStoreError when there is none."""
        ...

    def erase_matter(self, rep_id: str, matter_id: str) -> None:
        """Delete a matter with all that was said of it. Raises MemoryStoreError when there is none."""
        ...
