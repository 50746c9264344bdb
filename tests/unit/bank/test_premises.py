"""A question whose premise is missing is left out; what the rep named is named."""

import re
from datetime import UTC

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Session
from agent.steps.phrase.bank import BankLine, choose
from agent.steps.read import read
from prompts.loader import load_bank
from tests.support.bank_talk import NOW, asked, may

OPENING = asked("What brings you here today?")
BARE = re.compile(r"lies behind it\?|explain it to|speaks for it\?|came to that|the other side", re.I)


def said(*messages: str) -> tuple[Session, Reading]:
    """A talk as it is read, with the reading of its last message."""
    session = Session(id="s", rep_id="r", started_at=NOW, exchanges=(Exchange(number=0, at=NOW, turn=OPENING),))
    reading = Reading()
    for number, message in enumerate(messages, start=1):
        reading = read(session, message, now=NOW, timezone=UTC)
        turn = asked(f"Question {number}?")
        kept = Exchange(number=number, at=NOW, utterance=message, reading=reading, turn=turn)
        if number < len(messages):
            session = session.model_copy(update={"exchanges": (*session.exchanges, kept)})
    return session, reading


def line(move: CoachMove, focus: Focus, *messages: str, about: Idea | None = None) -> BankLine:
    session, reading = said(*messages)
    return choose(session, reading, may(move, focus, about=about), utterance=messages[-1])


TALKS = (
    ("I have to split 300 names in my new territory by Friday.", "I'd start with group size and a local plant."),
    ("I keep putting off the call list.", "It just sits there since Monday."),
    ("My colleague Bruno corrects me in front of clients.", "He did it again at the depot yesterday."),
    ("We won the Harlan account and I want to know what to repeat.", "They signed on Friday."),
)


@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk[0][:20])
@pytest.mark.parametrize(
    ("move", "focus"),
    [
        (CoachMove.CLARIFY, Focus.EVIDENCE),
        (CoachMove.CLARIFY, Focus.UNKNOWN),
        (CoachMove.PROBE_CAUSE, Focus.CAUSE),
        (CoachMove.PROBE_CAUSE, Focus.SECOND_LAYER),
        (CoachMove.SHIFT_PERSPECTIVE, Focus.BUYER),
        (CoachMove.SHIFT_PERSPECTIVE, Focus.BUYING_PROCESS),
        (CoachMove.WEIGH, Focus.CRITERIA),
    ],
)
def test_no_question_points_at_nothing(talk: tuple[str, ...], move: CoachMove, focus: Focus) -> None:
    assert not BARE.search(line(move, focus, *talk).text)


def test_where_no_choice_was_named_nobody_is_asked_to_choose() -> None:
    talk = ("I want to win Ottilie back.", "I could call her. And then send her the new figures.")
    for focus in (Focus.CRITERIA, Focus.WEIGH_OPTIONS):
        question = load_bank().get(line(CoachMove.WEIGH, focus, *talk).id)
        assert question is not None
        assert "choice" not in question.needs


def test_two_ways_that_exclude_each_other_are_weighed() -> None:
    talk = ("I want to win Ottilie back.", "I could call her or write to her deputy.")
    assert "choice" in (load_bank().get(line(CoachMove.WEIGH, Focus.WEIGH_OPTIONS, *talk).id) or asked("")).needs


def test_what_somebody_said_is_asked_about_in_their_words() -> None:
    talk = ("I want to know where we stand with the depot.", 'Their buyer only said "let\'s see in spring".')
    assert '"let\'s see in spring"' in line(CoachMove.PROBE_CAUSE, Focus.CAUSE, *talk).text


def test_a_named_fear_is_taken_up_instead_of_being_soothed() -> None:
    talk = ("I have to present on Thursday.", "I'm nervous about the questions from the board.")
    assert "the questions from the board" in line(CoachMove.PROBE_CAUSE, Focus.CAUSE, *talk).text


def test_a_guess_about_others_is_not_handed_back_as_a_fact() -> None:
    talk = ("I don't dare to dial.", "I suppose they all think I'm a nuisance.")
    for move, focus in ((CoachMove.PROBE_CAUSE, Focus.INFLUENCE), (CoachMove.DRAW_OPTIONS, Focus.FIRST_OPTIONS)):
        assert "Given that" not in line(move, focus, *talk).text


def test_a_state_of_mind_is_no_option() -> None:
    spoil = Idea(kind=IdeaKind.OPTION, text="spoil that", gerund="hating to spoil that")
    reading = Reading(ideas=(spoil,))
    session, _ = said("He is a pleasant man.", "I'd hate to spoil that.")
    chosen = choose(session, reading, may(CoachMove.DRAW_OPTIONS, Focus.WHAT_ELSE), utterance="I'd hate to spoil that.")
    assert "spoil" not in chosen.text


def test_a_first_conversation_has_no_last_time() -> None:
    text = line(CoachMove.CLARIFY, Focus.EVIDENCE, "I have a discovery call with a hospital in ten minutes.").text
    assert "last time" not in text
    assert "step by step" not in text


def test_whoever_advises_the_rep_is_not_the_one_on_the_other_side() -> None:
    talk = ("My colleague Ruth says I should go over his head. My buyer is Alan Finch.", "Alan Finch is touchy.")
    assert "Ruth" not in line(CoachMove.SHIFT_PERSPECTIVE, Focus.BUYER, *talk).text
