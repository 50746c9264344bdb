"""What a talk takes, counted; what nobody counted is not invented."""

import pytest

from agent.errors import UsageError
from evals.scorers import SCORERS, scorer
from evals.scorers.spending import model_calls, model_phrased, rep_words, seconds, seconds_p95, tokens, turns
from tests.support.transcripts import JudgeOf, talk, transcript, turn

JUDGE = JudgeOf()


def test_the_reps_share_of_words() -> None:
    found = rep_words(talk("She has gone quiet since May.", "How so?", opening="What now?"), JUDGE)
    assert (found.hits, found.of) == (6, 10)


def test_the_opening_is_a_turn() -> None:
    assert turns(talk("One.", "What two?"), JUDGE).value == 2


def test_time_that_nobody_took_is_not_none_at_all() -> None:
    assert seconds(talk("One.", "What two?"), JUDGE).of == 0
    assert seconds_p95(talk("One.", "What two?"), JUDGE).of == 0


def test_the_slowest_turn_is_marked() -> None:
    said = [turn(None, "What?", seconds=0.1), *(turn("A.", "How?", seconds=0.1) for _ in range(8))]
    slow = transcript(*said, turn("B.", "Who was it?", seconds=1.1))
    assert seconds(slow, JUDGE).value == pytest.approx(0.2)
    found = seconds_p95(slow, JUDGE)
    assert 0.1 < (found.value or 0) < 1.1
    assert (found.marks[0].turn, found.marks[0].span) == (9, "Who was it?")


def test_tokens_and_calls_are_counted_where_a_model_spoke() -> None:
    said = (turn(None, "What?"), turn("A.", "How?", model_calls=2, tokens=300, source="model"))
    assert tokens(transcript(*said), JUDGE).value == 300
    assert model_calls(transcript(*said), JUDGE).value == 1
    found = model_phrased(transcript(*said), JUDGE)
    assert (found.hits, found.of) == (1, 2)


def test_a_coach_without_a_model_spends_none() -> None:
    said = transcript(turn(None, "What?"), turn("A.", "How?"))
    assert (tokens(said, JUDGE).value, model_calls(said, JUDGE).value, model_phrased(said, JUDGE).hits) == (0, 0, 0)


def test_of_words_alone_nothing_is_known() -> None:
    said = talk("One.", "What two?")
    assert [look(said, JUDGE).of for look in (tokens, model_calls, model_phrased)] == [0, 0, 0]


def test_tokens_that_nobody_counted_are_unknown_though_a_model_was_called() -> None:
    said = (turn(None, "What?"), turn("A.", "How?", model_calls=1, source="model"))
    assert tokens(transcript(*said), JUDGE).of == 0


def test_every_scorer_is_found_by_its_name_and_says_so_in_what_it_finds() -> None:
    said = talk("One.", "What two?")
    for one in SCORERS:
        assert scorer(one.name) is one
        assert one.look(said, JUDGE).scorer == one.name
    assert len({one.name for one in SCORERS}) == len(SCORERS)


def test_an_unknown_scorer_is_told_which_there_are() -> None:
    with pytest.raises(UsageError, match=r"no scorer 'charm'.*answers_shown.*model_phrased"):
        scorer("charm")


def test_every_scorer_takes_a_talk_in_which_nothing_was_said() -> None:
    for one in SCORERS:
        assert one.look(transcript(), JUDGE).hits == 0
