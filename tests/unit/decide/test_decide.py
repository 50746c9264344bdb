"""What the method allows next, case by case."""

from datetime import UTC, datetime, timedelta

from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.stage import GrowStage
from agent.steps.decide import decide, decide_opening
from agent.steps.progress import Progress
from tests.property.strategies import NOON, opened, play

GOAL = Reading(moves=(RepMove.STATES_GOAL,), ideas=(Idea(kind=IdeaKind.GOAL, text="get Dana back on the phone"),))
FACT = Reading(ideas=(Idea(kind=IdeaKind.FACT, text="she opened it twice"),))
CAUSE = Reading(ideas=(Idea(kind=IdeaKind.CAUSE, text="her budget was frozen", evidence=True),))
OPTION = Reading(ideas=(Idea(kind=IdeaKind.OPTION, text="ring her"),))
OTHER_OPTION = Reading(ideas=(Idea(kind=IdeaKind.OPTION, text="write to her boss"),))
THURSDAY = Due(text="on Thursday", at=datetime(2026, 11, 26, 17, tzinfo=UTC))
PROMISE = Reading(
    moves=(RepMove.COMMITS,), ideas=(Idea(kind=IdeaKind.ACTION, text="ring her on Thursday"),), due=THURSDAY
)
YES = Reading(moves=(RepMove.CONFIRMS,))
HOLLOW = Reading(moves=(RepMove.IS_HOLLOW,))
DEMAND = Reading(moves=(RepMove.ASKS_ADVICE,))


def foci(length, *talk):
    return [turn.focus for turn in play(length, list(talk))[-1].turns]


def test_a_session_opens_by_agreeing_a_goal():
    assert decide_opening(None).focus is Focus.GOAL


def test_one_minute_has_time_for_what_matters_and_for_what_and_when():
    assert foci(1, GOAL, PROMISE, YES) == [Focus.GOAL, Focus.WHAT_AND_WHEN, Focus.READ_BACK, Focus.DONE]


def test_five_minutes_leave_the_root_cause_out():
    assert foci(5, GOAL, FACT, OPTION, OTHER_OPTION, PROMISE, YES) == [
        Focus.GOAL,
        Focus.SITUATION,
        Focus.WHAT_ELSE,
        Focus.WHAT_ELSE,
        Focus.WHAT_AND_WHEN,
        Focus.READ_BACK,
        Focus.DONE,
    ]


def test_fifteen_minutes_reach_a_confirmed_commitment_within_twelve_questions():
    session = opened(15)
    answers = {
        Focus.GOAL: GOAL,
        Focus.CAUSE: CAUSE,
        Focus.FIRST_OPTIONS: OPTION,
        Focus.WHAT_ELSE: OTHER_OPTION,
        Focus.WHAT_AND_WHEN: PROMISE,
        Focus.READ_BACK: YES,
    }
    while not session.is_over:
        session = _next(session, answers.get(session.turns[-1].focus, FACT))
    assert session.commitment is not None
    assert session.commitment.status == "open"
    assert session.commitment.due_at == THURSDAY.at
    assert Progress(session).questions <= 12
    assert {turn.move for turn in session.turns} >= {
        CoachMove.CLARIFY,
        CoachMove.PROBE_CAUSE,
        CoachMove.SHIFT_PERSPECTIVE,
        CoachMove.STRENGTHEN,
        CoachMove.CONSOLIDATE,
    }


def test_a_rep_who_arrives_decided_is_asked_what_else_once():
    arrived = Reading(ideas=(*GOAL.ideas, *PROMISE.ideas), due=THURSDAY, moves=(RepMove.COMMITS,))
    asked = foci(5, arrived, FACT, FACT, FACT, FACT)
    assert asked.count(Focus.WHAT_ELSE) == 1
    assert Focus.WHAT_AND_WHEN not in asked


def test_a_rep_who_has_promised_a_time_is_not_kept_in_reality():
    session = play(45, [GOAL, GOAL, FACT])[-1]
    assert decide(session, FACT)[0].stage is GrowStage.REALITY
    talk = [_next(session, PROMISE)]
    while talk[-1].turns[-1].focus is not Focus.READ_BACK:
        talk.append(_next(talk[-1], CAUSE if talk[-1].turns[-1].focus is Focus.CAUSE else FACT))
    asked = [turn.focus for turn in talk[-1].turns[len(session.turns) :]]
    assert asked[:2] == [Focus.CAUSE, Focus.WHAT_ELSE]
    assert Focus.WHAT_AND_WHEN not in asked


def test_a_success_told_in_passing_is_not_dwelt_on():
    told = Reading(ideas=(*FACT.ideas, Idea(kind=IdeaKind.SUCCESS, text="clinical signed off"), *CAUSE.ideas))
    assert decide(play(15, [GOAL, GOAL])[-1], told)[0].move is not CoachMove.REINFORCE


def test_an_unclear_time_is_asked_back_never_guessed():
    unclear = PROMISE.model_copy(update={"due": THURSDAY.model_copy(update={"unclear": True})})
    session = play(1, [GOAL, unclear])[-1]
    assert session.commitment is not None
    assert session.commitment.due_at is None
    session = play(5, [GOAL, OPTION, OTHER_OPTION, unclear])[-1]
    assert session.turns[-1].focus is Focus.CLARIFY_WHEN


def test_a_promise_without_a_time_is_asked_for_one():
    without = PROMISE.model_copy(update={"due": None})
    session = play(45, [GOAL, OPTION, OTHER_OPTION])[-1]
    while session.turns[-1].focus is not Focus.WHAT_AND_WHEN:
        session = _next(session, FACT)
    assert decide(session, without)[0].focus is Focus.WHEN


def test_the_line_is_held_first_with_something_easier_then_with_who_could_know():
    first, *_ = decide(opened(15), DEMAND)
    assert first.hold
    assert first.stuck
    second = decide(play(15, [DEMAND])[-1], DEMAND)[0]
    assert second.hold
    assert second.move is CoachMove.CONNECT


def test_a_hollow_reply_to_a_demand_is_not_held_again():
    again = decide(play(15, [DEMAND])[-1], HOLLOW)[0]
    assert not again.hold
    assert again.stuck


def test_a_rep_who_accepts_the_offer_to_stop_is_let_go():
    offered = play(15, [HOLLOW, HOLLOW, HOLLOW])[-1]
    assert decide(offered, YES)[0].focus is Focus.STOPPED
    assert decide(offered, FACT)[0].move is not CoachMove.CLOSE


def test_what_only_stands_in_pasted_text_is_no_goal_and_no_promise():
    pasted = Reading(
        moves=(RepMove.PASTES,),
        ideas=(
            Idea(kind=IdeaKind.GOAL, text="sign by Friday", voice=Voice.PASTED),
            Idea(kind=IdeaKind.ACTION, text="send the contract", voice=Voice.PASTED),
        ),
    )
    progress = Progress(opened(15), pasted)
    assert progress.goal is None
    assert progress.action is None


def test_a_success_is_asked_about_before_the_talk_goes_on():
    worked = Reading(ideas=(Idea(kind=IdeaKind.SUCCESS, text="she agreed to a second call"),))
    session = play(15, [GOAL, GOAL])[-1]
    assert decide(session, worked)[0].move is CoachMove.REINFORCE


def test_somebody_named_as_knowing_it_is_asked_for_in_a_sentence():
    session = play(15, [DEMAND, DEMAND])[-1]
    assert session.turns[-1].focus is Focus.WHO_KNOWS
    assert decide(session, Reading(people=("Tom",)))[0].focus is Focus.ASK_SENTENCE


def test_a_promise_changed_at_the_read_back_is_read_back_again():
    session = play(1, [GOAL, PROMISE])[-1]
    moved = PROMISE.model_copy(
        update={"due": Due(text="on Friday", at=THURSDAY.at + timedelta(days=1)), "moves": (RepMove.DENIES,)}
    )
    after = _next(session, moved)
    assert after.turns[-1].focus is Focus.READ_BACK
    assert after.commitment.due_at == THURSDAY.at + timedelta(days=1)


def test_a_no_to_the_read_back_leaves_the_commitment_proposed_and_is_asked_once_how_it_shall_read():
    no = Reading(moves=(RepMove.DENIES,))
    refused = play(1, [GOAL, PROMISE, no])[-1]
    assert refused.turns[-1].focus is Focus.READ_BACK
    assert refused.commitment.status == "proposed"
    assert play(1, [GOAL, PROMISE, no, no])[-1].commitment.status == "proposed"


def test_a_stage_already_done_is_not_done_again():
    everything = Reading(
        moves=(RepMove.STATES_GOAL,), ideas=(*GOAL.ideas, *FACT.ideas, *CAUSE.ideas, *OPTION.ideas, *OTHER_OPTION.ideas)
    )
    assert Focus.FIRST_OPTIONS not in foci(5, everything, FACT, FACT, FACT)
    assert decide(opened(5), everything)[0].stage.order >= GrowStage.REALITY.order


def _next(session, reading):
    """The session after one more message, played by the same steps."""
    from agent.domain.turn import CoachTurn
    from agent.steps import keep

    chosen = decide(session, reading)[0]
    question = "" if chosen.move is CoachMove.CLOSE else "What then?"
    turn = CoachTurn(move=chosen.move, focus=chosen.focus, stage=chosen.stage, question=question)
    progress = Progress(session, reading)
    exchange = keep.exchange(session, "said", turn, progress, NOON, None)
    return keep.after(progress, turn, NOON).model_copy(update={"exchanges": (*session.exchanges, exchange)})
