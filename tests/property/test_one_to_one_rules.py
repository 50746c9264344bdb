"""What holds in every session of a manager, with a plan or without, over random talks."""

from hypothesis import given
from hypothesis import strategies as st

from agent.domain.idea import Idea, IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.one_to_one import Kind, OneToOne, PlannedLine
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Mode, Session
from agent.domain.turn import CoachTurn
from agent.steps import keep
from agent.steps.decide import decide, decide_opening
from agent.steps.decide.budget import QUESTIONS
from agent.steps.decide.lines import ABOUT_LINES, MANY, MOST_OF_ONE
from agent.steps.lead.turning import OF_A_LINE, PUT_INTO_WORDS, line_asked
from agent.steps.progress import Progress
from tests.property.strategies import NOON, minutes, talks

lines = st.builds(
    PlannedLine,
    text=st.sampled_from([f"You should do it in {count} ways." for count in range(2, 8)]),
    kind=st.sampled_from(Kind),
    strength=st.floats(0, 2),
)
plans = st.none() | st.builds(OneToOne, lines=st.lists(lines, max_size=8, unique_by=lambda line: line.text).map(tuple))
turnings = st.lists(st.sampled_from([None, Kind.ASKS, Kind.TELLS]), min_size=30, max_size=30)
OF_A_SALE = (Focus.BUYER, Focus.BUYING_PROCESS, Focus.STAKEHOLDERS, Focus.LISTEN_FOR)


def play(length: int, plan: OneToOne | None, talk: list[Reading], turned: list[Kind | None]) -> list[Session]:
    """Return the session after each message; a line is put otherwise where `turned` says as what."""
    session = Session(id="s", rep_id="r", mode=Mode.LEAD, minutes=length, started_at=NOON, one_to_one=plan)
    session = _with(session, session, Reading(), decide_opening(None, None, session), utterance=None)
    sessions = [session]
    for reading, kind in zip(talk, turned, strict=False):
        before = sessions[-1]
        line, heard = line_asked(before), reading
        after = before
        if kind is not None and line is not None:
            heard = Reading(ideas=(Idea(kind=IdeaKind.OPTION, text=f"How, {len(sessions)}?"),))
            after = before.model_copy(update={"one_to_one": before.one_to_one.turned(line.text, "How?", kind)})
        sessions.append(_with(before, after, heard, decide(after, heard)[0], utterance="said"))
    return sessions


def _with(before, after, reading, allowed, *, utterance):
    move = CoachMove.HOLD if allowed.hold and allowed.move is not CoachMove.CLOSE else allowed.move
    question = "" if allowed.move in (CoachMove.CLOSE, CoachMove.REFER) else "What then?"
    about = allowed.about.text if allowed.about else ""
    turn = CoachTurn(move=move, focus=allowed.focus, stage=allowed.stage, question=question, about=about)
    progress = Progress(after, reading)
    if utterance is None:
        return after.model_copy(update={"exchanges": (Exchange(number=0, at=NOON, turn=turn),)})
    exchange = keep.exchange(after, utterance, turn, progress, NOON, None)
    kept = keep.after(progress, turn, NOON)
    return kept.model_copy(update={"exchanges": (*before.exchanges, exchange)})


@given(minutes, plans, talks, turnings)
def test_no_line_is_asked_about_more_than_twice_and_no_more_than_there_is_time_for(length, plan, talk, turned):
    turns = play(length, plan, talk, turned)[-1].turns
    about = [turn.about for turn in turns if turn.focus in OF_A_LINE]
    assert all(about.count(text) <= MOST_OF_ONE for text in about)
    most = ABOUT_LINES.get(QUESTIONS.get(length, 60), MANY)
    assert len(about) <= most + 1  # one that was put off is asked about from another side


@given(minutes, plans, talks, turnings)
def test_only_lines_that_tell_are_taken_up_the_most_telling_first(length, plan, talk, turned):
    turns = play(length, plan, talk, turned)[-1].turns
    taken = list(dict.fromkeys(turn.about for turn in turns if turn.focus is Focus.LINE))
    telling = [line.text for line in plan.telling] if plan else []
    assert taken == telling[: len(taken)]


@given(minutes, plans, talks, turnings)
def test_every_turn_asks_or_closes_and_nobody_is_asked_about_a_buyer(length, plan, talk, turned):
    for turn in play(length, plan, talk, turned)[-1].turns:
        assert turn.question or turn.move is CoachMove.CLOSE
        assert turn.move is not CoachMove.PLAY
        assert turn.focus not in OF_A_SALE


@given(minutes, plans, talks, turnings)
def test_the_budget_is_kept_and_stages_only_move_forward(length, plan, talk, turned):
    session = play(length, plan, talk, turned)[-1]
    assert Progress(session).questions <= QUESTIONS.get(length, 60)
    for before, after in zip(session.turns, session.turns[1:], strict=False):
        assert after.stage.order >= before.stage.order


@given(st.sampled_from([15, 45]), plans, talks, turnings)
def test_no_commitment_is_asked_for_before_two_options_or_two_what_else(length, plan, talk, turned):
    sessions = play(length, plan, talk, turned)
    for before, after in zip(sessions, sessions[1:], strict=False):
        if after.turns[-1].move is CoachMove.COMMIT:
            progress = Progress(after.model_copy(update={"exchanges": before.exchanges}), after.exchanges[-1].reading)
            asked, decided = progress.asked(Focus.WHAT_ELSE), progress.action is not None
            assert len(progress.options) >= 2 or asked >= 2 or (decided and asked >= 1)


@given(plans, talks, turnings)
def test_in_five_minutes_options_are_asked_for_or_named_before_a_commitment(plan, talk, turned):
    sessions = play(5, plan, talk, turned)
    for before, after in zip(sessions, sessions[1:], strict=False):
        if after.turns[-1].move is CoachMove.COMMIT:
            progress = Progress(after.model_copy(update={"exchanges": before.exchanges}), after.exchanges[-1].reading)
            assert progress.options or progress.asked(Focus.FIRST_OPTIONS, Focus.WHAT_ELSE)


@given(st.lists(st.just(Reading(ideas=(Idea(kind=IdeaKind.FACT, text="She is quiet."),))), min_size=12, max_size=12))
def test_the_last_two_questions_of_five_minutes_without_a_plan_belong_to_what_and_when(talk):
    named = [
        reading if number != 2 else Reading(ideas=(Idea(kind=IdeaKind.OPTION, text="ask her"),))
        for number, reading in enumerate(talk)
    ]
    session = play(5, None, named, [None] * 30)[-1]
    assert [turn.focus for turn in session.turns if turn.question][-2:] == [Focus.WHAT_AND_WHEN, Focus.WHAT]


@given(minutes, plans, talks, turnings)
def test_a_demand_for_the_words_is_held(length, plan, talk, turned):
    sessions = play(length, plan, talk, turned)
    for before, after in zip(sessions, sessions[1:], strict=False):
        asked, reading = before.turns[-1], after.exchanges[-1].reading
        wants = reading is not None and reading.moves == (RepMove.ASKS_ADVICE,)
        if wants and asked.focus in PUT_INTO_WORDS and not before.is_over and after.turns[-1].question:
            assert after.turns[-1].move is CoachMove.HOLD
