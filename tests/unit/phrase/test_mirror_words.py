"""Every word of a mirror is the rep's or one of the coach's few frames."""

import re
from datetime import UTC, datetime

import pytest

from agent.domain.allowed import AllowedMove
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.phrase.asked import content_words
from agent.steps.phrase.empathy import is_empathy
from agent.steps.phrase.mirror import mirror
from agent.steps.progress import Progress
from agent.steps.read import read

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
FRAMES = content_words(
    "you said and also you think you spoke of there is on the one hand on the other you are at don't know"
)
FRAMES |= content_words("you put it down to as you see it you name as what counts you see in the way")

MESSAGES = """
I sent Ruth the numbers two weeks ago and she hasn't answered since. My boss wants it in the forecast.
I think the CFO is against us. Nobody has told me so, it's a feeling.
We did two demos for the depot, they were full of praise, and nobody from finance has turned up yet.
I'd say 8 of 10. I haven't spoken to the person who signs.
I want to be calmer at the price talk. I'm really nervous about it.
I could ring the works council or wait for the tender. I don't know which.
They moved the pilot to May. Our sponsor left and his successor never replies to me.
Seven rejections this week, I'm so tired of it all.
The lab manager keeps saying "next quarter", and I never ask what happens then.
my champion says it's fine but procurement hasn't sent the contract and i don't trust it
It fell through because of our slow legal team. They told me on the phone.
We lost it on service, I believe. Their engineer asked about night shifts and I had no answer.
I rang him on Monday as promised. He was friendly, he even laughed, and he gave me the name of the new CFO.
The council meets on the 9th without me. I've written to all four of them and only one wrote back.
What matters to me is speed and not looking desperate. My manager doesn't see it like that.
He cancelled twice. I drove there anyway. Still no order.
honestly no clue who decides, could be the board, could be the plant
I'm proud of that one. I asked one question and shut up, and he told me everything.
Our margin is thin already and they want another four percent, plus free training for 200 people.
She loves the tool; IT has never seen it; the works council is meeting in May; and my quarter ends in nine days.
""".strip().splitlines()

MOVES = (
    (CoachMove.CLARIFY, Focus.EVIDENCE),
    (CoachMove.PROBE_CAUSE, Focus.CAUSE),
    (CoachMove.WEIGH, Focus.CRITERIA),
    (CoachMove.CONTRAST, Focus.TWO_STATEMENTS),
)


def mirrors(message: str) -> list[str]:
    opening = CoachTurn(move=CoachMove.CLARIFY, focus=Focus.SITUATION, stage=GrowStage.REALITY, question="And then?")
    session = Session(id="s", rep_id="r", started_at=NOW, exchanges=(Exchange(number=0, at=NOW, turn=opening),))
    reading = read(session, message, now=NOW, timezone=UTC)
    about = Progress(session, reading).tension
    said = (
        mirror(
            session,
            reading,
            AllowedMove(move=move, focus=focus, stage=GrowStage.REALITY, about=about),
            (),
            NOW,
            utterance=message,
        )
        for move, focus in MOVES
    )
    return [text for text in said if text]


@pytest.mark.parametrize("message", MESSAGES)
def test_a_mirror_brings_no_word_of_its_own(message: str) -> None:
    for said in mirrors(message):
        assert len(said.split()) <= 25
        assert "?" not in said
        for quote in re.findall(r'"([^"]+)"', said):
            assert quote in message
        turned = re.sub(r'"[^"]+"', "", said)
        assert not re.search(r"\b(?:I|I'm|my|me|we|our|us)\b", turned)
        if not is_empathy(said):
            assert content_words(said) <= content_words(message) | FRAMES


def test_most_talk_that_tells_something_gives_ground_for_a_mirror() -> None:
    assert sum(1 for message in MESSAGES if mirrors(message)) >= len(MESSAGES) // 2
