"""Whatever the method asks for, in whatever order, the bank has a line and never the same one twice."""

from datetime import UTC, datetime

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agent.domain.allowed import AllowedMove
from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Exchange, Mode, Session
from agent.domain.stage import GrowStage
from agent.domain.topic import Topic
from agent.domain.turn import CoachTurn
from agent.steps.phrase.asked import MAY_RETURN
from agent.steps.phrase.bank import WITHOUT_QUESTION, BankLine, choose
from prompts.loader import load_bank
from tests.support.bank_talk import IDEAS

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
PLACES = sorted({(question.move, question.focus) for question in load_bank().questions})

readings = st.builds(
    Reading,
    moves=st.lists(st.sampled_from(RepMove), max_size=2).map(tuple),
    ideas=st.lists(st.sampled_from(IDEAS), max_size=3).map(tuple),
    people=st.sampled_from([(), ("Dana",), ("the CFO", "Dana"), ("my champion",)]),
    topics=st.lists(st.sampled_from(Topic), max_size=2).map(tuple),
    rating=st.none() | st.integers(0, 10),
)
allowances = st.builds(
    AllowedMove,
    move=st.sampled_from(CoachMove),
    focus=st.sampled_from(Focus),
    stage=st.sampled_from(GrowStage),
    about=st.none() | st.sampled_from(IDEAS),
    stuck=st.booleans(),
    changes_subject=st.booleans(),
    hold=st.booleans(),
)
fitting = st.builds(
    lambda place, stuck: AllowedMove(
        move=CoachMove(place[0]), focus=Focus(place[1]), stage=GrowStage.REALITY, stuck=stuck
    ),
    st.sampled_from(PLACES),
    st.booleans(),
)


def held(session: Session, reading: Reading, line: BankLine) -> Session:
    turn = CoachTurn(
        move=line.move, focus=line.focus, stage=GrowStage.REALITY, question=line.text, wording=line.id, about=line.about
    )
    number = len(session.exchanges)
    words = " ".join(idea.text for idea in reading.ideas) or "hm"
    said = Exchange(number=number, at=NOW, utterance=words if number else None, reading=reading, turn=turn)
    return session.model_copy(update={"exchanges": (*session.exchanges, said)})


def start(deal: str = "Northwind", mode: Mode = Mode.PREPARE) -> Session:
    return Session(id="s", rep_id="r", deal=deal, mode=mode, started_at=NOW)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.tuples(fitting, readings), min_size=60, max_size=60))
def test_no_question_returns_in_sixty_turns(turns: list[tuple[AllowedMove, Reading]]) -> None:
    session, ids, texts, tags = start(), [], [], []
    for allowed, reading in turns:
        line = choose(session, reading, allowed)
        question = load_bank().get(line.id)
        assert question is not None
        ids.append(line.id)
        texts.append(line.text)
        if question.focus not in MAY_RETURN:
            tags.append(question.asks)
        session = held(session, reading, line)
    assert len(set(ids)) == len(ids)
    assert len(set(texts)) == len(texts)
    assert len(set(tags)) == len(tags)


@settings(max_examples=300, deadline=None)
@given(allowances, readings, st.sampled_from(Mode), st.booleans())
def test_every_move_gets_one_short_line_and_always_the_same(
    allowed: AllowedMove, reading: Reading, mode: Mode, under_way: bool
) -> None:
    session = start(mode=mode)
    if under_way:
        session = held(session, Reading(), choose(session, Reading(), allowed))
    line = choose(session, reading, allowed)
    assert line == choose(session, reading, allowed)
    assert len(line.text.split()) <= 30
    assert line.text.count("?") == 1 or allowed.move in WITHOUT_QUESTION
    assert "{" not in line.text + line.lead


@settings(max_examples=200, deadline=None)
@given(fitting, readings)
def test_a_question_names_nobody_whom_the_rep_did_not_name(allowed: AllowedMove, reading: Reading) -> None:
    line = choose(held(start(""), Reading(), choose(start(""), Reading(), allowed)), reading, allowed)
    said = " ".join((*reading.people, *(idea.text for idea in reading.ideas)))
    for name in ("Dana", "CFO", "champion", "pilot", "travel"):
        assert name not in line.text or name in said


def test_every_kind_of_idea_is_in_the_sample_that_questions_need() -> None:
    assert {IdeaKind.OPTION, IdeaKind.CAUSE, IdeaKind.UNKNOWN} <= {idea.kind for idea in IDEAS}
