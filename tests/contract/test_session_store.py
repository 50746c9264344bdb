"""What every session store does, the fake one included."""

from datetime import timedelta

import pytest

from agent.domain.idea import Idea, IdeaKind
from agent.domain.reading import Reading
from agent.domain.session import NOT_KEPT, Thumb
from agent.errors import MemoryStoreError, SessionConflict, SessionNotFound
from memory.record.record import Record
from tests.fakes import InMemorySessions
from tests.support.sessions import NOON, a_commitment, a_session, an_exchange

LATER = NOON + timedelta(hours=1)


@pytest.fixture(params=["fake", "sqlite", "postgres"])
def store(request, tmp_path):
    if request.param == "fake":
        yield InMemorySessions()
        return
    url = request.getfixturevalue("emptied") if request.param == "postgres" else ""
    record = Record.open(tmp_path / "home", url)
    yield record
    record.close()


def test_a_started_session_comes_back_whole(store):
    session = store.start(a_session(deal="Acme", commitment=a_commitment(), follow_up=a_commitment("c0")))
    assert store.load("ann", "s1") == session


def test_a_kept_exchange_is_the_last_of_the_loaded_session(store):
    session = store.start(a_session())
    kept = store.keep(session, an_exchange(1, "Dana went quiet."))
    assert kept.utterances == ("Dana went quiet.",)
    assert kept.version == session.version + 1
    assert store.load("ann", "s1") == kept


def test_a_session_can_be_renamed_in_the_same_step_as_an_exchange_is_kept(store):
    session = store.start(a_session()).model_copy(update={"title": "Dana", "ended_at": LATER})
    store.keep(session, an_exchange(1, "done"))
    assert store.load("ann", "s1").title == "Dana"
    assert store.load("ann", "s1").is_over


def test_of_two_tabs_the_second_is_told_to_load_again(store):
    session = store.start(a_session())
    store.keep(session, an_exchange(1, "from the first tab"))
    with pytest.raises(SessionConflict):
        store.keep(session, an_exchange(1, "from the second tab"))
    assert store.load("ann", "s1").utterances == ("from the first tab",)


def test_a_message_sent_twice_is_kept_once(store):
    session = store.start(a_session())
    kept = store.keep(session, an_exchange(1, "Send.", key="k1"))
    assert store.keep(session, an_exchange(1, "Send.", key="k1")) == kept
    assert store.keep(kept, an_exchange(2, "Send.", key="k1")) == kept


def test_the_same_message_key_may_stand_in_another_session(store):
    for name in ("s1", "s2"):
        kept = store.keep(store.start(a_session(name)), an_exchange(1, "Send.", key="k1"))
        assert kept.utterances == ("Send.",)


def test_an_amended_session_has_no_new_exchange_and_a_new_version(store):
    session = store.keep(store.start(a_session()), an_exchange(1, "ok"))
    thumbed = session.exchanges[1].model_copy(update={"thumb": Thumb.HELPED})
    amended = store.amend(session.model_copy(update={"title": "Acme", "exchanges": (session.exchanges[0], thumbed)}))
    assert store.load("ann", "s1") == amended
    assert (amended.title, amended.exchanges[1].thumb, amended.version) == ("Acme", Thumb.HELPED, session.version + 1)


def test_a_stale_amendment_is_refused(store):
    session = store.start(a_session())
    store.amend(session.model_copy(update={"title": "first"}))
    with pytest.raises(SessionConflict):
        store.amend(session.model_copy(update={"title": "second"}))
    assert store.load("ann", "s1").title == "first"


def test_nobody_loads_keeps_amends_or_deletes_the_session_of_another_rep(store):
    session = store.start(a_session())
    stolen = session.model_copy(update={"rep_id": "Ann"})
    for attempt in (
        lambda: store.load("Ann", "s1"),
        lambda: store.keep(stolen, an_exchange(1, "mine now")),
        lambda: store.amend(stolen),
        lambda: store.delete("Ann", "s1"),
    ):
        with pytest.raises(SessionNotFound):
            attempt()
    assert store.load("ann", "s1") == session


def test_a_session_id_in_use_is_not_started_again(store):
    session = store.start(a_session())
    with pytest.raises(SessionConflict):
        store.start(a_session(rep_id="bob"))
    assert store.load("ann", "s1") == session


def test_the_history_is_the_reps_own_newest_first(store):
    store.start(a_session("old"))
    store.start(a_session("new", started_at=LATER, title="Acme", deal="renewal"))
    store.start(a_session("foreign", rep_id="bob"))
    newest, oldest = store.history("ann")
    assert (newest.id, newest.title, newest.deal, newest.exchanges) == ("new", "Acme", "renewal", 1)
    assert oldest.id == "old"


def test_a_deleted_session_takes_its_commitments_with_it_and_leaves_no_follow_up_behind(store):
    store.start(a_session("s1", commitment=a_commitment()))
    store.start(a_session("s2", follow_up=a_commitment()))
    store.delete("ann", "s1")
    assert store.of("ann") == ()
    assert store.load("ann", "s2").follow_up is None
    with pytest.raises(SessionNotFound):
        store.load("ann", "s1")


def test_a_session_shows_its_commitment_as_it_stands_now(store):
    store.start(a_session(commitment=a_commitment()))
    store.save(a_commitment(status="done", updated_at=LATER))
    assert store.load("ann", "s1").commitment.status == "done"


def test_further_commitments_of_a_session_come_back_with_it_are_pending_and_go_with_it(store):
    also = (a_commitment("c-s1-2"), a_commitment("c-s1-3"))
    session = store.start(a_session(commitment=a_commitment("c-s1"), follow_up=a_commitment("c0"), also=also))
    assert store.load("ann", "s1") == session
    assert {one.id for one in store.pending("ann")} == {"c0", "c-s1", "c-s1-2", "c-s1-3"}
    store.save(also[0].model_copy(update={"action": "ring Tarek", "updated_at": LATER}))
    assert store.load("ann", "s1").also[0].action == "ring Tarek"
    store.delete("ann", "s1")
    assert not {"c-s1-2", "c-s1-3"} & {one.id for one in store.of("ann")}


def test_a_turn_does_not_undo_what_the_rep_did_to_a_commitment_meanwhile(store):
    session = store.start(a_session(commitment=a_commitment()))
    store.save(a_commitment(status="done", updated_at=LATER))
    kept = store.keep(session, an_exchange(1, "I will think about it."))
    assert kept.commitment.status == "done"
    assert store.of("ann")[0].status == "done"


def test_a_commitment_made_in_a_turn_is_pending_at_once(store):
    session = store.start(a_session())
    store.keep(session.model_copy(update={"commitment": a_commitment()}), an_exchange(1, "I'll call on Friday."))
    assert [commitment.id for commitment in store.pending("ann")] == ["c1"]


def test_a_session_cannot_carry_the_commitment_of_another_rep(store):
    session = store.start(a_session())
    with pytest.raises(MemoryStoreError, match="c1"):
        store.keep(session.model_copy(update={"commitment": a_commitment(rep_id="bob")}), an_exchange(1, "yes"))
    assert store.load("ann", "s1") == session
    assert store.of("bob") == ()


def test_nobody_overwrites_the_commitment_of_another_rep(store):
    store.save(a_commitment())
    with pytest.raises(MemoryStoreError, match="c1"):
        store.save(a_commitment(rep_id="bob", action="steal it"))
    assert store.of("ann")[0].action == "call the buyer"


def test_pending_commitments_come_oldest_due_first_and_those_without_a_time_last(store):
    store.save(a_commitment("undated"))
    store.save(a_commitment("late", due_at=LATER))
    store.save(a_commitment("early", due_at=NOON, status="open"))
    store.save(a_commitment("moved", due_at=LATER + timedelta(days=1), status="moved"))
    for status in ("done", "partly", "not_done", "dropped"):
        store.save(a_commitment(status, due_at=NOON, status=status))
    assert [commitment.id for commitment in store.pending("ann")] == ["early", "late", "moved", "undated"]


def test_due_are_the_pending_ones_whose_time_has_come(store):
    store.save(a_commitment("now", due_at=NOON))
    store.save(a_commitment("later", due_at=LATER))
    store.save(a_commitment("undated"))
    assert [commitment.id for commitment in store.due("ann", NOON)] == ["now"]


def test_all_commitments_of_a_rep_come_newest_first(store):
    store.save(a_commitment("first"))
    store.save(a_commitment("second", created_at=LATER, status="done"))
    store.save(a_commitment("foreign", rep_id="bob"))
    assert [commitment.id for commitment in store.of("ann")] == ["second", "first"]


def test_what_a_commitment_has_been_through_comes_oldest_first_and_to_its_rep_alone(store):
    store.save(a_commitment(due_at=NOON))
    store.save(a_commitment(due_at=NOON, measure="she answers", updated_at=LATER))
    store.save(a_commitment(due_at=LATER, status="moved", updated_at=LATER))
    store.save(a_commitment(due_at=LATER, status="done", outcome="advanced", updated_at=LATER + timedelta(days=1)))
    store.save(a_commitment("foreign", rep_id="bob"))
    seen = [(change.status, change.due_at, change.outcome) for change in store.changes("ann")]
    assert seen == [("proposed", NOON, None), ("moved", LATER, None), ("done", LATER, "advanced")]


def test_sessions_of_one_arc_are_known_by_it(store):
    store.start(a_session("first", arc_id="first"))
    store.start(a_session("second", arc_id="first", started_at=LATER))
    assert [summary.arc_id for summary in store.history("ann")] == ["first", "first"]


def test_what_a_rep_takes_away_is_kept_and_counted_when_it_comes_back(store):
    idea = Idea(kind=IdeaKind.INSIGHT, text="I never asked her")
    said = an_exchange(1, "I realise I never asked her.", reading=Reading(ideas=(idea,)))
    store.keep(store.start(a_session()), said)
    (insight,) = store.insights("ann")
    assert (insight.text, insight.session_id, insight.number, insight.at) == ("I never asked her", "s1", 1, said.at)
    store.start(a_session("s2", insight=insight.brought_back(NOON + timedelta(days=3))))
    assert [kept.returned for kept in store.insights("ann")] == [1]
    assert store.load("ann", "s2").insight.returned == 1
    assert store.insights("bob") == ()


def test_words_that_the_rep_takes_back_are_no_longer_in_the_session(store):
    session = store.keep(store.start(a_session()), an_exchange(1, "Dana drinks."))
    left = store.leave_out("ann", "s1", 1)
    assert left.version > session.version
    assert store.load("ann", "s1").exchanges[1].utterance == NOT_KEPT
    assert store.load("ann", "s1").exchanges[1].unkept


def test_a_null_character_is_kept_as_it_was_said(store):
    said = an_exchange(1, "a\0b \ufdd0", key="k\0", reading=Reading(pasted="a\0b"))
    kept = store.keep(store.start(a_session("s\0", deal="Ac\0me")), said)
    assert store.load("ann", "s\0") == kept
    assert kept.exchanges[1] == said
