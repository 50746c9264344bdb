"""Random talks: what a rep may bring, and a session played with it."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from agent.domain.contradiction import Contradiction
from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind, Owner, Voice
from agent.domain.move import CoachMove, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Session
from agent.domain.turn import CoachTurn
from agent.steps import keep
from agent.steps.decide import decide, decide_opening
from agent.steps.progress import Progress

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)

ideas = st.builds(
    Idea,
    kind=st.sampled_from(IdeaKind),
    text=st.sampled_from(["call Dana", "wait", "she went quiet", "the price", "a smaller scope", "ask Tom", "budget"]),
    voice=st.sampled_from(Voice),
    owner=st.sampled_from(Owner),
    evidence=st.booleans(),
)
dues = st.none() | st.builds(
    Due, text=st.just("Thursday"), at=st.none() | st.just(NOON + timedelta(days=3)), unclear=st.booleans()
)
readings = st.builds(
    Reading,
    moves=st.lists(st.sampled_from(RepMove), max_size=3, unique=True).map(tuple),
    ideas=st.lists(ideas, max_size=3).map(tuple),
    people=st.sampled_from([(), ("Dana",)]),
    rating=st.none() | st.integers(0, 10),
    due=dues,
)
talking = st.builds(
    Reading,
    moves=st.lists(
        st.sampled_from([RepMove.REPORTS_FACT, RepMove.ASSUMES, RepMove.COMMITS, RepMove.VENTS, RepMove.SKIPS]),
        max_size=2,
        unique=True,
    ).map(tuple),
    ideas=st.lists(ideas, max_size=3).map(tuple),
    due=dues,
)
hollow = st.just(Reading(moves=(RepMove.IS_HOLLOW,)))
demanding = st.just(Reading(moves=(RepMove.ASKS_ADVICE,)))
talks = st.lists(st.one_of(readings, talking, talking, hollow, demanding), min_size=1, max_size=30)
minutes = st.sampled_from([1, 5, 15, 45])


def opened(length: int) -> Session:
    """Return a session of so many minutes with its opening."""
    allowed = decide_opening(None)
    turn = CoachTurn(move=allowed.move, focus=allowed.focus, stage=allowed.stage, question="What matters?")
    opening = Exchange(number=0, at=NOON, turn=turn)
    return Session(id="s", rep_id="r", minutes=length, started_at=NOON, exchanges=(opening,))


def play(
    length: int, talk: list[Reading], *, take: int = 0, said_otherwise: Contradiction | None = None
) -> list[Session]:
    """Return the session after each message; the coach makes the first allowed move, or the one numbered `take`.

    Every message contradicts an earlier session where something was `said_otherwise` there.
    """
    sessions = [opened(length)]
    for reading in talk:
        session = sessions[-1]
        allowed = decide(session, reading, said_otherwise)
        chosen = allowed[min(take, len(allowed) - 1)]
        move = CoachMove.HOLD if chosen.hold else chosen.move
        question = "" if chosen.move in (CoachMove.CLOSE, CoachMove.REFER) else "What then?"
        turn = CoachTurn(move=move, focus=chosen.focus, stage=chosen.stage, question=question)
        progress = Progress(session, reading)
        exchange = keep.exchange(session, "said", turn, progress, NOON, None)
        after = keep.after(progress, turn, NOON)
        sessions.append(after.model_copy(update={"exchanges": (*session.exchanges, exchange)}))
    return sessions
