"""What the rep has just left open, or doubts, goes before the next item; and nothing weighed is asked for twice."""

import pytest

from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.domain.stage import GrowStage
from tests.property.strategies import NOON, play

GOAL = Reading(ideas=(Idea(kind=IdeaKind.GOAL, text="close the renewal"),))
FACT = Reading(ideas=(Idea(kind=IdeaKind.FACT, text="nobody called back"),))
CAUSE = Reading(ideas=(Idea(kind=IdeaKind.CAUSE, text="nobody asked him"),))
UNKNOWN = Reading(ideas=(Idea(kind=IdeaKind.UNKNOWN, text="who signs it"),))
OPEN = Reading(moves=(RepMove.LEAVES_OPEN,), ideas=FACT.ideas)
DOUBT = Reading(moves=(RepMove.DOUBTS,), ideas=FACT.ideas)
ONE = Reading(moves=(RepMove.NAMES_OPTION,), ideas=(Idea(kind=IdeaKind.OPTION, text="ring the board"),))
OTHER = Reading(moves=(RepMove.NAMES_OPTION,), ideas=(Idea(kind=IdeaKind.OPTION, text="wait for March"),))
THURSDAY = Due(text="Thursday", at=NOON)
PROMISE = Reading(
    moves=(RepMove.COMMITS,), ideas=(Idea(kind=IdeaKind.ACTION, text="ring the board", due=THURSDAY),), due=THURSDAY
)
TO_OPTIONS = [GOAL, FACT, FACT, CAUSE, CAUSE, FACT, ONE]


def after(length: int, *talk: Reading) -> Session:
    return play(length, list(talk))[-1]


@pytest.mark.parametrize("before", [[GOAL], [GOAL, FACT], [GOAL, FACT, CAUSE], TO_OPTIONS, [*TO_OPTIONS, OTHER]])
def test_a_point_the_rep_calls_open_is_taken_up_at_once(before: list[Reading]) -> None:
    turn = after(15, *before, OPEN).turns[-1]
    assert (turn.move, turn.focus) == (CoachMove.CLARIFY, Focus.OPEN_POINT)


def test_it_is_taken_up_before_the_promise_is_read_back() -> None:
    opened = PROMISE.model_copy(update={"moves": (RepMove.COMMITS, RepMove.LEAVES_OPEN)})
    assert after(15, *TO_OPTIONS, OTHER, opened).turns[-1].focus is Focus.OPEN_POINT


def test_it_is_taken_up_in_five_minutes_too_while_what_and_when_still_fit() -> None:
    assert after(5, GOAL, OPEN).turns[-1].focus is Focus.OPEN_POINT
    assert after(5, GOAL, ONE, OTHER, OPEN).turns[-1].focus is not Focus.OPEN_POINT


def test_what_speaks_against_an_idea_is_taken_up_before_a_promise_is_asked_for() -> None:
    turn = after(15, *TO_OPTIONS, OTHER, DOUBT).turns[-1]
    assert (turn.move, turn.focus, turn.stage) == (CoachMove.WEIGH, Focus.DOUBT, GrowStage.OPTIONS)


def test_a_doubt_about_whom_to_turn_to_goes_before_what_they_would_be_asked() -> None:
    doubt = DOUBT.model_copy(update={"ideas": (Idea(kind=IdeaKind.CONTACT, text="Nina"),)})
    assert after(15, GOAL, FACT, FACT, UNKNOWN, doubt).turns[-1].focus is Focus.DOUBT


def test_what_a_rep_arrives_with_is_first_of_all_the_matter() -> None:
    arrives = OPEN.model_copy(update={"ideas": (*GOAL.ideas, *FACT.ideas)})
    assert after(15, arrives).turns[-1].focus is not Focus.OPEN_POINT
    words = arrives.model_copy(update={"moves": (RepMove.LEAVES_OPEN, RepMove.SEEKS_WORDS)})
    assert after(15, words).turns[-1].focus is Focus.OPEN_POINT


def test_a_but_about_the_matter_is_no_doubt_of_an_idea() -> None:
    assert after(15, GOAL, FACT, DOUBT).turns[-1].focus is not Focus.DOUBT


def test_a_point_that_was_passed_over_is_taken_up_again() -> None:
    unheard = Reading(moves=(RepMove.UNHEARD,), ideas=FACT.ideas)
    assert after(15, GOAL, OPEN, unheard).turns[-1].focus is Focus.OPEN_POINT


def test_who_arrives_decided_with_something_still_wanted_is_asked_about_that_first() -> None:
    wish = Idea(kind=IdeaKind.GOAL, text="I only want the mail sharp")
    arrives = PROMISE.model_copy(update={"moves": (RepMove.DECIDES,), "ideas": (*PROMISE.ideas, wish)})
    assert after(15, arrives).turns[-1].focus is Focus.OPEN_POINT
    plain = arrives.model_copy(update={"ideas": PROMISE.ideas})
    assert after(15, plain).turns[-1].focus is not Focus.OPEN_POINT


def test_who_has_named_what_they_could_do_is_not_asked_what_is_theirs_to_influence() -> None:
    asked = [turn.focus for turn in after(15, GOAL, ONE, CAUSE, FACT, FACT, FACT).turns]
    assert Focus.INFLUENCE not in asked


def test_a_guess_of_long_ago_is_left_where_it_is() -> None:
    guess = Reading(ideas=(Idea(kind=IdeaKind.ASSUMPTION, text="she would hear of it"),))
    owns = Reading(moves=(RepMove.FEARS,), ideas=guess.ideas)
    asked = [turn.focus for turn in after(45, GOAL, FACT, owns, FACT, FACT, FACT).turns]
    assert Focus.ASSUMPTION not in asked


def test_neither_is_taken_up_without_end() -> None:
    asked = [turn.focus for turn in after(45, *TO_OPTIONS, *[OPEN] * 6, *[DOUBT] * 6).turns]
    assert asked.count(Focus.OPEN_POINT) == 4
    assert asked.count(Focus.DOUBT) == 2


def test_what_is_not_known_is_followed_by_where_it_could_be_found_out() -> None:
    turn = after(15, GOAL, FACT, FACT, UNKNOWN).turns[-1]
    assert (turn.move, turn.focus) == (CoachMove.CONNECT, Focus.WHO_KNOWS)


def test_five_minutes_always_leave_time_for_what_and_when() -> None:
    assert Focus.WHAT_AND_WHEN in [turn.focus for turn in after(5, GOAL, FACT, ONE, FACT, FACT).turns]


def test_fifteen_minutes_set_options_side_by_side_once_something_else_of_them_was_asked() -> None:
    advised = Idea(kind=IdeaKind.OPTION, text="go to the boss", voice="reported")
    both = Reading(moves=(RepMove.NAMES_OPTION,), ideas=(*OTHER.ideas, advised))
    asked = [turn.focus for turn in after(15, GOAL, FACT, CAUSE, FACT, FACT, both, ONE, FACT, FACT).turns]
    assert asked[-3:] == [Focus.ADVICE_OF_OTHERS, Focus.WEIGH_OPTIONS, Focus.WHAT_AND_WHEN]


def test_once_options_were_set_side_by_side_nothing_more_is_asked_of_them() -> None:
    asked = [turn.focus for turn in after(45, *TO_OPTIONS, *[FACT] * 12).turns]
    weighing = (Focus.CRITERIA, Focus.OPTION_GIVES, Focus.ADVICE_OF_OTHERS)
    if Focus.WEIGH_OPTIONS in asked:
        assert not set(weighing) & set(asked[asked.index(Focus.WEIGH_OPTIONS) :])


def rated(number: int, *ideas: Idea) -> Focus:
    answer = Reading(moves=(RepMove.RATES,), ideas=ideas, rating=number)
    return after(15, *TO_OPTIONS, OTHER, FACT, PROMISE, answer).turns[-1].focus


@pytest.mark.parametrize(
    "said", ["my grammar on the phone is bad", "he likes to change the subject", "she is on shifts"]
)
def test_the_reason_for_a_number_is_met_at_once(said: str) -> None:
    assert rated(6, Idea(kind=IdeaKind.FACT, text=said)) is Focus.IF_THEN


@pytest.mark.parametrize("said", ["It's a nice number", "just a gut feeling", "that's a guess"])
def test_a_number_without_ground_is_asked_what_it_stands_on(said: str) -> None:
    assert rated(7, Idea(kind=IdeaKind.FACT, text=said)) is Focus.CONFIDENCE_LOWER


def test_what_was_named_with_its_answer_is_not_asked_again() -> None:
    reason = Idea(kind=IdeaKind.OBSTACLE, text="the dog barks")
    answer = Idea(kind=IdeaKind.IF_THEN, text="if the dog barks I go outside")
    assert rated(7, reason, answer) is not Focus.IF_THEN
