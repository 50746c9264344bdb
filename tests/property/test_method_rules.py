"""Every rule of docs/method.md that holds whatever model is behind the coach, over random talks."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Session
from agent.domain.stage import GrowStage
from agent.steps.decide import decide
from agent.steps.decide.arrival import arrived_decided
from agent.steps.decide.asked_back import AGAIN
from agent.steps.decide.budget import QUESTIONS
from agent.steps.decide.rules import is_distressed
from agent.steps.progress import Progress
from tests.property.strategies import minutes, opened, play, readings, talks

takes = st.integers(0, 2)
MORE_THAN_ONCE = {
    Focus.GOAL, Focus.WHAT_ELSE, Focus.READ_BACK, Focus.OFFER_STOP, Focus.AFTER_END, Focus.OPEN_POINT, Focus.DOUBT,
}  # fmt: skip
"""Foci that may be asked for again; the bank never uses the same question for them twice."""


def _brings(kind: IdeaKind) -> Reading:
    return Reading(ideas=(Idea(kind=kind, text="call Dana"),))


def steps(sessions: list[Session]) -> list[tuple[Session, Reading, Session]]:
    """Each turn as the session before, what was read, and the session after."""
    return [
        (before, after.exchanges[-1].reading or Reading(), after)
        for before, after in zip(sessions, sessions[1:], strict=False)
    ]


@given(minutes, talks, takes)
def test_one_to_three_moves_are_always_allowed(length, talk, take):
    for before, reading, _ in steps(play(length, talk, take=take)):
        assert 1 <= len(decide(before, reading)) <= 3


@given(minutes, talks)
def test_the_same_session_and_reading_always_allow_the_same_moves(length, talk):
    session = play(length, talk)[-1]
    assert decide(session, talk[-1]) == decide(session, talk[-1])


@given(minutes, talks, takes)
def test_no_commitment_is_asked_for_before_a_goal(length, talk, take):
    for before, reading, after in steps(play(length, talk, take=take)):
        if after.turns[-1].move is CoachMove.COMMIT:
            assert Progress(before, reading).goal is not None


@given(st.sampled_from([5, 15, 45]), talks, takes)
def test_no_commitment_is_asked_for_before_two_options_or_two_what_else(length, talk, take):
    for before, reading, after in steps(play(length, talk, take=take)):
        if after.turns[-1].move is CoachMove.COMMIT:
            progress = Progress(before, reading)
            asked, decided = progress.asked(Focus.WHAT_ELSE), progress.action is not None
            assert len(progress.options) >= 2 or asked >= 2 or (decided and asked >= 1)


@given(st.sampled_from([15, 45]), talks, takes)
def test_the_root_cause_comes_before_options_in_longer_sessions(length, talk, take):
    for before, reading, after in steps(play(length, talk, take=take)):
        if after.turns[-1].move is CoachMove.DRAW_OPTIONS and not before.stage.order >= GrowStage.OPTIONS.order:
            progress = Progress(before, reading)
            if arrived_decided(progress):
                continue
            assert progress.asked(Focus.CAUSE, Focus.SECOND_LAYER, Focus.INFLUENCE) or progress.ideas(IdeaKind.CAUSE)


@given(minutes, talks, takes)
def test_nobody_in_distress_is_asked_what_of_it_is_theirs(length, talk, take):
    for before, reading, after in steps(play(length, talk, take=take)):
        if after.turns[-1].focus is Focus.INFLUENCE:
            assert not is_distressed(Progress(before, reading))


@given(minutes, talks)
def test_the_budget_of_questions_is_kept(length, talk):
    asked = Progress(play(length, talk)[-1]).questions
    assert asked <= QUESTIONS.get(length, 60)


@given(minutes, talks, takes)
def test_what_was_asked_does_not_return(length, talk, take):
    for before, reading, after in steps(play(length, talk, take=take)):
        turn, streak = after.turns[-1], Progress(before, reading).hollow_streak
        asks_again = reading.does(*AGAIN)
        if asks_again or turn.focus in MORE_THAN_ONCE or turn.move in (CoachMove.CLOSE, CoachMove.HOLD) or streak:
            continue
        held = [kept for kept in before.turns if kept.move is not CoachMove.HOLD]
        assert turn.focus not in [kept.focus for kept in held]


@given(minutes, talks, takes)
def test_what_else_is_asked_twice_at_most(length, talk, take):
    asked = [t for t in play(length, talk, take=take)[-1].turns if t.focus is Focus.WHAT_ELSE]
    hollow_or_held = sum(1 for r in talk if r.does(RepMove.IS_HOLLOW, RepMove.ASKS_ADVICE))
    assert len(asked) <= 2 + hollow_or_held


@given(minutes, talks, takes)
def test_a_skipped_question_stays_skipped(length, talk, take):
    sessions = play(length, talk, take=take)
    for before, reading, after in steps(sessions):
        if reading.does(RepMove.SKIPS) and not reading.does(RepMove.IS_HOLLOW) and not before.is_over:
            skipped, turn = before.turns[-1], after.turns[-1]
            if skipped.focus not in MORE_THAN_ONCE and turn.move is not CoachMove.CLOSE:
                assert turn.focus is not skipped.focus


@given(minutes, talks, takes)
def test_stages_only_move_forward(length, talk, take):
    turns = play(length, talk, take=take)[-1].turns
    for before, after in zip(turns, turns[1:], strict=False):
        assert after.stage.order >= before.stage.order or before.stage is GrowStage.CLOSED


@given(st.sampled_from([5, 15, 45]))
def test_hollow_replies_get_a_smaller_question_then_another_angle_then_an_offer_to_stop(length):
    hollow = Reading(moves=(RepMove.IS_HOLLOW,))
    first, *_ = decide(opened(length), hollow)
    assert first.stuck
    assert first.focus is Focus.GOAL
    sessions = play(length, [hollow, hollow, hollow])
    second, third = sessions[2].turns[-1], sessions[3].turns[-1]
    assert second.focus is not Focus.GOAL
    assert third.focus is Focus.OFFER_STOP
    assert not sessions[3].is_over


@given(minutes, talks, readings)
def test_a_rep_who_stops_is_let_go_at_once(length, talk, reading):
    session = play(length, talk)[-1]
    stopped = decide(session, reading.model_copy(update={"moves": (RepMove.STOPS,)}))
    assert stopped[0].move is CoachMove.CLOSE


@given(minutes, talks)
def test_not_now_closes_without_a_commitment(length, talk):
    session = play(length, [*talk, Reading(moves=(RepMove.NOT_NOW,))])[-1]
    assert session.is_over
    if session.turns[-1].focus is Focus.NOT_NOW:
        assert session.commitment is None or not session.commitment.status.is_pending


@given(minutes, talks, takes)
def test_a_commitment_is_never_invented(length, talk, take):
    session = play(length, talk, take=take)[-1]
    if session.commitment is not None:
        said = [idea.text for reading in talk for idea in reading.of(IdeaKind.ACTION)]
        assert session.commitment.action in said


@given(minutes, talks)
def test_a_demand_for_the_answer_is_held(length, talk):
    session = play(length, talk)[-1]
    demand = Reading(moves=(RepMove.ASKS_ADVICE,))
    answers_in_a_question = session.turns[-1].focus is Focus.ASK_SENTENCE
    if not session.is_over and not answers_in_a_question and Progress(session).questions < QUESTIONS.get(length, 60):
        allowed = decide(session, demand)
        assert allowed[0].hold or allowed[0].move in (CoachMove.CLOSE,)


@settings(max_examples=50)
@given(minutes, st.lists(readings, min_size=8, max_size=8))
@example(15, [*[Reading()] * 6, _brings(IdeaKind.GOAL), _brings(IdeaKind.ACTION)])
def test_every_session_comes_to_an_end(length, talk):
    assert play(length, talk * 10)[-1].is_over
