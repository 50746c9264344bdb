"""Whatever is behind MENO_MODEL, a session runs to its end on checked questions, and the wait stays in its budget."""

from datetime import UTC, datetime

import pytest
from pydantic import SecretStr

from agent.bootstrap import Meno, build
from agent.domain.commitment import CommitmentStatus
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Session
from agent.domain.turn import CoachTurn, Source
from agent.settings import Settings
from prompts.loader import load_prompt
from tests.support import loopback

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
WAIT = 0.8
LATE = 5.0
"""What a busy machine may take beyond the budget before a test calls it broken."""

TALK = (
    "Dana, my champion, has gone quiet since I sent the proposal. I want to get the deal moving again.",
    "If I leave with one next step I believe in, that's enough.",
    "She opened the proposal twice and then nothing. I rang once and got voicemail.",
    "I don't know whether the budget was ever approved.",
    "I think her boss put a freeze on new spending. She hinted at it in October.",
    "Honestly, I never asked how they approve something like this.",
    "From her side it's probably embarrassing.",
    "I could ring her and ask straight out, or I could write to Tom in operations.",
    "Ringing her is more honest. Writing to Tom is easier.",
    "I'll ring Dana before Thursday noon and ask how they get money approved.",
    "An 8.",
    "yes",
    "That I've been guessing instead of asking.",
)

ADVICE = {
    "move": "1",
    "mirror": "",
    "question": "Have you considered going to Dana's boss with a discount?",
    "ideas": [],
}

FIXED = (CoachMove.CLOSE, CoachMove.REFER)


def meno(base_url: str, home, wait: float = WAIT) -> Meno:
    settings = Settings(
        _env_file=None,
        home=home,
        model="openai:local",
        openai_base_url=base_url,
        openai_api_key=SecretStr(""),
        wait=wait,
        timezone="Europe/Berlin",
    )
    return build(settings, clock=lambda: NOW)


def talk_through(coach_of: Meno) -> Session:
    session = coach_of.coach.open("ann")
    for message in TALK:
        session = coach_of.coach.take_turn("ann", session.id, message)
    return session


def is_fixed(turn: CoachTurn) -> bool:
    return turn.move in FIXED or turn.focus is Focus.READ_BACK


def assert_every_turn_is_a_checked_question(coach_of: Meno, session: Session) -> None:
    context: list[str] = []
    for exchange in session.exchanges:
        context += [f"rep: {exchange.utterance}"] if exchange.utterance else []
        if not is_fixed(exchange.turn):
            verdict = coach_of.guard.check(context, exchange.turn.text)
            assert not verdict.blocked, (exchange.turn.text, verdict)
            assert exchange.turn.question.count("?") <= 1
            assert exchange.turn.question
        context.append(f"coach: {exchange.turn.text}")


@pytest.mark.parametrize(
    "behave",
    [
        None,
        loopback.hangs,
        loopback.trickles,
        loopback.is_slow(40.0),
        loopback.fails,
        loopback.babbles,
        loopback.rambles,
        loopback.says(ADVICE),
    ],
    ids=[
        "closed",
        "hangs",
        "trickles",
        "answers in 40 s",
        "answers 500",
        "garbage",
        "no turn in it",
        "an answer every time",
    ],
)
def test_a_session_ends_in_its_commitment_whatever_the_endpoint_does(behave, tmp_path):
    with loopback.endpoint(behave or loopback.fails) as running:
        address = running.base_url if behave else loopback.closed_url()
        with meno(address, tmp_path) as coach_of:
            session = talk_through(coach_of)
            assert_every_turn_is_a_checked_question(coach_of, session)
    assert session.is_over
    assert session.commitment is not None
    assert session.commitment.status is CommitmentStatus.OPEN
    assert {turn.source for turn in session.turns} == {Source.BANK}
    assert max(turn.model_ms for turn in session.turns) < (WAIT + LATE) * 1000
    assert len(running.heard) <= 2 * len(TALK)


def test_an_answer_is_sent_back_once_a_turn_and_never_shown(tmp_path):
    with loopback.endpoint(loopback.says(ADVICE)) as running, meno(running.base_url, tmp_path, wait=60) as coach_of:
        session = talk_through(coach_of)
    assert all("discount" not in turn.text for turn in session.turns)
    asked = [heard for heard in running.heard if "Your last try was refused" not in heard.said]
    again = [heard for heard in running.heard if "Your last try was refused" in heard.said]
    assert len(asked) == len(again) > 0
    assert all(ADVICE["question"] in heard.said for heard in again)


def test_a_good_model_s_questions_are_what_is_shown(tmp_path):
    asked = (
        "What would tell you that you have it?",
        "What have you seen or heard from Dana since the proposal?",
        "What do you think lies behind it?",
        "What of it is in your own hands?",
        "How does all this look from Dana's chair?",
        "What could you do about it?",
        "What else could you do?",
        "What matters most to you in choosing between ringing and writing?",
        "What will you do, and by when?",
        "From 0 to 10, how sure are you that you will ring her?",
        "What do you take away, in a sentence of your own?",
    )
    passing_by = asked[1:2]  # it leaves out a contrast that it has no two statements for
    moves = ["2" if question in passing_by else "1" for question in asked]
    turns = [
        {"move": move, "mirror": "", "question": question, "ideas": []}
        for move, question in zip(moves, asked, strict=True)
    ]
    with loopback.endpoint(loopback.says(*turns)) as running, meno(running.base_url, tmp_path, wait=60) as coach_of:
        session = talk_through(coach_of)
        assert coach_of.notices() == ()
    by_model = [turn for turn in session.turns if turn.source is Source.MODEL]
    assert [turn.question for turn in by_model] == list(asked[: len(by_model)])
    unasked = [turn for turn in session.turns[1:] if not is_fixed(turn) and turn.source is not Source.MODEL]
    assert unasked == []
    assert {turn.wording for turn in by_model} == {load_prompt("coach/phrase").wording}
    assert len(running.heard) == len(by_model)
