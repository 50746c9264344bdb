"""What is closest to the rep: a fear, a part of their own, something just seen."""

import pytest

from agent.domain.move import RepMove

FEARS = [
    "I'm scared of the negotiation on Thursday.",
    "My heart races before I dial.",
    "It sounds so direct when I say it.",
    "What worries me is the moment he picks up.",
    "That's the bit I don't like.",
    "I'd hate to spoil that.",
    "I haven't dared to listen to the recording.",
    "I might lose my nerve.",
]
NO_FEARS = [
    "I'm not afraid of him.",
    "She said she was nervous about the audit.",
    "They were worried about the price.",
    "That's quite easy to imagine, I'm afraid.",
    "It has gone already, I'm afraid. Nobody signs.",
    "The offer is very direct about the terms.",
]
OWN = [
    "i never push back i just say no problem",
    "Typical me.",
    "I do everything with a joke.",
    "I've never asked for anything back.",
    "I suppose I've just never quite put the question to him.",
    "I've really never once called her.",
    "I always talk too much.",
    "That's my own fault.",
    "I didn't prepare it.",
]
NOT_OWN = [
    "I never heard back from them.",
    "I always get the tour of the plant.",
    "She never pushes back.",
    "I've never met the committee.",
]
SEEN = [
    "I hadn't thought of that.",
    "That's the cause of both failures.",
    "I was treating the VP as both problems.",
    "I notice I'm planning around a man I've never asked.",
    "I think I built the rest myself.",
    "I was afraid the answer is our product.",
]


@pytest.mark.parametrize("said", FEARS)
def test_a_fear_is_heard(heard, said):
    assert heard(said, "buyer").does(RepMove.FEARS)


@pytest.mark.parametrize("said", NO_FEARS)
def test_no_fear_is_heard_where_the_rep_has_none(heard, said):
    assert not heard(said, "buyer").does(RepMove.FEARS)


@pytest.mark.parametrize("said", OWN)
def test_the_reps_own_part_is_heard(heard, said):
    assert heard(said, "cause").does(RepMove.OWNS_PART)


@pytest.mark.parametrize("said", NOT_OWN)
def test_what_befalls_the_rep_is_not_their_part(heard, said):
    assert not heard(said, "cause").does(RepMove.OWNS_PART)


@pytest.mark.parametrize("said", SEEN)
def test_what_the_rep_has_just_seen_is_an_insight(heard, said):
    assert heard(said, "buyer").does(RepMove.HAS_INSIGHT)


def test_what_a_rep_notices_in_two_of_their_statements_is_an_insight(heard):
    assert heard("That I'm calling both of them safe.", "two_statements").does(RepMove.HAS_INSIGHT)
    assert not heard("That I'm calling both of them safe.", "evidence").does(RepMove.HAS_INSIGHT)
