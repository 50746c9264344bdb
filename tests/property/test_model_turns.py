"""What holds for every turn that a model is asked for, whatever it says and however long it takes."""

from hypothesis import event, given
from hypothesis import strategies as st

from agent.domain.move import CoachMove
from agent.errors import FormatRefused, MalformedReply, ModelUnavailable
from agent.ports import ModelTurn
from agent.steps.phrase.with_model import MOST_CALLS, phrase_with_model
from tests.support.coaching import CAUSE, EVIDENCE, asking
from tests.support.phrasers import FakePhraser, Objecting

ADVICE = "advice"

words = st.sampled_from(
    ("What", "changed", ADVICE, "?", "? And", "- list", "since then", "https://x.example", "[topic]", "")
)
texts = st.lists(words, max_size=40).map(" ".join)
questions = st.just("What has changed since then?") | texts
moves = st.sampled_from((EVIDENCE.move, CAUSE.move, CoachMove.COMMIT, CoachMove.CLOSE))
turns = st.builds(ModelTurn, move=moves, mirror=texts, question=questions)
errors = st.sampled_from((ModelUnavailable("away"), MalformedReply("no JSON"), FormatRefused("400")))
scripts = st.lists(turns | errors, min_size=MOST_CALLS, max_size=MOST_CALLS)


@given(scripts, st.floats(0.01, 20), st.floats(0.01, 20))
def test_never_more_than_two_calls_nor_longer_than_the_budget_nor_a_word_unchecked(script, takes, seconds):
    phraser, judge = FakePhraser(*script, takes=takes), Objecting(ADVICE)
    turn, _, spent = phrase_with_model(phraser, judge, asking(), seconds, clock=lambda: phraser.now)
    assert len(phraser.asked) == spent.calls <= MOST_CALLS
    assert spent.seconds <= seconds + 1e-6
    event(f"shown: {turn is not None}")
    if turn is not None:
        said = turn.question if turn.mirror == "" else turn.text
        assert said in [judged for _, judged, _ in judge.judged]
        assert ADVICE not in turn.text
        assert turn.text.count("?") == 1
        assert turn.move in (EVIDENCE.move, CAUSE.move)
        assert len(turn.question.split()) <= 30
        assert len(turn.mirror.split()) <= 25
