"""What a rep takes away: entered, brought back, erased."""

from datetime import timedelta

import pytest

from agent.domain.idea import Idea, IdeaKind, Voice
from agent.domain.insight import SPACING, Insight
from agent.domain.move import CoachMove, Focus, RepMove
from agent.domain.reading import Reading
from agent.domain.session import Mode
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn
from tests.fakes import InMemorySessions
from tests.support.sessions import NOON, a_session, an_exchange

AWAY = "Silence is no refusal as long as I have not asked."
ASKS = CoachTurn(
    move=CoachMove.CONSOLIDATE, focus=Focus.TAKEAWAY, stage=GrowStage.WAY_FORWARD, question="What do you take away?"
)


@pytest.fixture(params=["fake", "record"])
def store(request, memory):
    return InMemorySessions() if request.param == "fake" else memory.record


def asked(store, **fields):
    """Return a session whose last turn asks what is taken away."""
    session = store.start(a_session(**fields))
    return store.keep(session, an_exchange(1, "I think so.", turn=ASKS))


def texts(store, rep_id="ann"):
    return [insight.text for insight in store.insights(rep_id)]


def test_what_answers_the_question_for_it_is_kept_with_its_source(store):
    store.keep(asked(store), an_exchange(2, f"{AWAY} That is all.", reading=Reading()))
    (insight,) = store.insights("ann")
    assert (insight.text, insight.session_id, insight.number) == (AWAY, "s1", 2)
    assert insight.next_at == insight.at + SPACING[0]
    assert store.insights("bob") == ()


def test_an_insight_the_rep_names_unasked_is_kept_too(store):
    idea = Idea(kind=IdeaKind.INSIGHT, text="I never asked her")
    session = store.start(a_session())
    store.keep(session, an_exchange(1, "I realise I never asked her.", reading=Reading(ideas=(idea,))))
    assert texts(store) == ["I never asked her"]


@pytest.mark.parametrize(
    ("fields", "exchange"),
    [
        ({"off_record": True}, {"reading": Reading()}),
        ({"mode": Mode.PRACTISE}, {"reading": Reading(moves=(RepMove.REHEARSES,))}),
        ({}, {"reading": None, "unkept": True}),
        ({}, {"reading": Reading(moves=(RepMove.SKIPS,))}),
        ({}, {"reading": Reading(pasted=AWAY)}),
    ],
)
def test_what_is_not_remembered_is_no_insight_either(store, fields, exchange):
    store.keep(asked(store, **fields), an_exchange(2, AWAY, **exchange))
    assert texts(store) == []


def test_somebody_elses_insight_is_not_the_reps(store):
    idea = Idea(kind=IdeaKind.INSIGHT, text="they should have asked earlier", voice=Voice.REPORTED, by="Dana")
    session = store.start(a_session())
    store.keep(session, an_exchange(1, "Dana says they should have asked earlier.", reading=Reading(ideas=(idea,))))
    assert texts(store) == []


def test_a_session_that_brings_it_back_counts_the_spacing(store):
    store.keep(asked(store), an_exchange(2, AWAY, reading=Reading()))
    (insight,) = store.insights("ann")
    brought_back = insight.brought_back(insight.at + timedelta(days=8))
    opened = store.start(a_session("s2", insight=brought_back))
    assert opened.insight.returned == 2
    assert store.load("ann", "s2").insight == brought_back
    assert store.insights("ann") == (brought_back,)


def test_it_is_due_at_each_spacing_and_never_after_the_last():
    insight = Insight(id="i", rep_id="ann", session_id="s1", number=2, text=AWAY, at=NOON)
    came = []
    for day in range(60):
        now = NOON + timedelta(days=day)
        if insight.is_due(now):
            insight = insight.brought_back(now)
            came.append(day)
    assert came == [2, 7, 30]


def test_nobody_brings_back_the_insight_of_another_rep(store):
    store.keep(asked(store), an_exchange(2, AWAY, reading=Reading()))
    (insight,) = store.insights("ann")
    stolen = insight.brought_back(NOON + timedelta(days=8)).model_copy(update={"rep_id": "bob"})
    store.start(a_session("theirs", rep_id="bob", insight=stolen))
    assert store.insights("ann") == (insight,)
    assert store.load("bob", "theirs").insight is None


def test_erasing_the_item_erases_what_was_taken_away_in_it(memory):
    store = memory.record
    store.keep(asked(store), an_exchange(2, AWAY, reading=Reading()))
    memory.erase("ann", item_id="s1/2")
    assert texts(store) == []


def test_erasing_the_session_erases_it_and_what_a_later_opening_said_of_it(memory):
    store = memory.record
    store.keep(asked(store), an_exchange(2, AWAY, reading=Reading()))
    (insight,) = store.insights("ann")
    turn = ASKS.model_copy(update={"focus": Focus.INSIGHT, "mirror": f'On Monday you took away: "{AWAY}"'})
    later = a_session(
        "s2", insight=insight.brought_back(NOON + timedelta(days=3)), exchanges=(an_exchange(0, None, turn=turn),)
    )
    store.start(later)
    memory.erase("ann", session_id="s1")
    assert texts(store) == []
    loaded = store.load("ann", "s2")
    assert loaded.insight is None
    assert "refusal" not in loaded.turns[0].text


def test_a_correction_takes_back_what_was_taken_away(memory):
    store = memory.record
    store.keep(asked(store), an_exchange(2, AWAY, reading=Reading()))
    memory.correct("ann", "s1/2", "I have to think about it.")
    assert texts(store) == []
