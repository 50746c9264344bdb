"""What a rep only pictured, or quoted, is not said back as if it were so."""

from datetime import UTC, datetime

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.phrase.place import place_of
from agent.steps.phrase.whole import whole

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
LEFT = Idea(kind=IdeaKind.OBSTACLE, text="the board never heard of us", clause="the board never heard of you")


def asked(focus: Focus) -> Session:
    turn = CoachTurn(
        move=CoachMove.SHIFT_PERSPECTIVE, focus=focus, stage=GrowStage.REALITY, question="It failed: what happened?"
    )
    return Session(id="s", rep_id="r", started_at=NOW, exchanges=(Exchange(number=0, at=NOW, turn=turn),))


@pytest.mark.parametrize(("focus", "kept"), [(Focus.PREMORTEM, ()), (Focus.FEARED, ()), (Focus.SITUATION, (LEFT,))])
def test_what_was_pictured_is_no_fact(focus: Focus, kept: tuple[Idea, ...]) -> None:
    said = "In a year they've signed with others, and the board never heard of us."
    assert whole(asked(focus), Reading(ideas=(LEFT,)), said).ideas == kept


@pytest.mark.parametrize(
    ("words", "said", "is_quoted"),
    [
        ("We need a new offer", "This came in: 'Hi Jo, thanks. We need a new offer by Friday. Best, Kim'", True),
        ("We need a new offer", "The team's tired. We need a new offer by Friday.", False),
        ("they left", "I'd say they left. That's the team's view.", False),
        ("we wait", "She wrote ‘we wait until May’ and that was it.", True),
    ],
)
def test_words_within_single_quotation_marks_are_somebody_s(words: str, said: str, is_quoted: bool) -> None:
    place = place_of(words, said)
    assert place is not None
    assert place.is_quoted is is_quoted
