"""Whatever an endpoint does, a call ends within its time and in an error that the coach knows."""

import subprocess
import sys
import textwrap
import time

import pytest
from pydantic import SecretStr

from agent.errors import MalformedReply, ModelUnavailable
from agent.model import phraser_for
from agent.settings import Settings
from tests.support import loopback
from tests.support.coaching import asking

SECONDS = 1.5
PLENTY = 30.0
LATE = 5.0
"""What a busy machine may take beyond the budget before a test calls it broken."""


def phraser(base_url: str, **fields):
    settings = Settings(
        _env_file=None, model="openai:local", openai_base_url=base_url, openai_api_key=SecretStr(""), **fields
    )
    made = phraser_for(settings)
    made.warm_up()
    made._model.chat_model()  # the library's import is not what is measured here
    return made


def waited(asked, seconds: float = PLENTY) -> tuple[float, Exception | None]:
    began = time.monotonic()
    try:
        asked.phrase(asking(), seconds)
    except (ModelUnavailable, MalformedReply) as error:
        return time.monotonic() - began, error
    return time.monotonic() - began, None


@pytest.mark.parametrize("behave", [loopback.hangs, loopback.trickles, loopback.is_slow(40.0)])
def test_an_endpoint_that_takes_too_long_is_given_up_in_time_and_hung_up_on(behave):
    with loopback.endpoint(behave) as running:
        took, error = waited(phraser(running.base_url), SECONDS)
    assert isinstance(error, ModelUnavailable)
    assert "did not answer within" in str(error)
    assert took < SECONDS + LATE


def test_a_call_that_is_given_up_closes_its_connection_so_that_a_local_model_stops():
    with loopback.endpoint(loopback.trickles) as running:
        waited(phraser(running.base_url), SECONDS)
        assert running.dropped.wait(10)


def test_a_closed_port_is_unavailable_at_once():
    took, error = waited(phraser(loopback.closed_url()))
    assert isinstance(error, ModelUnavailable)
    assert "could not be reached" in str(error)
    assert took < PLENTY


@pytest.mark.parametrize("behave", [loopback.fails, loopback.babbles, loopback.rambles])
def test_an_endpoint_that_answers_nonsense_is_worth_one_more_call_and_no_more(behave):
    with loopback.endpoint(behave) as running:
        asked = phraser(running.base_url)
        errors = [waited(asked)[1] for _ in range(8)]
    assert isinstance(errors[0], MalformedReply)
    assert isinstance(errors[-1], ModelUnavailable)
    assert len(running.heard) == 6, "two rounds of three shapes, then it is left alone"


def test_a_dead_endpoint_is_left_alone_after_two_turns_and_said_to_be_away():
    with loopback.endpoint(loopback.hangs) as running:
        asked = phraser(running.base_url)
        assert asked.notice() == ""
        for _ in range(5):
            _, error = waited(asked, SECONDS)
            assert isinstance(error, ModelUnavailable)
        assert len(running.heard) == 2
    assert "did not answer within" in asked.notice()
    assert "question bank" in asked.notice()


@pytest.mark.parametrize(("status", "said"), [(401, "key"), (404, "address"), (429, "overloaded"), (503, "not ready")])
def test_what_an_endpoint_refuses_is_said_in_plain_words(status, said):
    with loopback.endpoint(lambda heard: heard.send(status, '{"error": {"message": "no"}}')) as running:
        asked = phraser(running.base_url)
        assert isinstance(waited(asked)[1], ModelUnavailable)
    assert said in asked.notice()
    assert len(running.heard) == 1, "the client does not retry by itself"


def test_an_endpoint_that_works_again_is_used_again():
    failing = [True]

    def behave(heard):
        if failing:
            return heard.send(503, "{}")
        return loopback.says(GOOD)(heard)

    with loopback.endpoint(behave) as running:
        asked = phraser(running.base_url)
        assert waited(asked)[1] is not None
        failing.clear()
        assert waited(asked)[1] is None
    assert asked.notice() == ""


GOOD = {"move": "1", "mirror": "", "question": "What has changed since?", "ideas": []}


def test_hung_calls_neither_pile_up_threads_nor_hold_up_the_end_of_the_process():
    program = textwrap.dedent("""
        import threading, time
        from agent.errors import ModelUnavailable
        from tests.contract.test_endpoint_failures import phraser
        from tests.support import loopback
        from tests.support.coaching import asking

        with loopback.LoopbackEndpoint(loopback.hangs) as running:
            before = threading.active_count()
            for _ in range(6):
                try:
                    phraser(running.base_url).phrase(asking(), 0.5)
                except ModelUnavailable:
                    pass
            time.sleep(0.5)
            ours = [t.name for t in threading.enumerate() if not t.daemon]
        print(ours, len(running.heard) > 0)
    """)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=200)
    assert done.stdout.strip() == "['MainThread'] True"
    assert done.stderr == ""
