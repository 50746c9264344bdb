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
from agent.steps.phrase.read_back import read_back
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


@pytest.mark.parametrize(
    "told",
    [
        "Same as before.", "Probably thinks I'm going to put him on a plan.", "I'm still thinking about who to ask.",
        "My plan is already all questions.", "Let me redo the fourth line.",
    ],
)  # fmt: skip
def test_words_that_only_describe_are_no_promise_though_one_was_asked_for(told):
    assert made(("what_and_when", told)) == ()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("goal", "I'm sending this mail to Luca before our talk on Thursday. Can you have a look?"),
        ("first_options", "Well, I'm visiting Lindqvist on Wednesday anyway."),
        ("goal", "Stefan gives too much discount. Tomorrow at 9 we talk."),
    ],
)
def test_what_happens_anyway_is_no_promise(asked, told):
    assert made((asked, told)) == ()


def test_a_promise_called_one_is_heard_whatever_was_asked():
    first = ("what_and_when", "I'll ring Salma tomorrow at ten.")
    for told in ("My commitment is: I visit Salma.", "Put it differently: I visit Salma."):
        assert [as_told(one) for one in made(first, ("first_question", told))] == ["visit Salma | Tue 10:00"]


def test_what_was_turned_down_can_be_promised_anew():
    first, no = ("what_and_when", "I'll ring Salma tomorrow at ten."), ("read_back", "Scrap that.")
    assert made(first, no) == ()
    assert [as_told(one) for one in made(first, no, ("what", "I'll write to Tarek on Friday."))] == [
        "write to Tarek | Fri 17:00"
    ]


def test_a_promise_is_said_once_with_its_day_and_in_the_order_it_comes():
    said = read_back(made(("what_and_when", "I'll ring Salma on Tuesday 24 November at 10:00.")), BERLIN)
    assert "that is" not in said
    after = read_back(made(("what_and_when", "I'll call Piet today at two. Then I decide about the meeting.")), BERLIN)
    assert after.startswith("You will call Piet today at two, that is Monday 23 November at 14:00, then decide")
    quoted = read_back(made(("what_and_when", 'Tomorrow at two I tell her "it was my call".')), BERLIN)
    assert quoted.startswith('You will tell her "it was my call"')


@pytest.mark.parametrize(("first", "said", "kept"), CASES, ids=[said or first for first, said, _ in CASES])
def test_what_a_reply_touches_is_changed_and_the_rest_stays(first, said, kept):
    replies = (("read_back", said),) if said else ()
    assert [as_told(one) for one in made(("what_and_when", first), *replies)] == kept
