"""Any session a store may be given, as Hypothesis strategies."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from agent.domain.commitment import Commitment, CommitmentStatus, Outcome
from agent.domain.due import Due
from agent.domain.idea import Idea, IdeaKind, Owner, Voice
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Mode, Session, Thumb
from agent.domain.stage import GrowStage
from agent.domain.topic import Topic
from agent.domain.turn import CoachTurn, Source

REP = "ann"

words = st.text(max_size=40)
zones = st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-8))])
times = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=zones)
ratings = st.none() | st.integers(0, 10)


def some(strategy, at_most=3):
    """Return tuples of a few of these."""
    return st.lists(strategy, max_size=at_most).map(tuple)


ideas = st.builds(
    Idea,
    kind=st.sampled_from(IdeaKind),
    text=words,
    voice=st.sampled_from(Voice),
    owner=st.sampled_from(Owner),
    by=st.none() | words,
    evidence=st.booleans(),
    gerund=st.none() | words,
    clause=st.none() | words,
    noun=st.none() | words,
)
readings = st.builds(
    Reading,
    moves=some(st.sampled_from(RepMove)),
    ideas=some(ideas),
    people=some(words),
    topics=some(st.sampled_from(Topic)),
    rating=ratings,
    due=st.none() | st.builds(Due, text=words, at=st.none() | times, unclear=st.booleans()),
    pasted=words,
)
turns = st.builds(
    CoachTurn,
    move=st.sampled_from(CoachMove),
    focus=st.sampled_from(Focus),
    stage=st.sampled_from(GrowStage),
    mirror=words,
    question=words,
    source=st.sampled_from(Source),
    wording=words,
    about=words,
    score=st.floats(0, 1),
    retries=st.integers(0, 2),
)


def exchanges(number):
    """Return exchanges of this number; the message key is the number's own."""
    return st.builds(
        Exchange,
        number=st.just(number),
        at=times,
        utterance=st.none() | words,
        reading=st.none() | readings,
        turn=turns,
        key=st.sampled_from([None, f"key {number}"]),
        unkept=st.booleans(),
        thumb=st.none() | st.sampled_from(Thumb),
    )


def commitments(commitment_id):
    """Return commitments of the rep with this id."""
    return st.builds(
        Commitment,
        id=st.just(commitment_id),
        rep_id=st.just(REP),
        session_id=words,
        action=words,
        due_text=words,
        due_at=st.none() | times,
        first_step=words,
        measure=words,
        obstacle=words,
        if_then=words,
        confidence=ratings,
        status=st.sampled_from(CommitmentStatus),
        learned=words,
        outcome=st.none() | st.sampled_from(Outcome),
        created_at=times,
        updated_at=times,
    )


def sessions(session_id):
    """Return sessions of the rep with this id and up to four exchanges."""
    said = st.integers(1, 4).flatmap(lambda count: st.tuples(*(exchanges(number) for number in range(count))))
    return st.builds(
        Session,
        id=st.just(session_id),
        rep_id=st.just(REP),
        arc_id=words,
        title=words,
        deal=words,
        mode=st.sampled_from(Mode),
        minutes=st.integers(1, 90),
        off_record=st.booleans(),
        started_at=times,
        ended_at=st.none() | times,
        exchanges=said,
        follow_up=st.none() | commitments(f"{session_id} follow-up"),
        commitment=st.none() | commitments(f"{session_id} commitment"),
    )
