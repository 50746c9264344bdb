"""What the coach says before a question, and instead of one."""

import pytest

from agent.domain.allowed import AllowedMove
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.domain.stage import GrowStage
from agent.steps.phrase.bank import choose
from agent.steps.phrase.leads import CLOSES, Occasion, hold_sentence
from prompts.loader import PromptError, load_sayings
from tests.support.bank_talk import asked, may, talk

EMPTY = Reading()
CLARIFY = may(CoachMove.CLARIFY, Focus.SITUATION)


def close(session: Session, focus: Focus) -> str:
    return choose(session, EMPTY, may(CoachMove.CLOSE, focus)).text


def test_a_plain_question_needs_nothing_before_it() -> None:
    assert choose(talk("x"), EMPTY, CLARIFY).lead == ""


def test_a_demand_for_the_answer_is_met_with_a_plain_no_before_the_question() -> None:
    holding = AllowedMove(move=CoachMove.CONNECT, focus=Focus.WHO_KNOWS, stage=GrowStage.REALITY, hold=True)
    line = choose(talk("just tell me"), EMPTY, holding)
    assert line.lead in {saying.text for saying in load_sayings(Occasion.HOLD_FIRST)}
    assert line.move is CoachMove.CONNECT


def test_a_first_wish_is_met_lightly_and_a_second_one_firmly() -> None:
    held = asked("What is your gut saying?").model_copy(update={"move": CoachMove.HOLD})
    firm = {saying.text for saying in load_sayings(Occasion.HOLD)}
    assert hold_sentence(talk("tell me", turns=(asked("x?"),))) not in firm
    assert hold_sentence(talk("just tell me", turns=(held,))) in firm


def test_there_are_many_ways_to_hold_the_line_and_none_repeats_before_all_were_used() -> None:
    texts = {saying.text for saying in load_sayings(Occasion.HOLD)}
    assert len(texts) >= 15
    heard: tuple[str, ...] = ()
    for _ in texts:
        again = {"move": CoachMove.HOLD}
        turns = (asked("x?").model_copy(update={**again, "mirror": text}) for text in ("Not from me.", *heard))
        heard = (*heard, hold_sentence(talk("tell me", turns=tuple(turns))))
    assert set(heard) == texts


@pytest.mark.parametrize(
    "saying", [*load_sayings(Occasion.HOLD_FIRST), *load_sayings(Occasion.HOLD)], ids=lambda saying: saying.id
)
def test_holding_the_line_is_one_sentence_without_a_question(saying: object) -> None:
    text = saying.text
    assert "?" not in text
    assert len(text.split()) <= 25
    assert text.count(".") == 1


@pytest.mark.parametrize(
    ("move", "occasion"),
    [
        (RepMove.ASKS_ABOUT_COACH, Occasion.ABOUT_COACH),
        (RepMove.COMPLAINS, Occasion.COMPLAINT),
        (RepMove.SPEAKS_OTHER_LANGUAGE, Occasion.OTHER_LANGUAGE),
        (RepMove.GREETS, Occasion.GREETING),
    ],
)
def test_what_the_rep_does_is_met_before_anything_is_asked(move: RepMove, occasion: Occasion) -> None:
    line = choose(talk("x"), Reading(moves=(move,)), CLARIFY)
    assert line.lead in {saying.text for saying in load_sayings(occasion)}
    assert line.text.endswith("?")


def test_whoever_asks_what_this_is_learns_that_only_they_can_read_it() -> None:
    for saying in load_sayings(Occasion.ABOUT_COACH):
        assert "Meno" in saying.text
        assert any(word in saying.text for word in ("only you", "yours alone", "nobody but you"))
        assert len(saying.text.split()) <= 25


def test_pasted_text_is_asked_about_and_not_taken_as_the_reps_own() -> None:
    line = choose(talk("see below"), Reading(moves=(RepMove.PASTES,)), may(CoachMove.AGREE_GOAL, Focus.GOAL))
    assert "text" in line.text


@pytest.mark.parametrize("focus", CLOSES)
def test_an_ending_is_warm_short_and_never_traps_anyone_in_questions(focus: Focus) -> None:
    sayings = load_sayings(f"close/{focus}")
    assert len(sayings) >= 5
    for saying in sayings:
        assert len(saying.text.split()) <= 30
        assert saying.text.count("?") <= (1 if focus is Focus.OFFER_STOP else 0)
    assert close(talk("x"), focus) in {saying.text for saying in sayings}


def test_after_the_end_the_wording_varies_and_says_how_to_go_on() -> None:
    first = close(talk("x"), Focus.AFTER_END)
    second = close(talk("x", turns=(asked("").model_copy(update={"mirror": first}),)), Focus.AFTER_END)
    assert first != second
    for saying in load_sayings("close/after_end"):
        assert "session" in saying.text


def test_not_now_says_plainly_that_nothing_was_promised() -> None:
    for saying in load_sayings("close/not_now"):
        assert "promise" in saying.text


def test_a_referral_is_never_turned_into_a_question() -> None:
    line = choose(talk("x"), EMPTY, may(CoachMove.REFER, Focus.HARM))
    assert line.move is CoachMove.CLOSE
    assert "?" not in line.text


def test_an_unknown_occasion_is_named_in_the_error() -> None:
    with pytest.raises(PromptError, match="no saying for birthday"):
        load_sayings("birthday")
