"""The 30-day plan: one improvement item a rep, in their words, kept to week by week."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from secrets import token_hex
from typing import NamedTuple

from agent.domain.plan import DAYS, FollowThrough, Invitation, Observation, Plan
from agent.domain.scale import HIGHEST
from agent.errors import UsageError
from agent.ports import Clock, CommitmentStore, InsightStore, PlanStore, SessionStore
from agent.steps import invitation
from agent.steps.hear import hear
from agent.steps.short import in_a_line, short
from agent.steps.starters import Starter, starters
from agent.steps.thirty_days import Week, weeks_of

LONGEST_ITEM, LONGEST_LINE = 300, 500
NOTHING = "say in a sentence what you want to get better at"
LOOKED_AT = 5
"""Sessions whose messages are looked through for sentences to start from."""


class Invited(NamedTuple):
    """An invitation and the file that holds it."""

    invitation: Invitation
    file: str


class ReadBack(NamedTuple):
    """What came back, and whether it was new; the plan holds it once."""

    observation: Observation
    is_new: bool


class Plans:
    """One plan at a time for each rep; nobody else sees any of it."""

    def __init__(
        self,
        *,
        plans: PlanStore,
        sessions: SessionStore,
        commitments: CommitmentStore,
        insights: InsightStore,
        clock: Clock,
    ) -> None:
        """Keep plans here; the others are where the rep's own sentences come from."""
        self._plans = plans
        self._sessions = sessions
        self._commitments = commitments
        self._insights = insights
        self._clock = clock

    def of(self, rep_id: str) -> tuple[Plan, ...]:
        """Return the rep's plans, newest first."""
        return self._plans.plans(rep_id)

    def current(self, rep_id: str) -> Plan | None:
        """Return the rep's open plan, if there is one."""
        return next((plan for plan in self.of(rep_id) if plan.is_open), None)

    def starters(self, rep_id: str) -> tuple[Starter, ...]:
        """Return the rep's own recent sentences that a plan could start from, newest first."""
        newest = self._sessions.history(rep_id)[:LOOKED_AT]
        talks = (self._sessions.load(rep_id, one.id) for one in newest)
        return starters(self._insights.insights(rep_id), self._commitments.of(rep_id), talks)

    def weeks(self, rep_id: str, plan: Plan) -> tuple[Week, ...]:
        """Return the weeks of a plan beside the outcomes that the rep logged meanwhile."""
        return weeks_of(plan, self._commitments.changes(rep_id), self._clock())

    def begin(self, rep_id: str, item: str) -> Plan:
        """Return a new plan on this item, kept. Raises UsageError, MemoryStoreError when one is open."""
        now, heard = self._clock(), in_a_line(item, LONGEST_ITEM, otherwise=NOTHING)
        taken = next((one for one in self.starters(rep_id) if one.text == heard), None)
        plan = Plan(
            id=f"p-{token_hex(6)}",
            rep_id=rep_id,
            item=heard,
            session_id=taken.session_id if taken else "",
            begins_at=now,
            ends_at=now + timedelta(days=DAYS),
        )
        self._plans.begin_plan(plan)
        return plan

    def reword(self, rep_id: str, item: str) -> Plan:
        """Return the open plan with its item said otherwise."""
        heard = in_a_line(item, LONGEST_ITEM, otherwise=NOTHING)
        return self._change(rep_id, lambda plan: plan.model_copy(update={"item": heard, "session_id": ""}))

    def note(self, rep_id: str, kept: int, line: str = "", week: int | None = None) -> Plan:
        """Return the open plan with how far the rep kept to it, 0 to 10, this week or in one that has begun."""
        if not 0 <= kept <= HIGHEST:
            raise UsageError("say how far you kept it with a number from 0 to 10")
        now, heard = self._clock(), short(line, LONGEST_LINE)

        def noting(plan: Plan) -> Plan:
            this = plan.week_at(now)
            if week is not None and not 1 <= week <= this:
                raise UsageError(f"week {week} has not begun; say a week from 1 to {this}")
            return plan.noting(FollowThrough(week=week or this, kept=kept, line=heard, at=now))

        return self._change(rep_id, noting)

    def invite(self, rep_id: str, words: str = "") -> Invited:
        """Return an invitation to observe, with the file that the rep hands over themselves."""
        made = Invitation(id=f"i-{token_hex(6)}", words=short(words, LONGEST_LINE), at=self._clock())
        plan = self._change(rep_id, lambda plan: plan.model_copy(update={"invitations": (*plan.invitations, made)}))
        return Invited(made, invitation.write(plan, made))

    def read(self, rep_id: str, content: bytes) -> ReadBack:
        """Return what a colleague wrote in a file that came back, kept once with the plan it belongs to.

        Raises UsageError for a file that is none, or belongs to no plan of this rep.
        """
        back = invitation.read(content)
        plan = next((one for one in self.of(rep_id) if back.invitation_id in {i.id for i in one.invitations}), None)
        if plan is None:
            raise UsageError("this file answers an invitation that is not among yours; was it meant for somebody else?")
        by, text = hear(back.by), hear(back.text)
        name = sha256("\n".join((back.invitation_id, by, text)).encode()).hexdigest()[:12]
        observation = Observation(id=f"o-{name}", by=by, text=text, at=self._clock())
        is_new = observation.id not in {one.id for one in plan.observations}
        self._plans.change_plan(rep_id, plan.id, lambda held: held.observing(observation))
        return ReadBack(observation, is_new)

    def close(self, rep_id: str, learned: str) -> Plan:
        """Return the open plan, closed with what the rep learned; it may be nothing."""
        now, heard = self._clock(), hear(learned)
        return self._change(rep_id, lambda plan: plan.model_copy(update={"learned": heard, "closed_at": now}))

    def erase(self, rep_id: str, plan_id: str) -> None:
        """Erase a plan with all that stands in it. Raises MemoryStoreError when the rep has no such plan."""
        self._plans.erase_plan(rep_id, plan_id)

    def _change(self, rep_id: str, change: Callable[[Plan], Plan]) -> Plan:
        plan = self.current(rep_id)
        if plan is None:
            raise UsageError("there is no open plan; begin one with the one thing you want to get better at")
        return self._plans.change_plan(rep_id, plan.id, change)
