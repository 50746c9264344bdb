"""What stands as promised after a reply to the read-back: what it touches is changed, and the rest stays."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml

from agent.domain.commitment import Commitment
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.progress import Progress
from agent.steps.promise import standing
from agent.steps.read import read

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
FAMILIES = yaml.safe_load(Path(__file__).with_name("put_right.yaml").read_text(encoding="utf-8"))
CASES = [(family["first"], case.get("said", ""), case["kept"]) for family in FAMILIES for case in family["cases"]]


def made(*said: tuple[str, str]) -> tuple[Commitment, ...]:
    """Return what stands as promised after these answers, each with what the coach had asked."""
    exchanges, promise, also, answered, progress = (), None, (), {}, None
    for number, (asked, answer) in enumerate(said):
        mirror = "You will." if asked == "read_back" else ""
        turn = CoachTurn(
            move=CoachMove.COMMIT, focus=Focus(asked), stage=GrowStage.WAY_FORWARD, question="", mirror=mirror
        )
        exchanges = (*exchanges, Exchange(number=number, at=MONDAY, turn=turn, **answered))
        session = Session(id="s", rep_id="r", started_at=MONDAY, exchanges=exchanges, commitment=promise, also=also)
        reading = read(session, answer, now=MONDAY, timezone=BERLIN)
        progress = Progress(session, reading)
        first, *rest = standing(progress, MONDAY) or (None,)
        promise, also, answered = first, tuple(rest), {"utterance": answer, "reading": reading}
    return standing(progress, MONDAY)


def as_told(one: Commitment) -> str:
    """Return a promise as the table has it."""
    at = f"{one.due_at.astimezone(BERLIN):%a %H:%M}" if one.due_at else ""
    return f"{one.action.rstrip('.')} | {at}"


@pytest.mark.parametrize(("first", "said", "kept"), CASES, ids=[said or first for first, said, _ in CASES])
def test_what_a_reply_touches_is_changed_and_the_rest_stays(first, said, kept):
    replies = (("read_back", said),) if said else ()
    assert [as_told(one) for one in made(("what_and_when", first), *replies)] == kept
