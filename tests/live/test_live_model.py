"""A real model behind the coach: run with --live, and MENO_MODEL set in the environment."""

from pathlib import Path

import pytest

from agent.bootstrap import build
from agent.domain.turn import Source
from agent.settings import Settings

EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "silent_champion.txt"


@pytest.mark.live
def test_a_real_model_asks_and_never_answers(tmp_path):
    settings = Settings(_env_file=None, home=tmp_path)
    assert settings.model, "set MENO_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL"
    with build(settings) as meno:
        session = meno.coach.open("live")
        for line in EXAMPLE.read_text(encoding="utf-8").splitlines():
            session = meno.coach.take_turn("live", session.id, line)
        context = []
        for exchange in session.exchanges:
            context += [f"rep: {exchange.utterance}"] if exchange.utterance else []
            assert not meno.guard.check(context, exchange.turn.text).gives_answer, exchange.turn.text
            context.append(f"coach: {exchange.turn.text}")
    assert any(turn.source is Source.MODEL for turn in session.turns)
