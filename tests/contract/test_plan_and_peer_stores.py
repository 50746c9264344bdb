"""What every store of plans, skills and asks does, the fakes included."""

from datetime import timedelta

import pytest

from agent.domain.peer import Answer
from agent.errors import MemoryStoreError, UsageError
from memory.record.record import Record
from tests.fakes import InMemoryPeers, InMemoryPlans
from tests.support.peers import a_plan, a_skill, an_ask
from tests.support.sessions import NOON

LATER = NOON + timedelta(days=1)


@pytest.fixture(params=["fake", "sqlite", "postgres"])
def stores(request, tmp_path):
    if request.param == "fake":
        yield InMemoryPlans(), InMemoryPeers()
        return
    url = request.getfixturevalue("emptied") if request.param == "postgres" else ""
    record = Record.open(tmp_path / "home", url)
    yield record, record
    record.close()


@pytest.fixture
def plans(stores):
    return stores[0]


@pytest.fixture
def peers(stores):
    stores[1].keep_skill(a_skill("bo"))
    return stores[1]


def saying(**fields):
    return lambda value: value.model_copy(update=fields)


def test_a_plan_comes_back_whole_and_the_newest_comes_first(plans):
    first = a_plan("p1", item="nul \0 and \ufdd0", closed_at=LATER, learned="wait")
    second = a_plan("p2", begins_at=LATER)
    plans.begin_plan(first)
    plans.begin_plan(second)
    assert plans.plans("ann") == (second, first)


def test_there_is_one_open_plan_at_a_time(plans):
    plans.begin_plan(a_plan("p1"))
    with pytest.raises(MemoryStoreError, match="open plan"):
        plans.begin_plan(a_plan("p2"))
    plans.begin_plan(a_plan("p3", rep_id="bo"))
    assert [plan.id for plan in plans.plans("ann")] == ["p1"]


def test_nobody_sees_changes_erases_or_replaces_the_plan_of_another_rep(plans):
    plan = a_plan()
    plans.begin_plan(plan)
    assert plans.plans("Ann") == ()
    for attempt in (
        lambda: plans.change_plan("Ann", "p1", saying(item="mine")),
        lambda: plans.erase_plan("Ann", "p1"),
        lambda: plans.begin_plan(a_plan("p1", rep_id="Ann")),
    ):
        with pytest.raises(MemoryStoreError):
            attempt()
    assert plans.plans("ann") == (plan,)


def test_a_change_cannot_hand_a_plan_to_somebody_else(plans):
    plans.begin_plan(a_plan())
    plans.change_plan("ann", "p1", saying(rep_id="bo", learned="wait"))
    assert plans.plans("bo") == ()
    assert plans.plans("ann")[0].learned == "wait"


def test_a_change_that_is_refused_leaves_the_plan_as_it_was(plans):
    plans.begin_plan(a_plan())

    def refuse(plan):
        raise UsageError("no")

    with pytest.raises(UsageError):
        plans.change_plan("ann", "p1", refuse)
    assert plans.plans("ann") == (a_plan(),)


def test_an_erased_plan_is_gone(plans):
    plans.begin_plan(a_plan())
    plans.erase_plan("ann", "p1")
    assert plans.plans("ann") == ()


def test_a_skill_is_seen_by_others_only_while_it_is_offered(peers):
    assert [skill.rep_id for skill in peers.offered("ann")] == ["bo"]
    assert peers.offered("bo") == ()
    peers.keep_skill(a_skill("bo", offered=False))
    assert peers.offered("ann") == ()
    assert [skill.offered for skill in peers.skills("bo")] == [False]
    assert peers.skills("ann") == ()


def test_an_ask_reaches_the_one_it_is_for_and_nobody_else(peers):
    peers.hand_over(an_ask(), NOON)
    (seen,) = peers.asks_to("bo")
    assert (seen.from_rep, seen.text) == ("ann", "I talk too much")
    assert peers.asks_by("ann")[0].text == "I talk too much"
    for stranger in ("cy", "Ann", "Bo", ""):
        assert peers.asks_by(stranger) == peers.asks_to(stranger) == ()
        with pytest.raises(MemoryStoreError):
            peers.change_ask(stranger, "a1", saying(answer=Answer.WILLING))


def test_nobody_is_asked_about_what_they_do_not_offer(peers):
    peers.keep_skill(a_skill("cy", offered=False))
    for ask in (an_ask(to_rep="cy"), an_ask(to_rep="nobody"), an_ask(skill="demo"), an_ask(from_rep="bo")):
        with pytest.raises(MemoryStoreError, match="does not offer"):
            peers.hand_over(ask, NOON)
    assert peers.asks_to("cy") == ()


def test_the_same_is_not_asked_again_while_it_is_open_nor_for_a_month_after_a_not_now(peers):
    peers.hand_over(an_ask(), NOON)
    with pytest.raises(MemoryStoreError, match="already"):
        peers.hand_over(an_ask("a2"), LATER)
    peers.change_ask("bo", "a1", saying(answer=Answer.NOT_NOW, answered_at=LATER))
    with pytest.raises(MemoryStoreError, match="already"):
        peers.hand_over(an_ask("a3"), LATER + timedelta(days=29))
    peers.hand_over(an_ask("a4"), LATER + timedelta(days=30))
    peers.keep_skill(a_skill("bo", name="demo"))
    peers.hand_over(an_ask("a5", skill="demo"), LATER)
    assert {ask.id for ask in peers.asks_by("ann")} == {"a1", "a4", "a5"}


def test_a_withdrawn_ask_is_not_seen_any_more_and_may_be_asked_anew(peers):
    peers.hand_over(an_ask(), NOON)
    peers.change_ask("ann", "a1", saying(text="", withdrawn_at=LATER))
    assert peers.asks_to("bo") == ()
    peers.hand_over(an_ask("a2"), LATER)
    assert [ask.id for ask in peers.asks_to("bo")] == ["a2"]


def test_each_reads_their_own_line_and_the_others_only_when_it_was_shared(peers):
    peers.hand_over(an_ask(), NOON)
    peers.change_ask("ann", "a1", saying(helped_asker="it did"))
    seen = peers.change_ask("bo", "a1", saying(helped_peer="so so"))
    assert (seen.mine, seen.theirs) == ("so so", "")
    assert (peers.asks_by("ann")[0].mine, peers.asks_by("ann")[0].theirs) == ("it did", "")
    peers.change_ask("ann", "a1", saying(asker_shares=True))
    assert peers.asks_to("bo")[0].theirs == "it did"
    assert peers.asks_by("ann")[0].theirs == ""
