"""Clocks set back, years ahead or to another zone: what was promised stands, and nothing is lost."""

from datetime import UTC, datetime, timedelta

import pytest

from agent.bootstrap import build
from agent.domain.commitment import CommitmentStatus, Outcome
from agent.errors import UsageError
from agent.settings import Settings
from tests.support.sessions import NOON, a_commitment
from ui.local_time import LocalTime
from ui.terminal.options import clock_at

PROMISED = (
    "Dana went quiet after the proposal. I want to get the Kessler deal moving again.",
    "I would call it done when a meeting is in the calendar.",
    "She opened the proposal twice, and nobody from finance has been on a call.",
    "I think she has no money left this year.",
    "I could ring Dana, or write to the head of finance.",
    "I could also ask our partner there.",
    "I will ring Dana on Thursday before noon.",
)


class Talks:
    """Sessions of one rep with Meno, at any time and in any zone."""

    def __init__(self, home):
        self.home = home

    def at(self, now, *said, zone="Europe/Berlin"):
        settings = Settings(_env_file=None, home=self.home, timezone=zone)
        with build(settings, clock=lambda: datetime.fromisoformat(now).astimezone(UTC)) as meno:
            session = meno.coach.open("ana", minutes=45)
            for words in said:
                session = meno.coach.take_turn("ana", session.id, words)
            return session, meno.commitments.of("ana"), meno.sessions.history("ana")


@pytest.fixture
def talks(tmp_path):
    return Talks(tmp_path)


def test_a_promise_made_before_the_clock_was_set_back_is_followed_up_at_the_instant_promised(talks):
    made, [promise], _ = talks.at("2026-11-22T09:00:00+01:00", *PROMISED)
    assert promise.due_at == datetime(2026, 11, 26, 11, tzinfo=UTC)
    earlier, _, history = talks.at("2026-11-20T09:00:00+01:00", "I want to get Brandt moving.")
    assert earlier.exchanges[0].turn.move == "agree_goal"
    assert [line.id for line in history] == [made.id, earlier.id]
    elsewhere, [promise], _ = talks.at("2026-11-29T09:00:00+01:00", zone="America/New_York")
    assert elsewhere.follow_up == promise
    assert promise.due_at == datetime(2026, 11, 26, 11, tzinfo=UTC)
    ahead, _, _ = talks.at("2039-11-29T09:00:00+01:00", "Yes, I rang Dana.")
    assert ahead.exchanges[0].turn.move == "follow_up"
    assert ahead.follow_up.status is CommitmentStatus.DONE


def test_what_the_rep_confirms_or_logs_after_the_clock_was_set_back_is_kept(tmp_path):
    settings = Settings(_env_file=None, home=tmp_path, timezone="Europe/Berlin")
    with build(settings, clock=lambda: NOON - timedelta(days=400)) as meno:
        session = meno.coach.open("ana")
        promise = a_commitment(rep_id="ana", session_id=session.id, action="ring Dana")
        meno.sessions.amend(session.model_copy(update={"commitment": promise}))
        confirmed = meno.coach.confirm("ana", session.id, a_commitment(rep_id="ana", action="ring Dana and Bo"))
        assert confirmed.commitment.action == "ring Dana and Bo"
        logged = meno.coach.log("ana", "c1", status=CommitmentStatus.DONE, outcome=Outcome.ADVANCED)
        [stored] = meno.commitments.of("ana")
        assert stored == logged
        assert stored.status is CommitmentStatus.DONE
        assert [change.status for change in meno.commitments.changes("ana")][-1] is CommitmentStatus.DONE


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        ("Europe/Berlin", "Sun 29 Mar, 03:30"),  # an hour that the night of 29 March leaves out
        ("America/New_York", "Sat 28 Mar, 21:30"),
        ("Pacific/Kiritimati", "Sun 29 Mar, 15:30"),
    ],
)
def test_an_instant_is_shown_on_the_clock_of_wherever_the_rep_is(zone, shown):
    due = datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert LocalTime.named(zone).say(due, due) == shown


@pytest.mark.parametrize("now", ["0001-01-01T00:30:00+01:00", "9999-12-31T23:30:00-05:00", "9500-01-01", "1800-01-01"])
def test_a_clock_set_beyond_all_days_is_refused_with_what_to_do(now):
    with pytest.raises(UsageError, match="--now"):
        clock_at(now)
