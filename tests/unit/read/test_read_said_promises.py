"""Promises as reps say them: the action without its time, and the time."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml

from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.progress import Progress
from agent.steps.promise import promised
from agent.steps.read import read

FAMILIES = yaml.safe_load(Path(__file__).with_name("said_promises.yaml").read_text(encoding="utf-8"))
CASES = [(family.get("asked", "what_and_when"), case) for family in FAMILIES for case in family["cases"]]
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def session_that_asked(focus):
    turn = CoachTurn(move=CoachMove.COMMIT, focus=Focus(focus), stage=GrowStage.WAY_FORWARD, question="By when?")
    return Session(id="s", rep_id="r", started_at=NOW, exchanges=(Exchange(number=0, at=NOW, turn=turn),))


@pytest.mark.parametrize(("asked", "case"), CASES, ids=[case["said"][:50] for _, case in CASES])
def test_an_action_is_kept_without_its_time_and_a_name_alone_is_none(asked, case):
    session = session_that_asked(asked)
    reading = read(session, case["said"], now=NOW, timezone=BERLIN)
    promise = promised(Progress(session, reading), NOW)
    assert (promise.action.rstrip(".") if promise else None) == case["action"]


@pytest.mark.parametrize(("asked", "case"), CASES, ids=[case["said"][:50] for _, case in CASES])
def test_the_time_of_a_promise_is_its_own(asked, case):
    due = read(session_that_asked(asked), case["said"], now=NOW, timezone=BERLIN).due
    wanted = None if case["due"] is None else str(case["due"])
    if due is None or due.unclear or due.at is None:
        assert wanted in (None, "ask")
    else:
        assert due.at.astimezone(BERLIN).strftime("%Y-%m-%d %H:%M") == wanted
