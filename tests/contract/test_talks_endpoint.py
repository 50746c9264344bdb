"""Any chatbot can be evaluated; one that dies in the middle is taken up again where it stopped."""

from functools import partial
from pathlib import Path

import anyio
import pytest
from pydantic import SecretStr

from agent.errors import UsageError
from agent.settings import Settings
from evals.inspecting.asking import PlayedReps
from evals.inspecting.run import how_to_resume, run_talks
from evals.reps.persona import persona_named
from evals.reps.rep import Reply
from evals.subjects.bare import OPENING, BareSubject
from evals.subjects.chat import ChatEndpoint, Line, Role
from evals.subjects.named import subject_named
from evals.subjects.subject import SubjectAway
from evals.transcript import Ending
from tests.support.chatbot import ASKS, Chatbot, NoJudge, scenario
from tests.support.loopback import closed_url

AT_ONCE = (0.0, 0.0)


class Talker:
    """Says something ever new."""

    def __init__(self, scenario) -> None:
        self.said = 0

    async def reply(self, coach: str) -> Reply:
        self.said += 1
        return Reply(f"message {self.said}")


def endpoint(chatbot: Chatbot, key: str = "", **options) -> ChatEndpoint:
    return ChatEndpoint(chatbot.url, "m", SecretStr(key), **{"waits": AT_ONCE, **options})


def run(subject, count: int, log_dir, **options):
    scenarios = [scenario(f"talk-{number}") for number in range(count)]
    given = {"judge": NoJudge(), "log_dir": log_dir, "rep": Talker, "at_once": 1, **options}
    return run_talks(subject, scenarios, (ASKS,), **given)


async def asked(chat: ChatEndpoint):
    try:
        return await chat.complete([Line(Role.USER, "Dana is quiet.")])
    finally:
        await chat.close()


async def reached(chat: ChatEndpoint) -> None:
    try:
        await chat.reach()
    finally:
        await chat.close()


def test_a_bare_model_hears_its_prompt_and_the_whole_talk():
    async def talk(subject):
        said = [await subject.open(scenario("quiet")), await subject.take("Dana."), await subject.take("Gone.")]
        await subject.close()
        return said

    with Chatbot() as chatbot:
        said = anyio.run(talk, BareSubject("bare", endpoint(chatbot, "k", longest=99), "You coach."))
    told = [(message["role"], message["content"]) for message in chatbot.heard[-1]["messages"]]
    assert told == [
        ("system", "You coach."),
        ("assistant", OPENING),
        ("user", "Dana."),
        ("assistant", "What else?"),
        ("user", "Gone."),
    ]
    assert [(one.text, one.model_calls, one.tokens) for one in said] == [
        (OPENING, 0, 0),
        ("What else?", 1, 15),
        ("What else?", 1, 15),
    ]
    assert chatbot.keys == ["Bearer k"] * 2
    assert chatbot.heard[-1]["max_tokens"] == 99


def test_prompt_only_is_told_how_to_coach(tmp_path):
    with Chatbot() as chatbot:
        given = Settings(_env_file=None, model="openai:m", openai_base_url=chatbot.url)
        run(subject_named("prompt-only", settings=given), 1, tmp_path)
    system, opening, *_ = chatbot.heard[0]["messages"]
    assert system["role"] == "system"
    assert "you ask, and you never answer" in system["content"]
    assert chatbot.heard[0]["model"] == "m"


def test_an_overloaded_endpoint_is_tried_again():
    with Chatbot(statuses=(503, 429, 200)) as chatbot:
        assert anyio.run(asked, endpoint(chatbot)).text == "What else?"
    assert len(chatbot.heard) == 3


@pytest.mark.parametrize(
    ("status", "said", "tries"),
    [(401, "does not accept the key", 1), (404, "does not know the model", 1), (400, "(400)", 1), (500, "(500)", 3)],
)
def test_an_endpoint_that_refuses_is_reported_in_plain_words(status, said, tries):
    with Chatbot(statuses=(status,) * 5) as chatbot, pytest.raises(SubjectAway) as raised:
        anyio.run(asked, endpoint(chatbot))
    assert said in str(raised.value)
    assert len(chatbot.heard) == tries


def test_nobody_at_the_address_is_said_in_one_line():
    nobody = ChatEndpoint(closed_url(), "m", SecretStr(""), waits=AT_ONCE)
    with pytest.raises(SubjectAway, match="could not be reached"):
        anyio.run(asked, nobody)


def test_a_run_does_not_begin_without_its_endpoint(tmp_path):
    given = Settings(_env_file=None, model="openai:m", openai_base_url=closed_url())
    for name in ("prompt-only", "meno"):
        with pytest.raises(UsageError, match="Nobody answers at http://127.0.0.1:[0-9]+/v1: is the endpoint running"):
            run(subject_named(name, settings=given), 2, tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("status", [401, 403])
def test_a_run_does_not_begin_without_the_endpoint_s_key(status):
    with Chatbot(statuses=(status,)) as chatbot, pytest.raises(UsageError, match="set OPENAI_API_KEY"):
        anyio.run(reached, endpoint(chatbot))


def test_an_endpoint_that_lists_no_models_is_still_reached():
    with Chatbot(statuses=(404,)) as chatbot:
        anyio.run(reached, endpoint(chatbot))


def test_a_run_whose_endpoint_dies_keeps_what_it_has_and_is_taken_up_again(tmp_path):
    told: list = []
    with Chatbot(dies_after=7) as chatbot:
        subject = partial(_bare, chatbot.url)
        first = run(subject, 8, tmp_path, on_talk=lambda talk, done, total: told.append((done, total)))
    endings = [talk.transcript.ending for talk in first.talks]
    assert endings == [Ending.LIMIT] * 2 + [Ending.FAILED] * 6
    assert [len(talk.transcript.said) for talk in first.talks[:4]] == [4, 4, 2, 1]
    assert "could not be reached" in first.talks[2].transcript.error
    assert first.talks[-1].transcript.error.startswith("not played: ")
    assert not first.holds
    assert "6 of 8 talks failed" in how_to_resume(first)
    assert f"--resume {first.log}" in how_to_resume(first)
    assert told == [(number, 8) for number in range(1, 9)]

    with Chatbot(port=chatbot.port, text="What now?") as again:
        second = run(subject, 8, tmp_path, resume=Path(first.log))
    assert [talk.transcript.ending for talk in second.talks] == [Ending.LIMIT] * 8
    assert second.talks[:2] == first.talks[:2]
    assert {said.text for talk in second.talks[2:] for said in talk.transcript.said[1:]} == {"What now?"}
    assert len(again.heard) == 6 * 3
    assert how_to_resume(second) == ""
    assert second.log != first.log

    with Chatbot(port=chatbot.port) as idle:
        third = run(subject, 8, tmp_path, resume=Path(second.log))
    assert third.talks == second.talks
    assert idle.heard == []


def test_a_log_of_another_subject_is_not_taken_up(tmp_path):
    with Chatbot() as chatbot:
        first = run(partial(_bare, chatbot.url), 1, tmp_path)
        with pytest.raises(UsageError, match="is about a bot, not about another bot"):
            run(partial(_bare, chatbot.url, "another bot"), 1, tmp_path, resume=Path(first.log))


def played_reps(chatbot_url: str) -> PlayedReps:
    return PlayedReps(persona_named("old-hand"), lambda: ChatEndpoint(chatbot_url, "m", SecretStr(""), waits=AT_ONCE))


def test_a_model_plays_the_rep_and_hears_the_coach_as_somebody_else(tmp_path):
    with Chatbot(text="Nothing new, really.") as player, Chatbot() as coach:
        results = run(partial(_bare, coach.url), 1, tmp_path, rep=played_reps(player.url))
    (looked,) = results.talks
    assert [said.message for said in looked.transcript.said[1:]] == [
        "Dana has gone quiet.",
        "Nothing new, really.",
        "Nothing new, really.",
    ]
    roles = [message["role"] for message in player.heard[-1]["messages"]]
    assert roles == ["system", "user", "assistant", "user", "assistant", "user"]
    assert player.heard[-1]["messages"][2]["content"] == "Dana has gone quiet."


def test_a_run_does_not_begin_without_the_model_that_plays_the_reps(tmp_path):
    with Chatbot() as coach, pytest.raises(UsageError, match="Nobody answers"):
        run(partial(_bare, coach.url), 1, tmp_path, rep=played_reps(closed_url()))
    assert coach.heard == []


def _bare(url: str, name: str = "a bot") -> BareSubject:
    return BareSubject(name, ChatEndpoint(url, "m", SecretStr(""), waits=AT_ONCE), "")
