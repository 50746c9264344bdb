"""Who could be asked: one step above, lately, and nothing of anybody's level."""

from datetime import timedelta

import pytest

from agent.domain.peer import SETTLED, Lately, Peer
from agent.steps.peers_for import peers_for
from tests.support.peers import a_skill
from tests.support.sessions import NOON

SKILL = "discovery"


def names(mine, *offered):
    return [peer.rep_id for peer in peers_for(SKILL, mine, offered, NOON)]


def ago(days):
    return NOON - timedelta(days=days)


def test_a_three_is_found_for_a_two_whatever_the_stars_offer():
    mine = a_skill("ann", 2)
    assert names(mine, a_skill("bo", 3), a_skill("cy", 9), a_skill("di", 2), a_skill("ed", 1)) == ["bo"]


def test_without_a_three_the_next_one_above_is_found():
    assert names(a_skill("ann", 2), a_skill("cy", 9), a_skill("bo", 6)) == ["bo"]


def test_those_who_did_it_lately_come_first_then_by_name():
    offered = [
        a_skill("zoe", 3, used_at=ago(3)),
        a_skill("abe", 3, used_at=ago(20)),
        a_skill("bo", 3),
        a_skill("cy", 3, used_at=ago(60)),
    ]
    assert names(a_skill("ann", 2), *offered) == ["abe", "zoe", "cy"]


def test_never_more_than_three_are_shown():
    assert len(names(a_skill("ann", 2), *(a_skill(f"rep {number}", 3) for number in range(9)))) == 3


def test_nobody_is_found_by_what_they_do_not_offer_nor_by_another_skill():
    assert names(a_skill("ann", 2), a_skill("bo", 3, offered=False), a_skill("cy", 3, name="demo")) == []


def test_a_rep_is_not_found_by_themselves():
    assert names(a_skill("ann", 2), a_skill("ann", 3)) == []


def test_without_a_level_of_ones_own_the_coach_ready_are_found():
    assert names(None, a_skill("bo", 4), a_skill("cy", 5), a_skill("di", 8)) == ["cy", "di"]


@pytest.mark.parametrize(
    ("days", "band"),
    [(0, Lately.THIS_MONTH), (31, Lately.THIS_MONTH), (32, Lately.THIS_QUARTER), (92, Lately.THIS_QUARTER)]
    + [(93, Lately.EARLIER), (None, Lately.EARLIER)],
)
def test_a_peer_is_told_by_name_skill_and_band_alone(days, band):
    used = None if days is None else ago(days)
    (peer,) = peers_for(SKILL, a_skill("ann", 2), [a_skill("bo", 7, used_at=used, called="Bo Falk")], NOON)
    assert peer == Peer(rep_id="bo", skill=SKILL, lately=band, called="Bo Falk")
    assert set(Peer.model_fields) == {"rep_id", "skill", "lately", "called"}


def test_nobodys_level_is_found_out_by_trying_ones_own():
    others = [a_skill("bo", 3), a_skill("cy", 6), a_skill("di", 9)]
    mine = a_skill("ann", 2, offered=False, placed=None).at_level(2, NOON)
    for tried in range(11):
        mine = mine.at_level(tried, NOON + timedelta(hours=tried))
        assert names(mine, *others) == ["bo"]
    assert names(mine.at_level(4, NOON + SETTLED), *others) == ["cy"]
