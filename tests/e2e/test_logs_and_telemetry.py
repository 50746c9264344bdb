"""What leaves a server beside its pages: lines of JSON and numbers, and never what anybody said."""

import asyncio
import json

from evals.load.rep import READ
from evals.load.tab import opened
from tests.support.collector import collecting
from tests.support.loopback import babbles, endpoint, rambles
from tests.support.processes import run
from tests.support.topology import Coach

CANARY = "zirconquokka"
SAID = (
    f"The {CANARY} deal is stuck: Dana went quiet after the {CANARY} demo.",
    f"Nobody from finance at {CANARY} was there.",
    f"I could ask {CANARY} for a smaller pilot.",
)
WITHIN = 60.0


async def talk(url):
    async with opened(url, {}) as tab:
        await tab.load(WITHIN)
        if tab.screen.button(READ):
            await tab.press(READ, WITHIN)
        for words in SAID:
            await tab.write(words, WITHIN)
        return tab.screen


def test_a_server_under_watch_tells_numbers_and_no_words_whatever_its_model_answers(tmp_path):
    answers = [babbles, rambles]
    with collecting() as collector, endpoint(lambda heard: answers[len(heard.body) % 2](heard)) as model:
        settings = {
            "MENO_MODEL": "openai:small",
            "OPENAI_BASE_URL": model.base_url,
            "OPENAI_API_KEY": "none",
            "MENO_LOG_FORMAT": "json",
            "MENO_LOG_LEVEL": "INFO",
            "MENO_OTEL": "true",
            "MENO_TURNS_A_MINUTE": "50",
            "MENO_TOKENS_A_DAY": "100000",
            "OTEL_EXPORTER_OTLP_ENDPOINT": collector.url,
        }
        coach = Coach(tmp_path, "coach", **settings)
        try:
            coach.start()
            coach.wait()
            screen = asyncio.run(talk(coach.url))
            assert coach.stop() == 0, coach.log
        finally:
            coach.kill()
    assert screen.said() == SAID
    lines = [json.loads(line) for line in coach.log.splitlines()]
    assert all(line.keys() >= {"time", "level", "logger", "message", "process"} for line in lines)
    asked = [line for line in lines if line["logger"] == "agent.model.bounded"]
    assert asked
    assert all(len(line["trace_id"]) == 32 for line in asked)
    assert {"invoke_agent coach", "chat small"} <= set(collector.spans)
    assert collector.metrics["coach.turns"] == collector.metrics["coach.turn.duration"] == len(SAID)
    assert collector.metrics["coach.model.calls"] >= 1
    assert collector.metrics["coach.bank.instead"] >= 1
    assert {"coach.tabs.open", "coach.turns.in_hand", "coach.index.behind"} <= collector.metrics.keys()
    for told in (coach.log, b"".join(collector.raw).decode("utf-8", "replace")):
        assert CANARY not in told
        assert "Dana" not in told


def test_the_terminal_s_log_holds_no_words_either(tmp_path):
    said = "\n".join(SAID) + "\n"
    settings = {"MENO_LOG_FORMAT": "json", "MENO_LOG_LEVEL": "INFO"}
    talked = run(tmp_path, "chat", "--json", said=said, **settings)
    assert (talked.returncode, len(talked.stdout.splitlines())) == (0, len(SAID) + 1)
    assert CANARY not in talked.stderr
    assert all(json.loads(line) for line in talked.stderr.splitlines())
