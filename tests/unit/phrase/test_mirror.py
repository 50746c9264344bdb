from datetime import UTC, datetime, timedelta

import pytest

from agent.domain.allowed import AllowedMove
from agent.domain.contradiction import Contradiction
from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.recalled import Recalled
from agent.domain.session import Exchange, Session
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from agent.steps.phrase.mirror import mirror

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)

PRICE = Idea(kind=IdeaKind.ASSUMPTION, text="price is the real reason", clause="price is the real reason")
NOT_SAID = Idea(kind=IdeaKind.FACT, text="she hasn't said so", clause="she hasn't said so")
SENT = Idea(kind=IdeaKind.FACT, text="We sent the proposal", clause="you sent the proposal")
QUIET = Idea(kind=IdeaKind.FACT, text="Dana has gone quiet since", clause="Dana has gone quiet since")
NOBODY = Idea(
    kind=IdeaKind.FACT,
    text="nobody from finance has been on a call",
    clause="nobody from finance has been on a call",
)
FIRM = Idea(kind=IdeaKind.GOAL, text="be firmer at the close", gerund="being firmer at the close")
NERVOUS = Idea(kind=IdeaKind.FEELING, text="I'm nervous as hell", clause="you're nervous as hell")
CALL = Idea(kind=IdeaKind.OPTION, text="call the CFO", gerund="calling the CFO")
WAIT = Idea(kind=IdeaKind.OPTION, text="wait until January", gerund="waiting until January")


def allowed(move: CoachMove = CoachMove.CLARIFY, focus: Focus = Focus.EVIDENCE, **fields) -> AllowedMove:
    return AllowedMove(move=move, focus=focus, stage=GrowStage.REALITY, **fields)


def reading(*ideas: Idea, moves: tuple[RepMove, ...] = (), rating: int | None = None, people=()) -> Reading:
    return Reading(ideas=ideas, moves=moves, rating=rating, people=people)


def turn(said: str = "", question: str = "What happened next?") -> CoachTurn:
    return CoachTurn(
        move=CoachMove.CLARIFY, focus=Focus.SITUATION, stage=GrowStage.REALITY, mirror=said, question=question
    )


def talk(*replies: tuple[Reading, str], unkept: bool = False) -> Session:
    """A session whose replies each were met by a turn with this mirror."""
    exchanges = [Exchange(number=0, at=NOW, turn=turn())]
    for number, (heard, said) in enumerate(replies, start=1):
        exchanges.append(
            Exchange(
                number=number,
                at=NOW,
                utterance="...",
                reading=None if unkept else heard,
                turn=turn(said),
                unkept=unkept,
            )
        )
    return Session(id="s", rep_id="r", started_at=NOW, exchanges=tuple(exchanges))


CONTRAST = allowed(CoachMove.CONTRAST, Focus.TWO_STATEMENTS, about=PRICE)


def test_a_belief_without_evidence_is_set_beside_what_was_not_said() -> None:
    said = mirror(talk(), reading(PRICE, NOT_SAID), CONTRAST, (), NOW)
    assert said == "You think price is the real reason, and she hasn't said so."


def test_a_contrast_that_cannot_be_turned_is_quoted_verbatim() -> None:
    belief = Idea(kind=IdeaKind.ASSUMPTION, text="he'd never sign w/o legal")
    fact = Idea(kind=IdeaKind.FACT, text="legal wasn't even asked")
    said = mirror(
        talk(), reading(belief, fact), allowed(CoachMove.CONTRAST, Focus.TWO_STATEMENTS, about=belief), (), NOW
    )
    assert said == 'You said "he\'d never sign w/o legal", and also "legal wasn\'t even asked".'


def test_a_contrast_has_no_mirror_where_the_talk_holds_only_one_side() -> None:
    assert mirror(talk(), reading(PRICE), CONTRAST, (), NOW) == ""


def test_what_was_done_is_set_beside_what_did_not_come() -> None:
    said = mirror(talk(), reading(SENT, QUIET), allowed(), (), NOW)
    assert said == "You sent the proposal, and Dana has gone quiet since."


def test_a_rating_is_set_beside_a_missing_fact() -> None:
    said = mirror(talk((reading(NOBODY), "")), reading(rating=9), allowed(focus=Focus.SITUATION), (), NOW)
    assert said == "You're at 9, and nobody from finance has been on a call."


def test_what_the_rep_does_not_know_is_missing_too() -> None:
    unknown = Idea(kind=IdeaKind.UNKNOWN, text="who could give us a reference")
    said = mirror(talk(), reading(unknown, rating=8), allowed(), (), NOW)
    assert said == "You're at 8, and you don't know who could give you a reference."


def test_a_goal_is_not_held_against_the_rep_because_something_is_missing() -> None:
    assert "firmer" not in mirror(talk((reading(FIRM), "")), reading(NOBODY), allowed(), (), NOW)


def test_two_options_are_not_listed_before_the_question_that_weighs_them() -> None:
    assert mirror(talk(), reading(CALL, WAIT), allowed(CoachMove.WEIGH, Focus.CRITERIA), (), NOW) == ""


def test_a_named_feeling_is_met_plainly() -> None:
    said = mirror(talk(), reading(NERVOUS), allowed(), (), NOW)
    assert said in ("It takes courage to say that.", "That's a lot to carry into it.", "It isn't easy to say that.",
                    "I can hear that this matters to you.")  # fmt: skip


def test_many_rejections_are_met_with_their_number() -> None:
    rejections = Idea(kind=IdeaKind.FACT, text="six no's this week")
    tired = Idea(kind=IdeaKind.FEELING, text="I'm exhausted", clause="you're exhausted")
    assert mirror(talk(), reading(rejections, tired), allowed(), (), NOW) == "That is a lot of no's for one week."


@pytest.mark.parametrize(
    "text", ["I'm not nervous", "when I'm nervous I quote", "'I'm happy with my supplier' kills me"]
)
def test_a_feeling_the_rep_does_not_have_is_not_met(text: str) -> None:
    feeling = Idea(kind=IdeaKind.FEELING, text=text)
    assert mirror(talk(), reading(feeling), allowed(), (), NOW) == ""


def test_a_message_of_one_sentence_is_not_parroted() -> None:
    assert mirror(talk(), reading(QUIET), allowed(), (), NOW, utterance="Dana has gone quiet since.") == ""


def test_what_weighs_most_is_picked_from_a_longer_message() -> None:
    said = mirror(
        talk(),
        reading(QUIET, people=("Dana",)),
        allowed(),
        (),
        NOW,
        utterance="Well, we had that second round with all of the people from plant two. Dana has gone quiet since.",
    )
    assert said == "Dana has gone quiet since."


def test_a_named_cause_is_put_as_the_reps_own() -> None:
    cause = Idea(kind=IdeaKind.CAUSE, text="my weak discovery", noun="your weak discovery")
    said = mirror(
        talk(), reading(cause), allowed(), (), NOW, utterance="I lost it because of my weak discovery, all in all"
    )
    assert said == "You put it down to your weak discovery."


def test_a_sentence_that_goes_on_with_unless_is_left_whole() -> None:
    limited = Idea(kind=IdeaKind.FACT, text="He never opens my mails", clause="he never opens your mails")
    price = Idea(kind=IdeaKind.FACT, text="The price goes up a third", clause="the price goes up a third")
    message = "The price goes up a third. He never opens my mails unless it's an order confirmation."
    assert mirror(talk(), reading(price, limited), allowed(), (), NOW, utterance=message) == ""


@pytest.mark.parametrize(
    "move",
    [RepMove.IS_HOLLOW, RepMove.SKIPS, RepMove.ASKS_ADVICE, RepMove.COMPLAINS, RepMove.STOPS, RepMove.GREETS],
)
def test_a_message_that_gives_no_ground_is_not_mirrored(move: RepMove) -> None:
    assert mirror(talk(), reading(SENT, QUIET, moves=(move,)), allowed(), (), NOW) == ""


@pytest.mark.parametrize("voice", [Voice.PASTED, Voice.REHEARSED])
def test_what_others_wrote_is_never_put_in_the_reps_mouth(voice: Voice) -> None:
    ideas = (idea.model_copy(update={"voice": voice}) for idea in (SENT, QUIET, PRICE, NOT_SAID))
    assert mirror(talk(), reading(*ideas), allowed(), (), NOW) == ""


def test_words_that_led_to_a_referral_are_never_mirrored() -> None:
    session = talk((reading(PRICE, NOBODY), ""), unkept=True)
    assert mirror(session, reading(rating=8), CONTRAST.model_copy(update={"about": None}), (), NOW) == ""


def test_holding_the_line_and_closing_carry_no_mirror() -> None:
    for move, focus in ((CoachMove.CLOSE, Focus.DONE), (CoachMove.HOLD, Focus.EASIER), (CoachMove.COMMIT, Focus.WHEN)):
        assert mirror(talk(), reading(SENT, QUIET), allowed(move, focus), (), NOW) == ""
    assert mirror(talk(), reading(SENT, QUIET), allowed(hold=True), (), NOW) == ""


STORIES = (
    ("you sent the offer", "nobody answered the mail"),
    ("you met the plant manager", "the budget never came up"),
    ("the trial ended in March", "you have no figures from it"),
    ("Tom joined the second round", "his boss stayed silent"),
    ("legal asked for a clause", "your counsel has not written it"),
    ("the warehouse loved the scanner", "there is no slot for training"),
    ("you gave her two references", "she never rang either"),
    ("they moved the kick-off", "no one named another day"),
)


def test_about_every_second_turn_carries_a_mirror_at_most() -> None:
    replies: list[tuple[Reading, str]] = []
    for clauses in STORIES:
        story = reading(*(Idea(kind=IdeaKind.FACT, text=clause, clause=clause) for clause in clauses))
        feels = story.model_copy(update={"ideas": (*story.ideas, NERVOUS)}) if len(replies) % 2 else story
        replies.append((feels, mirror(talk(*replies), feels, allowed(), (), NOW)))
    mirrored = [said for _, said in replies if said]
    assert 3 <= len(mirrored) <= 5
    assert len(set(mirrored)) == len(mirrored)


def test_the_same_shape_never_comes_twice_in_a_row() -> None:
    session = talk((reading(SENT, QUIET), "You sent the proposal, and Dana has gone quiet since."))
    assert mirror(session, reading(CALL, WAIT), allowed(CoachMove.WEIGH, Focus.CRITERIA), (), NOW) == ""


def test_a_mirror_never_returns() -> None:
    session = talk((reading(SENT, QUIET), "You sent the proposal, and Dana has gone quiet since."), (reading(), ""))
    assert mirror(session, reading(SENT, QUIET), allowed(), (), NOW) == ""


def test_what_the_question_says_is_not_said_before_it() -> None:
    question = "What do you make of Dana having gone quiet since the proposal was sent?"
    assert mirror(talk(), reading(SENT, QUIET), allowed(), (), NOW, question=question) == ""


THEN = Recalled(
    id="m", text="Hm. Price was never the real reason there. Who knows?", at=datetime(2026, 3, 3, 9, tzinfo=UTC)
)


def then_and_now(then: tuple[str, ...], today: tuple[str, ...], at: datetime = THEN.at) -> AllowedMove:
    said = Contradiction(then=then, now=today, at=at)
    return allowed(CoachMove.CONTRAST, Focus.THEN_AND_NOW, contradiction=said)


def test_then_and_now_stand_side_by_side_with_the_date_and_to_the_letter() -> None:
    move = then_and_now(("Price was never the real reason there",), ("It is the price",))
    assert (
        mirror(talk(), reading(), move, (), NOW)
        == 'On 3 March you said: "Price was never the real reason there." Today: "It is the price."'
    )


LONG = "Dana has the budget and she has told me so on two calls with all of her people in the room that day"


def test_a_sentence_too_long_for_both_sides_gives_way_to_its_clause() -> None:
    move = then_and_now((LONG, "Dana has the budget"), ("Dana has no budget",))
    assert mirror(talk(), reading(), move, (), NOW) == (
        'On 3 March you said: "Dana has the budget." Today: "Dana has no budget."'
    )


def test_the_earlier_words_stand_alone_where_there_is_no_room_for_both() -> None:
    move = then_and_now(("Dana has the budget",), (LONG,))
    assert mirror(talk(), reading(), move, (), NOW) == 'On 3 March you said: "Dana has the budget."'
    assert mirror(talk(), reading(), then_and_now((f"{LONG} and {LONG}",), (LONG,)), (), NOW) == ""


def test_what_was_said_earlier_today_is_set_beside_now() -> None:
    move = then_and_now(("Milo decides",), ("The CFO decides",), at=NOW - timedelta(hours=1))
    assert mirror(talk(), reading(), move, (), NOW) == 'Earlier today you said: "Milo decides." Now: "The CFO decides."'


@pytest.mark.parametrize("odd", ['He said "no"', "is it so?", "see https://x.example"])
def test_words_that_cannot_be_quoted_are_not_set_side_by_side(odd: str) -> None:
    assert mirror(talk(), reading(), then_and_now(("Milo decides",), (odd,)), (), NOW) == ""
    assert mirror(talk(), reading(), then_and_now((odd,), ("Milo decides",)), (), NOW) == ""


def test_earlier_words_come_back_unasked_only_on_the_same_matter() -> None:
    price = Idea(kind=IdeaKind.ASSUMPTION, text="price is the real reason again")
    assert "On 3 March" in mirror(talk(), reading(price), allowed(), (THEN,), NOW)
    assert mirror(talk(), reading(CALL), allowed(), (THEN,), NOW) == ""


PRICE_AGAIN = Idea(kind=IdeaKind.ASSUMPTION, text="price is the real reason again")


def test_words_of_today_or_of_others_are_not_brought_back() -> None:
    today = THEN.model_copy(update={"at": NOW - timedelta(hours=1)})
    coach = THEN.model_copy(update={"speaker": "coach"})
    assert mirror(talk(), reading(PRICE_AGAIN), allowed(), (today, coach), NOW) == ""


def test_what_was_said_otherwise_since_is_not_brought_back_as_if_it_still_held() -> None:
    over = THEN.model_copy(update={"superseded": True})
    assert mirror(talk(), reading(PRICE_AGAIN), allowed(), (over,), NOW) == ""


def test_a_long_earlier_sentence_is_not_cut_into_a_quote() -> None:
    long = THEN.model_copy(update={"text": "price real reason " * 10})
    assert mirror(talk(), reading(PRICE_AGAIN), allowed(), (long,), NOW) == ""
