"""The 30 days of a plan, week by week: how it was kept to, beside the outcomes logged meanwhile."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from agent.domain.commitment import CommitmentChange, Outcome
from agent.domain.frozen import Frozen
from agent.domain.plan import WEEKS, FollowThrough, Plan


class Week(Frozen):
    """One week of a plan; `said` is None where the rep has said nothing of it, `outcomes` come as they were logged."""

    number: int
    begins_at: datetime
    ends_at: datetime
    has_begun: bool
    said: FollowThrough | None = None
    outcomes: tuple[Outcome, ...] = ()


def weeks_of(plan: Plan, changes: Sequence[CommitmentChange], now: datetime) -> tuple[Week, ...]:
    """Return the weeks of a plan with what the rep said of each and the outcomes they logged in it."""
    said = {one.week: one for one in plan.follow_through}
    logged = _outcomes(changes)
    return tuple(
        Week(
            number=number,
            begins_at=plan.begins(number),
            ends_at=plan.ends(number),
            has_begun=plan.begins(number) <= now,
            said=said.get(number),
            outcomes=tuple(one.outcome for one in logged if one.outcome and _is_in(plan, number, one.at)),
        )
        for number in range(1, WEEKS + 1)
    )


def _outcomes(changes: Iterable[CommitmentChange]) -> list[CommitmentChange]:
    """The change that logged the outcome which stands now, of each commitment that has one; oldest first."""
    standing: dict[str, CommitmentChange] = {}
    for change in changes:
        before = standing.get(change.commitment_id)
        if before is None or before.outcome != change.outcome:
            standing[change.commitment_id] = change
    return sorted((one for one in standing.values() if one.outcome), key=lambda one: one.at)


def _is_in(plan: Plan, week: int, moment: datetime) -> bool:
    return plan.begins(week) <= moment < plan.ends(week)
