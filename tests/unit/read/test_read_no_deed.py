"""Words behind "I will" that promise nothing."""

from datetime import UTC, datetime

import pytest

from agent.domain.idea import IdeaKind
from agent.domain.session import Session
from agent.steps.read import read

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)


def promised(message):
    reading = read(Session(id="s", rep_id="r", started_at=NOW), message, now=NOW, timezone=UTC)
    return [idea.text for idea in reading.ideas if idea.kind is IdeaKind.ACTION]


@pytest.mark.parametrize("message", ["I'll keep at it.", "I'll keep asking you.", "I'll keep going", "I will nod."])
def test_going_on_as_before_is_no_promise(message):
    assert promised(message) == []


def test_keeping_on_with_something_named_is_one():
    assert promised("I'll keep asking Dana for the date until Friday.") == ["keep asking Dana for the date"]
