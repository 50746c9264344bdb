"""A daily budget of model tokens: once it is used up the bank asks, the session goes on, and the rep is told."""

from agent.bootstrap import build
from agent.domain.turn import Source
from agent.limits import NOTICE
from agent.settings import Settings
from tests.support.loopback import endpoint, says

TURN = {"move": "1", "mirror": "", "question": "What have you seen or heard from her since?", "ideas": []}
A_CALL = 120
"""Tokens that the endpoint counts for each."""


def test_a_rep_over_the_budget_is_asked_by_the_bank_and_others_by_the_model(tmp_path):
    with endpoint(says(TURN)) as model:
        settings = Settings(
            _env_file=None,
            home=tmp_path,
            model="openai:local",
            openai_base_url=model.base_url,
            openai_api_key="none",
            wait=30,
            tokens_a_day=A_CALL,
            turns_a_minute=100,
        )
        with build(settings) as meno:
            session = meno.coach.open("ana")
            session = meno.coach.take_turn("ana", session.id, "I sent the proposal and Dana went quiet.")
            calls = len(model.heard)
            assert calls >= 1
            assert NOTICE in meno.notices("ana")
            session = meno.coach.take_turn("ana", session.id, "Nobody from finance was on a call.")
            assert session.turns[-1].source is Source.BANK
            assert session.turns[-1].question
            assert len(model.heard) == calls
            assert NOTICE not in meno.notices("bob")
            meno.coach.take_turn("bob", meno.coach.open("bob").id, "I sent the proposal and Dana went quiet.")
            assert len(model.heard) > calls
            meno.memory.erase("ana")
            assert NOTICE not in meno.notices("ana")
