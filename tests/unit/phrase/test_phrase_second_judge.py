"""Where a second judge is asked about a model's turn, a turn still makes two calls at most, and ends in time."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent.domain.move import CoachMove, RepMove
from agent.domain.reading import Reading
from agent.domain.turn import Source
from agent.errors import FormatRefused, MalformedReply, ModelUnavailable
from agent.ports import ModelTurn
from agent.steps.phrase import Phrase
from agent.steps.phrase.with_model import MOST_CALLS, phrase_with_model
from prompts.loader import load_sayings
from tests.support.coaching import EVIDENCE, asking, session
from tests.support.judges import GIVES, GIVES_NONE, FakeSecondJudge, Scoring, opinions
from tests.support.phrasers import FakePhraser, Objecting

GOOD = "What have you seen or heard from Dana since the demo?"
NOW = datetime(2026, 3, 2, 9, 5, tzinfo=UTC)


def says(question: str = GOOD, mirror: str = "") -> ModelTurn:
    return ModelTurn(move=CoachMove.CLARIFY, mirror=mirror, question=question)


class OneClock(FakePhraser):
    """A phraser and a second judge that share one clock."""

    def __init__(self, *script, second: FakeSecondJudge, takes: float = 1.0) -> None:
        super().__init__(*script, takes=takes)
        self.second = second

    def phrase(self, request, seconds):
        self.now = self.second.now
        try:
            return super().phrase(request, seconds)
        finally:
            self.second.now = self.now


def phrased(score: float, *script, second: FakeSecondJudge, seconds: float = 8.0, takes: float = 1.0):
    guard = Scoring(score)
    both = opinions(guard, second)
    phraser = OneClock(*script, second=second, takes=takes)
    made = phrase_with_model(phraser, guard, asking(), seconds, second=both, clock=lambda: second.now)
    return made, phraser


def test_an_undecided_turn_that_was_held_is_shown_when_the_second_judge_lets_it_through():
    second = FakeSecondJudge(GIVES_NONE)
    (turn, _, spent), phraser = phrased(0.3, says(), second=second)
    assert (turn.question, turn.source, turn.retries) == (GOOD, Source.MODEL, 0)
    assert (spent.calls, spent.judged, len(phraser.asked)) == (2, 1, 1)
    assert spent.seconds == 1.5


def test_a_turn_that_the_second_judge_holds_is_the_bank_s_to_replace():
    second = FakeSecondJudge(GIVES)
    (turn, _, spent), phraser = phrased(0.15, says(), second=second)
    assert turn is None
    assert (spent.calls, len(phraser.asked)) == (2, 1)


def test_a_turn_that_the_guard_is_certain_of_costs_no_second_call():
    second = FakeSecondJudge(GIVES)
    (turn, _, spent), _ = phrased(0.0, says(), second=second)
    assert (turn.question, spent.calls, second.asked) == (GOOD, 1, [])


def test_a_certain_answer_is_told_to_the_model_and_no_call_is_left_for_the_second_judge():
    second = FakeSecondJudge(GIVES_NONE)
    (turn, _, spent), phraser = phrased(0.9, says(), says(), second=second)
    assert turn is None
    assert (spent.calls, len(phraser.asked), second.asked) == (2, 2, [])


@pytest.mark.parametrize(("score", "shown"), [(0.15, True), (0.3, False)])
def test_a_second_judge_that_fails_leaves_the_guard_s_word(score, shown):
    second = FakeSecondJudge(ModelUnavailable("late"))
    (turn, _, spent), _ = phrased(score, says(), second=second)
    assert (turn is not None) is shown
    assert spent.calls == 2


def test_with_the_second_judge_away_the_model_gets_its_second_try():
    second = FakeSecondJudge(GIVES_NONE, is_away=True)
    (turn, _, spent), phraser = phrased(0.3, says(), says(), second=second)
    assert turn is None
    assert (spent.calls, spent.judged, len(phraser.asked)) == (2, 0, 2)


def test_the_second_judge_gets_what_is_left_of_the_wait():
    second = FakeSecondJudge(GIVES_NONE)
    phrased(0.3, says(), second=second, seconds=4.0, takes=3.0)
    assert second.given == [1.0]


scripts = st.lists(
    st.sampled_from((says(), says(mirror="Quiet since the demo."), MalformedReply("no"), FormatRefused("400"))),
    min_size=MOST_CALLS,
    max_size=MOST_CALLS,
)
said = st.sampled_from((GIVES, GIVES_NONE, ModelUnavailable("late"), MalformedReply("prose")))


@given(scripts, said, st.floats(0, 1), st.floats(0.05, 10), st.floats(0.05, 10))
def test_never_more_than_two_calls_nor_longer_than_the_wait(script, opinion, score, takes, seconds):
    second = FakeSecondJudge(opinion, takes=takes)
    (turn, _, spent), phraser = phrased(score, *script, second=second, seconds=seconds, takes=takes)
    assert len(phraser.asked) + len(second.asked) == spent.calls <= MOST_CALLS
    assert second.now <= seconds + 1e-6
    if turn is not None:
        assert score < 0.2 or opinion is GIVES_NONE


GERMAN = "Unsere Ansprechpartnerin meldet sich seit der Demo nicht mehr, und ich weiß nicht warum."
FOREIGN = Reading(moves=(RepMove.SPEAKS_OTHER_LANGUAGE,))
ENGLISH_ONLY = {saying.text for saying in load_sayings("other_language")}
FOR_NOW = {saying.text for saying in load_sayings("english_for_now")}


def turn_to(utterance: str, phraser, *, languages=(), talk=None, reading=FOREIGN):
    made = Phrase(judge=Objecting("advice"), phraser=phraser, seconds=8, timezone=UTC, languages=languages)
    return made.turn(talk or session(), utterance, reading, (EVIDENCE,), (), NOW)[0]


@pytest.mark.parametrize("languages", [(), ("es", "fr")])
def test_in_a_language_that_nobody_can_judge_the_coach_asks_in_english_and_says_so(languages):
    phraser = FakePhraser(says("Was hast du seitdem gehört?"))
    turn = turn_to(GERMAN, phraser, languages=languages)
    assert phraser.asked == []
    assert turn.source is Source.BANK
    assert turn.mirror in ENGLISH_ONLY


def test_that_it_speaks_english_alone_is_said_once():
    first = turn_to(GERMAN, None)
    talk = session()
    opened = talk.exchanges[0]
    talk = talk.model_copy(
        update={"exchanges": (opened, opened.model_copy(update={"number": 1, "utterance": GERMAN, "turn": first}))}
    )
    again = turn_to("Ich weiß es wirklich nicht, und sie ruft auch nicht zurück.", None, talk=talk)
    assert again.mirror == ""
    assert again.question
    assert again.question != first.question


def test_in_a_covered_language_the_model_is_asked():
    phraser = FakePhraser(says("Was hast du seitdem von ihr gehört?"))
    turn = turn_to(GERMAN, phraser, languages=("de",))
    assert (turn.question, turn.source) == ("Was hast du seitdem von ihr gehört?", Source.MODEL)


def test_when_the_model_fails_in_a_covered_language_the_bank_says_that_it_goes_on_in_english():
    turn = turn_to(GERMAN, FakePhraser(ModelUnavailable("gone")), languages=("de",))
    assert turn.source is Source.BANK
    assert turn.mirror in FOR_NOW
