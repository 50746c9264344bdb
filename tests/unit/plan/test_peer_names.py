"""The names by which colleagues know each other: chosen by each, shown to nobody else, gone when taken back."""

import pytest

from agent.errors import UsageError
from agent.peers import LONGEST_NAME, Peers
from tests.fakes import InMemoryPeers
from tests.support.sessions import NOON

SKILL = "discovery"


@pytest.fixture
def peers():
    made = Peers(peers=InMemoryPeers(), clock=lambda: NOON)
    made.place("rbo", SKILL, 6)
    return made


def test_a_peer_is_known_by_the_name_that_they_offer_a_skill_under(peers):
    peers.offer("rbo", SKILL, "  Bo\n Falk ")
    (found,) = peers.find("rann", SKILL)
    assert found.shown == "Bo Falk"


def test_without_a_name_they_are_known_by_their_rep_id(peers):
    peers.offer("rbo", SKILL)
    assert [one.shown for one in peers.find("rann", SKILL)] == ["rbo"]
    assert peers.hand_over("rann", "rbo", SKILL, "I talk too much").peer == "rbo"


def test_each_side_of_an_ask_sees_the_name_of_the_other(peers):
    peers.offer("rbo", SKILL, "Bo Falk")
    peers.hand_over("rann", "rbo", SKILL, "I talk too much", "Ann Berg")
    (mine,), (theirs,) = peers.handed("rann"), peers.inbox("rbo")
    assert (mine.peer, theirs.asker) == ("Bo Falk", "Ann Berg")


def test_a_name_goes_when_what_it_stood_under_is_withdrawn(peers):
    peers.offer("rbo", SKILL, "Bo Falk")
    handed = peers.hand_over("rann", "rbo", SKILL, "I talk too much", "Ann Berg")
    assert peers.take_back("rann", handed.id).from_called == ""
    assert peers.withdraw("rbo", SKILL).called == ""


def test_a_name_beyond_what_a_line_holds_is_refused(peers):
    with pytest.raises(UsageError, match="shorten it"):
        peers.offer("rbo", SKILL, "x" * (LONGEST_NAME + 1))
