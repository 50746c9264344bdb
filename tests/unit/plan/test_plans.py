"""A plan in use: one at a time, kept to week by week, heard of by colleagues, closed."""

from datetime import timedelta

import pytest

from agent.domain.commitment import CommitmentStatus, Outcome
from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.reading import Reading
from agent.domain.session import Mode
from agent.errors import MemoryStoreError, UsageError
from agent.plans import Plans
from agent.steps.invitation import FROM, NAME
from tests.fakes import InMemoryPlans, InMemorySessions
from tests.support.sessions import NOON, a_commitment, a_session, an_exchange


class Desk:
    """Plans over stores in memory, with a clock that the test sets."""

    def __init__(self):
        self.now = NOON
        self.sessions = InMemorySessions()
        stores = {"sessions": self.sessions, "commitments": self.sessions, "insights": self.sessions}
        self.plans = Plans(plans=InMemoryPlans(), clock=lambda: self.now, **stores)

    def later(self, days):
        self.now = NOON + timedelta(days=days)

    def back(self, words="", said="You waited.", by="Bo", rep="ann"):
        file = self.plans.invite(rep, words).file
        return file.replace(NAME, f"{NAME} {by}").replace(f"{FROM}\n", f"{FROM}\n{said}\n").encode()


@pytest.fixture
def at():
    return Desk()


def test_a_plan_holds_one_item_for_thirty_days(at):
    plan = at.plans.begin("ann", "  Ask one question\nmore  ")
    assert (plan.item, plan.ends_at - plan.begins_at) == ("Ask one question more", timedelta(days=30))
    with pytest.raises(MemoryStoreError, match="close it first"):
        at.plans.begin("ann", "another")
    with pytest.raises(UsageError, match="better at"):
        at.plans.begin("bo", "   ")


def test_a_week_is_said_again_and_an_earlier_one_too_but_none_that_is_to_come(at):
    at.plans.begin("ann", "listen")
    at.plans.note("ann", 3, "hard")
    at.plans.note("ann", 4, "better")
    at.later(15)
    at.plans.note("ann", 8)
    at.plans.note("ann", 5, week=2)
    with pytest.raises(UsageError, match="week 4 has not begun"):
        at.plans.note("ann", 5, week=4)
    with pytest.raises(UsageError, match="0 to 10"):
        at.plans.note("ann", 11)
    said = at.plans.current("ann").follow_through
    assert [(one.week, one.kept, one.line) for one in said] == [(1, 4, "better"), (2, 5, ""), (3, 8, "")]


def test_outcomes_stand_beside_the_week_they_were_logged_in_each_commitment_once(at):
    plan = at.plans.begin("ann", "listen")
    for days, outcome in ((2, Outcome.NO_CHANGE), (9, Outcome.ADVANCED), (10, Outcome.ADVANCED)):
        logged = {"status": CommitmentStatus.DONE, "outcome": outcome, "updated_at": NOON + timedelta(days=days)}
        at.sessions.save(a_commitment("c1", **logged, due_at=NOON + timedelta(days=days)))
    at.sessions.save(a_commitment("c2", outcome=Outcome.WON, updated_at=NOON + timedelta(days=8)))
    at.sessions.save(a_commitment("c3", outcome=Outcome.LOST, updated_at=NOON - timedelta(days=1)))
    at.sessions.save(a_commitment("c4", rep_id="bo", outcome=Outcome.LOST, updated_at=NOON + timedelta(days=8)))
    weeks = at.plans.weeks("ann", plan)
    assert [week.outcomes for week in weeks] == [(), (Outcome.WON, Outcome.ADVANCED), (), ()]


def test_the_last_week_reaches_to_the_thirtieth_day(at):
    plan = at.plans.begin("ann", "listen")
    at.later(29)
    assert plan.week_at(at.now) == 4
    weeks = at.plans.weeks("ann", plan)
    assert (weeks[-1].ends_at, all(week.has_begun for week in weeks)) == (plan.ends_at, True)


def test_what_a_colleague_wrote_is_kept_once_and_as_theirs(at):
    at.plans.begin("ann", "listen")
    back = at.back()
    assert at.plans.read("ann", back).is_new
    assert not at.plans.read("ann", back).is_new
    assert [(one.by, one.text) for one in at.plans.current("ann").observations] == [("Bo", "You waited.")]


def test_an_answer_to_somebody_elses_invitation_is_refused(at):
    at.plans.begin("ann", "listen")
    at.plans.begin("bo", "listen too")
    with pytest.raises(UsageError, match="not among yours"):
        at.plans.read("bo", at.back())
    assert at.plans.current("bo").observations == ()


def test_an_observation_may_come_after_the_plan_was_closed(at):
    at.plans.begin("ann", "listen")
    back = at.back()
    at.plans.close("ann", "silence works")
    at.plans.begin("ann", "another")
    at.plans.read("ann", back)
    newest = {plan.item: len(plan.observations) for plan in at.plans.of("ann")}
    assert newest == {"another": 0, "listen": 1}


def test_a_secret_in_what_comes_back_is_masked(at):
    at.plans.begin("ann", "listen")
    seen = at.plans.read("ann", at.back(said="My card is 4111 1111 1111 1111."))
    assert "4111" not in seen.observation.text


def test_a_plan_is_offered_the_reps_own_sentences_and_nobody_elses(at):
    goal = Idea(kind=IdeaKind.GOAL, text="I want to ask before I show anything")
    pasted = Idea(kind=IdeaKind.GOAL, text="we want a discount by Friday noon", voice=Voice.PASTED)
    said = an_exchange(1, "...", reading=Reading(ideas=(goal, pasted)))
    for number, changes in enumerate(({}, {"off_record": True}, {"mode": Mode.PRACTISE}, {"rep_id": "bo"})):
        shown = goal.model_copy(update={"text": f"{goal.text}{'' if not number else f' {number}'}"})
        reading = Reading(ideas=(shown, pasted))
        session = at.sessions.start(a_session(f"s{number}", **changes))
        at.sessions.keep(session, said.model_copy(update={"reading": reading}))
    at.sessions.save(a_commitment(action="call the head of finance myself", created_at=NOON + timedelta(days=1)))
    found = [one.text for one in at.plans.starters("ann")]
    assert found == ["call the head of finance myself", goal.text]
    assert at.plans.begin("ann", goal.text).session_id == "s0"
