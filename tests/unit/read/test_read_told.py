"""Words that sound like a demand for the answer and are told: they get no refusal."""

import pytest

from agent.domain.move import RepMove

TOLD = [
    # there is much to tell
    "Where do I even begin. Half of my accounts went to a colleague overnight.",
    "Oh, where do I start... The board met, and nobody told me what came out of it.",
    # somebody else says it
    "But what if she says just give me the price? Then I have nothing.",
    "Their head of purchasing said fine, send us a proposal by Monday.",
    "An engineer there, Piotr, tell me \"we like a supplier who comes the same day\".",
    "Anna from finance give us only two weeks.",
    "It's your call, my boss said, and left the room.",
    # somebody else gives it
    "I'll ask marketing, or have them send me the slides.",
    "I need an answer from legal before Friday.",
    "I'd like some advice from Karin, she ran the same tender last year.",
    # the rep asks themselves, and answers
    "What could I do? Ring her, I suppose.",
    "Who could I ask? Maybe Ines.",
    "Where would I start? With the three that pay on time.",
    "I keep asking myself what I should have said.",
    "And then I think, should I still be in this job?",
    "How should I know? They never write back.",
    # a manner of speaking
    "Can you imagine? In front of the whole team!",
    "You know how it is at the end of a quarter.",
    "Between us, I never liked that account.",
    # an order about the promise
    "Yes. Write it down.",
    "Write it down as you like, I'm fine with it.",
]  # fmt: skip

DEMANDED = [
    "How do I get past the receptionist? She never puts me through.",
    "What should I say to her?",
    "Give me one sentence I can use.",
    "Please just tell me what works.",
    "She wants twelve months. What do I tell her?",
    "Come on, give me a hint.",
    "Can't you write the mail for me?",
    "Be my manager and tell me what to cut.",
    "I need an answer from you, not another question.",
    "Between us, what would you charge?",
]


@pytest.mark.parametrize("said", TOLD)
def test_what_a_rep_tells_gets_no_refusal(heard, said):
    assert not heard(said, "evidence").does(RepMove.ASKS_ADVICE)


@pytest.mark.parametrize("said", DEMANDED)
def test_a_demand_is_still_heard_as_one(heard, said):
    assert heard(said, "evidence").does(RepMove.ASKS_ADVICE)
