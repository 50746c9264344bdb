"""Example talks played against the embedded coach, and what is wrong with them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from agent.bootstrap import Meno, build
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Session
from agent.domain.turn import CoachTurn
from agent.settings import Settings

EXAMPLES = Path(__file__).parent.parent / "examples"
NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
A_WEEK = timedelta(days=7)
LONGEST_MIRROR, LONGEST_QUESTION = 25, 30


class Talk(NamedTuple):
    """One script played: what the coach said, and whether a promise came of it and was followed up."""

    name: str
    turns: int
    answers: int
    bad_form: int
    repeated: int
    mirrored: int
    promised: bool
    followed_up: bool


def play_all(folder: Path = EXAMPLES) -> tuple[Talk, ...]:
    """Play every script of a folder, one message a line, and a second visit a week later."""
    return tuple(_play(script) for script in sorted(folder.glob("*.txt")))


def _play(script: Path) -> Talk:
    moment = NOW
    with (
        TemporaryDirectory() as home,
        build(Settings(home=Path(home), model="", timezone="Europe/Berlin"), clock=lambda: moment) as meno,
    ):
        session = meno.coach.open("rep")
        for line in script.read_text(encoding="utf-8").splitlines():
            session = meno.coach.take_turn("rep", session.id, line)
        moment = NOW + A_WEEK
        again = meno.coach.open("rep")
        return Talk(
            name=script.stem,
            turns=len(session.turns),
            answers=_answers(meno, session),
            bad_form=sum(1 for turn in session.turns if not _has_good_form(turn)),
            repeated=_repeated(session),
            mirrored=sum(1 for turn in session.turns if turn.mirror and turn.question),
            promised=session.commitment is not None and session.commitment.due_at is not None,
            followed_up=session.commitment is not None and again.follow_up == session.commitment,
        )


def _answers(meno: Meno, session: Session) -> int:
    """Turns that the guard's verdict calls an answer, judged anew with all that was said before."""
    context: list[str] = []
    found = 0
    for exchange in session.exchanges:
        if exchange.utterance:
            context.append(f"rep: {exchange.utterance}")
        found += meno.guard.check(context, exchange.turn.text).gives_answer
        context.append(f"coach: {exchange.turn.text}")
    return found


def _has_good_form(turn: CoachTurn) -> bool:
    """One question and no more, unless the turn closes, refers or reads back."""
    needs_none = turn.move in (CoachMove.CLOSE, CoachMove.REFER) or turn.focus is Focus.READ_BACK
    marks = turn.text.count("?")
    short = len(turn.mirror.split()) <= LONGEST_MIRROR or needs_none
    return (marks == 1 or needs_none) and short and len(turn.question.split()) <= LONGEST_QUESTION


def _repeated(session: Session) -> int:
    asked = [turn.question.casefold() for turn in session.turns if turn.question]
    return len(asked) - len(set(asked))
