"""Seven managers, terse, angry, demanding and with orders in what they paste: asked every time, told never."""

from pathlib import Path

import pytest

from agent.domain.move import CoachMove, Focus
from agent.domain.session import Mode
from agent.guard import Guard
from agent.guard.planned import Marking
from agent.one_to_ones import OneToOnes
from tests.support.talking import coached

EXAMPLES = Path(__file__).parents[3] / "examples" / "lead"
SCRIPTS = sorted(EXAMPLES.glob("*.txt"))
PLANNED = [script for script in SCRIPTS if script.with_suffix(".plan").exists()]
GUARD = Guard(None)
ASKS_NOTHING = (CoachMove.CLOSE, CoachMove.REFER)


def plan_beside(script):
    planned = script.with_suffix(".plan")
    return OneToOnes(Marking(GUARD)).read(planned.read_text(encoding="utf-8")) if planned.exists() else None


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_every_turn_asks_once_gives_no_answer_and_the_talk_ends_in_a_commitment(script):
    coach, plan = coached(), plan_beside(script)
    session = coach.open("ann", mode=Mode.LEAD, one_to_one=plan)
    said = [line.text for line in plan.lines] if plan else []
    for words in script.read_text(encoding="utf-8").splitlines():
        session = coach.take_turn("ann", session.id, words)
        said.append(words)
        turn = session.turns[-1]
        if turn.move in ASKS_NOTHING or turn.focus is Focus.READ_BACK:
            continue
        assert turn.question.count("?") == 1
        assert not GUARD.check([f"rep: {one}" for one in said], turn.question).gives_answer, turn.question
    assert session.commitment is not None
    assert session.commitment.due_at is not None


@pytest.mark.parametrize("script", PLANNED, ids=lambda script: script.stem)
def test_the_words_of_a_plan_are_only_ever_said_in_quotes_and_as_the_managers(script):
    coach, plan = coached(), plan_beside(script)
    session = coach.open("ann", mode=Mode.LEAD, one_to_one=plan)
    for words in script.read_text(encoding="utf-8").splitlines():
        session = coach.take_turn("ann", session.id, words)
    for line in plan.telling:
        for turn in session.turns:
            said = turn.text.replace("'", '"')
            words, quoted = line.text.replace("'", '"').rstrip(".?!"), line.text.replace("'", '"')
            assert words not in said or f'You plan to say: "{quoted}"' in said
