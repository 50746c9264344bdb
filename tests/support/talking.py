"""A coach over stores in memory, for talks that need nothing more."""

from datetime import UTC, datetime, timedelta

from agent.coach import Coach
from agent.domain.session import Session
from agent.drawn_out import DrawnOut
from agent.guard import Guard
from agent.guard.planned import Marking
from agent.one_to_ones import OneToOnes
from agent.ports import Clock, Phraser
from agent.rehearsal import Rehearsal
from agent.steps.phrase import Phrase
from agent.steps.rehearse.with_model import Buyer
from prompts.buyers import our_buyers
from tests.fakes import InMemoryMatters, InMemorySessions

MONDAY = datetime(2026, 11, 23, 8, tzinfo=UTC)


class NothingRecalled:
    """Remembers nothing."""

    def about(self, rep_id, text, *, limit=5, not_session=None):
        return ()


class PassingTime:
    """A clock that stands on Monday until days pass."""

    def __init__(self) -> None:
        self.now = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def pass_days(self, days: int) -> None:
        """Go on by so many days."""
        self.now += timedelta(days=days)


def coached(
    store=None,
    *,
    now=MONDAY,
    clock: Clock | None = None,
    recall=None,
    phraser: Phraser | None = None,
    matters=None,
    gate=None,
) -> Coach:
    """Return a coach with this clock, or one that stands at this time."""
    store = store or InMemorySessions()
    return Coach(
        sessions=store,
        commitments=store,
        insights=store,
        recall=recall or NothingRecalled(),
        phrase=Phrase(judge=Guard(None), phraser=phraser, seconds=1, timezone=UTC),
        rehearsal=Rehearsal(sessions=store, buyer=Buyer(), personas=our_buyers(), timezone=UTC),
        one_to_ones=OneToOnes(Marking(Guard(None))),
        drawn_out=DrawnOut(
            matters=matters or InMemoryMatters(), sessions=store, clock=clock or (lambda: now), timezone=UTC
        ),
        clock=clock or (lambda: now),
        timezone=UTC,
        help_texts=lambda focus: "",
        gate=gate,
    )


def said(coach: Coach, *messages: str, **opening) -> Session:
    """Return Ana's session in which these messages were said."""
    session = coach.open("ana", **opening)
    for message in messages:
        session = coach.take_turn("ana", session.id, message)
    return session
