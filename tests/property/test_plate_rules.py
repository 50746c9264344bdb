"""Over random talks and plates: one question about the plate at most, after help, never in a short session."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from agent.domain.matter import OF_THE_PLATE, Rating
from agent.domain.move import CoachMove, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Mode, Session
from agent.domain.turn import CoachTurn
from agent.steps import keep
from agent.steps.decide import decide
from agent.steps.decide.asked_back import AGAIN
from agent.steps.decide.budget import questions
from agent.steps.plate.answering import beside_the_talk
from agent.steps.plate.asking import HELPED, UNWELCOME, answers_the_plate
from agent.steps.plate.plate import Plate
from agent.steps.progress import Progress
from tests.property.strategies import NOON, dues, ideas, minutes, opened, readings
from tests.support.matters import a_matter

matters = st.builds(
    lambda number, text, asked, important, days: a_matter(
        f"m{number}",
        text=text,
        asked=tuple(asked),
        most_important=important,
        ratings=(Rating(at=NOON - timedelta(days=days), value=3),) if days else (),
    ),
    number=st.integers(0, 99),
    text=st.sampled_from(["the price", "Globex", "said", "my pipeline", "<b>x</b>"]),
    asked=st.sets(st.sampled_from(OF_THE_PLATE)),
    important=st.booleans(),
    days=st.integers(0, 20),
)
plates = st.builds(
    Plate, now=st.just(NOON), matters=st.lists(matters, max_size=5).map(tuple), asked_lately=st.booleans()
)
calm = st.builds(
    Reading,
    moves=st.sampled_from([(), (RepMove.REPORTS_FACT,), (RepMove.COMMITS,), (RepMove.CONFIRMS,)]),
    ideas=st.lists(ideas, max_size=2).map(tuple),
    rating=st.none() | st.integers(0, 10),
    due=dues,
)
talks = st.builds(
    lambda talk, place, other: [*talk[:place], *other, *talk[place:]],
    talk=st.lists(calm, min_size=20, max_size=40),
    place=st.integers(0, 40),
    other=st.lists(readings, max_size=3),
)
"""Mostly a rep who goes along, so that talks get to their end; some messages in between do anything."""

kinds = st.fixed_dictionaries({"mode": st.sampled_from(Mode), "off_record": st.booleans()})
PLAIN = {"mode": Mode.PREPARE, "off_record": False}


def play(length, talk, plate, kind, take=0) -> Session:
    """Return the session after a talk in which the coach always had this plate before it."""
    session = opened(length).model_copy(update=kind)
    for heard in talk:
        reading = beside_the_talk(heard) if answers_the_plate(session) else heard
        allowed = decide(session, reading, None, plate)
        chosen = allowed[min(take, len(allowed) - 1)]
        move = CoachMove.HOLD if chosen.hold else chosen.move
        question = "" if chosen.move in (CoachMove.CLOSE, CoachMove.REFER) else "What then?"
        turn = CoachTurn(move=move, focus=chosen.focus, stage=chosen.stage, question=question)
        progress = Progress(session, reading)
        exchange = keep.exchange(session, "said", turn, progress, NOON, None)
        after = keep.after(progress, turn, NOON)
        session = after.model_copy(update={"exchanges": (*session.exchanges, exchange)})
    return session


def places(session: Session) -> list[int]:
    return [number for number, turn in enumerate(session.turns) if turn.focus in OF_THE_PLATE]


def said_before(session: Session, place: int) -> tuple[Exchange, ...]:
    return session.exchanges[: place + 1]


@given(minutes, talks, plates, kinds | st.just(PLAIN))
def test_it_is_asked_once_a_session_at_most_but_for_a_rep_who_asks_what_it_means(length, talk, plate, kind):
    session = play(length, talk, plate, kind)
    first, *more = places(session) or [0]
    for place in more:
        reading = session.exchanges[place].reading
        assert reading is not None
        assert reading.does(*AGAIN)
        assert session.turns[place].focus is session.turns[first].focus


@given(minutes, talks, plates, kinds | st.just(PLAIN))
def test_it_is_never_asked_in_short_sessions_off_the_record_or_on_a_call(length, talk, plate, kind):
    session = play(length, talk, plate, kind)
    if places(session):
        assert (length >= 15, session.mode, session.off_record) == (True, Mode.PREPARE, False)


@given(st.sampled_from([15, 45]), talks, plates)
def test_it_is_never_asked_before_help_was_given_nor_beyond_the_budget(length, talk, plate):
    session = play(length, talk, plate, PLAIN)
    for place in places(session):
        before = [turn.focus for turn in session.turns[:place]]
        assert set(before) & set(HELPED)
        assert Progress(session).questions <= questions(length)


@given(st.sampled_from([15, 45]), talks, plates)
def test_a_rep_who_vented_complained_or_wanted_to_stop_is_not_asked(length, talk, plate):
    session = play(length, talk, plate, PLAIN)
    for place in places(session)[:1]:
        readings = [one.reading for one in said_before(session, place) if one.reading]
        assert not any(reading.does(*UNWELCOME) for reading in readings)


@given(st.sampled_from([15, 45]), talks, plates)
def test_an_answer_about_the_plate_changes_no_promise(length, talk, plate):
    session = play(length, talk, plate, PLAIN)
    for place in places(session):
        rest = session.model_copy(update={"exchanges": session.exchanges[: place + 1]})
        after = session.model_copy(update={"exchanges": session.exchanges[: place + 2]})
        if len(after.exchanges) > len(rest.exchanges):
            assert Progress(after).pledges == Progress(rest).pledges


def test_the_random_talks_reach_the_question_at_all():
    found: list[int] = []

    @given(talks, plates)
    def reaching(talk, plate):
        found.extend(places(play(45, talk, plate, PLAIN)))

    reaching()
    assert found
