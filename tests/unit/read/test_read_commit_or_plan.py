"""Asking whether something is so is a promise; doing something should it be so is a plan."""

from datetime import UTC, datetime

import pytest

from agent.domain.idea import IdeaKind
from agent.domain.session import Session
from agent.steps.read import read

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


def kinds(message):
    reading = read(Session(id="s", rep_id="r", started_at=NOW), message, now=NOW, timezone=UTC)
    return {idea.kind for idea in reading.ideas}


@pytest.mark.parametrize(
    "message",
    [
        "I'll call the plant manager on Friday at 9 and ask if the paperwork is still on his list",
        "I'll ask Dana if she has seen the offer",
        "I'll check with legal if the clause can go",
    ],
)
def test_asking_whether_something_is_so_is_a_promise(message):
    assert IdeaKind.ACTION in kinds(message)
    assert IdeaKind.IF_THEN not in kinds(message)


@pytest.mark.parametrize(
    "message",
    [
        "I'll call her myself if she hasn't answered by Friday",
        "If he says no, I'll ask for ten minutes with his boss",
        "I'll ask Rob for help in case the demo breaks",
    ],
)
def test_doing_something_should_it_be_so_is_a_plan(message):
    assert IdeaKind.IF_THEN in kinds(message)
