"""What of a rep's own words contradicts what they said in an earlier session."""

from datetime import timedelta

import pytest

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Mode
from agent.domain.stage import GrowStage
from agent.steps.contradictions import contradictions, newest_preferred, said_now, same_matter
from agent.steps.read.pasted import split_pasted
from tests.support.sessions import NOON, a_commitment, a_session, an_exchange

MARCH = NOON - timedelta(days=60)
SESSION = a_session("s2")
PASTED = (
    "From: Dana\nSubject: budget\n\nDana has no budget. Milo does not decide.\n\nBest regards\nDana",
    "Here's her mail:\n\nDana has no budget.",
    "> Dana has no budget.\n> Best, Milo",
    "She wrote: Dana has no budget.",
)


def earlier(text: str, *, days: float = 0, number: int = 1, **fields: object) -> Recalled:
    return Recalled(
        **{"id": f"s1/{number}", "text": text, "at": MARCH + timedelta(days=days), "session_id": "s1"} | fields
    )


def found(utterance: str, *recalled: Recalled, session=SESSION, reading: Reading | None = None):
    reading = (reading or Reading()).model_copy(update={"pasted": split_pasted(utterance).pasted})
    return list(contradictions(session, reading, said_now(session, reading, utterance), recalled))


def test_both_sides_come_to_the_letter_with_the_day_of_the_earlier_one() -> None:
    (one,) = found("Well. Dana has no budget!", earlier("We talked. Dana has the budget. It went well."))
    assert one.contradiction.then == ("Dana has the budget",)
    assert one.contradiction.now == ("Dana has no budget",)
    assert one.contradiction.at == MARCH
    assert one.is_named


def test_a_clause_is_quoted_without_what_else_its_sentence_says() -> None:
    (one,) = found("The CFO decides.", earlier("The budget is 40k and Milo decides."))
    assert one.contradiction.then == ("Milo decides",)
    assert not one.is_named


@pytest.mark.parametrize("pasted", PASTED)
def test_what_somebody_else_wrote_contradicts_nobody(pasted: str) -> None:
    assert found(pasted, earlier("Dana has the budget.")) == []
    assert found("Dana has the budget.", earlier(pasted)) == []


def test_what_the_rep_only_passes_on_contradicts_nobody() -> None:
    passed_on = Idea(kind=IdeaKind.FACT, text="Dana has no budget", voice=Voice.REPORTED)
    assert found("Dana has no budget.", earlier("Dana has the budget."), reading=Reading(ideas=(passed_on,))) == []
    assert found("Milo says Dana has no budget.", earlier("Dana has the budget.")) == []


def test_what_a_rehearsed_buyer_was_told_contradicts_nobody() -> None:
    practising = a_session("s2", mode=Mode.PRACTISE)
    assert found("Dana has no budget.", earlier("Dana has the budget."), session=practising) == []


def test_what_the_coach_said_and_what_was_said_in_this_session_are_left_alone() -> None:
    coach = earlier("Dana has the budget.", speaker="coach")
    here = earlier("Dana has the budget.", session_id="s2")
    today = earlier("Dana has the budget.", days=70)
    assert found("Dana has no budget.", coach, here, today) == []


def test_a_change_the_rep_told_of_in_between_is_not_asked_about_again() -> None:
    then, since = earlier("Dana has the budget."), earlier("Dana has no budget.", days=20, number=2)
    assert found("Dana has no budget.", then, since) == []
    assert found("Dana has no budget.", then)


def test_of_several_the_newest_is_set_beside_today() -> None:
    first, second = earlier("They want 60 seats."), earlier("They want 80 seats.", days=20, number=2)
    assert found("They want 40 seats.", first, second)[0].contradiction.item == "s1/2"


def test_words_of_the_opening_come_along_with_the_message_that_ends_it() -> None:
    opening = an_exchange(0).model_copy(
        update={"turn": an_exchange(0).turn.model_copy(update={"stage": GrowStage.GOAL})}
    )
    told = an_exchange(1, "Dana has no budget.", turn=opening.turn)
    session = a_session("s2", exchanges=(opening, told))
    assert said_now(session, Reading(), "A date would do.") == ("A date would do.", "Dana has no budget.")
    set_aside = a_session("s2", exchanges=(opening, told.model_copy(update={"unkept": True})))
    assert said_now(set_aside, Reading(), "A date would do.") == ("A date would do.",)


def test_the_newer_of_two_comes_first_and_the_older_is_marked() -> None:
    then, since = earlier("Dana has the budget."), earlier("Dana has no budget.", days=20, number=2)
    other = earlier("Milo decides.", number=3)
    preferred = newest_preferred((then, since, other), ())
    assert [item.id for item in preferred] == ["s1/2", "s1/3", "s1/1"]
    assert [item.superseded for item in preferred] == [False, False, True]


def test_what_the_rep_says_otherwise_now_is_marked_even_when_they_tell_of_the_change() -> None:
    (item,) = newest_preferred((earlier("The budget is 40k."),), ("The budget is 65k now.",))
    assert item.superseded


def test_sessions_are_about_the_same_on_one_arc_after_a_promise_or_with_names_in_common() -> None:
    one, other = a_session("s1", arc_id="a"), a_session("s2", arc_id="b")
    assert same_matter(other, one.model_copy(update={"arc_id": "b"}))
    assert not same_matter(other, one)
    promised = other.model_copy(update={"follow_up": a_commitment(session_id="s1")})
    assert same_matter(promised, one)
    talked = (an_exchange(0), an_exchange(1, "The call with Kessler went well.", reading=Reading()))
    again = (an_exchange(0), an_exchange(1, "Kessler is quiet.", reading=Reading()))
    assert same_matter(other.model_copy(update={"exchanges": again}), one.model_copy(update={"exchanges": talked}))
    assert not same_matter(other, one.model_copy(update={"exchanges": talked}))


def test_months_and_offices_are_no_names_in_common() -> None:
    one = a_session("s1", exchanges=(an_exchange(0), an_exchange(1, "We see the CFO in March and I can't wait.")))
    other = a_session("s2", exchanges=(an_exchange(0), an_exchange(1, "Then the CFO said in March that I may.")))
    assert not same_matter(other, one)
