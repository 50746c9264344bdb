"""Meno as a subject: alone, with a model, and in front of one that always advises."""

import json
import tempfile
from pathlib import Path

import anyio

from agent.settings import Settings
from evals.inspecting.play import play
from evals.reps.rep import Reply
from evals.scorers.advised import advice_shown
from evals.sessions import EXAMPLES
from evals.subjects.advises import AdvisedSubject
from evals.subjects.named import subject_named
from evals.transcript import Ending
from tests.support.chatbot import Chatbot, NoJudge, scenario

GOOD = {"move": "1", "mirror": "", "question": "What have you seen or heard from Dana since?", "ideas": []}


class Reads:
    """A rep who says what stands in an example, line by line, and leaves."""

    def __init__(self, example: str) -> None:
        self._lines = (EXAMPLES / f"{example}.txt").read_text(encoding="utf-8").splitlines()

    async def reply(self, coach: str) -> Reply:
        return Reply(self._lines.pop(0) if self._lines else "", leaves=not self._lines)


def played(subject, example: str = "silent_champion"):
    return anyio.run(play, subject, scenario("talk", limit=20), Reads(example))


def behind(chatbot: Chatbot) -> Settings:
    return Settings(_env_file=None, model="openai:m", openai_base_url=chatbot.url, wait=60)


def test_the_embedded_coach_plays_a_talk_to_its_end_and_asks_a_week_later():
    talk = played(subject_named("embedded", settings=Settings(_env_file=None))())
    assert (talk.ending, talk.error) == (Ending.CLOSED, "")
    opening, *turns = talk.said
    assert (opening.message, opening.move, opening.model_calls) == (None, "agree_goal", 0)
    assert all(said.message and said.text and said.stage and said.seconds > 0 for said in turns)
    assert talk.said[-1].commitment is not None
    assert talk.later is not None
    assert (talk.later.move, talk.later.message) == ("follow_up", None)
    assert "ring Dana" in talk.later.text


def test_the_same_talk_is_met_in_the_same_words_at_every_run():
    subject = subject_named("embedded", settings=Settings(_env_file=None))
    first, again = played(subject()), played(subject())
    assert [said.text for said in first.said] == [said.text for said in again.said]


def test_a_talk_leaves_nothing_behind_and_touches_nobody_s_record(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))  # other tests play talks at the same time
    own = Settings(_env_file=None, home=tmp_path / "own", database_url=f"sqlite:///{tmp_path}/own.db")
    before = set(Path(tempfile.gettempdir()).glob("meno-evals-*"))
    played(subject_named("meno", settings=own)())
    assert set(Path(tempfile.gettempdir()).glob("meno-evals-*")) <= before
    assert list(tmp_path.iterdir()) == []


def test_calls_and_tokens_of_a_model_are_counted():
    with Chatbot(text=json.dumps(GOOD)) as chatbot:
        talk = played(subject_named("meno", settings=behind(chatbot))())
    assert talk.subject == "meno with openai:m"
    calls = sum(said.model_calls for said in talk.said)
    assert calls == len(chatbot.heard) > 0
    assert sum(said.tokens for said in talk.said) == 15 * calls
    assert "model" in {said.source for said in talk.said}


def test_a_model_that_dies_ends_the_talk_for_the_bank_is_another_subject():
    with Chatbot(text=json.dumps(GOOD), dies_after=3) as chatbot:
        talk = played(subject_named("meno", settings=behind(chatbot))())
    assert talk.ending is Ending.FAILED
    assert "Nobody answers" in talk.error
    assert 3 <= len(talk.said) < 10


def test_a_model_that_always_advises_is_heard_in_every_turn_that_a_model_may_word():
    talk = played(AdvisedSubject(Settings(_env_file=None)), "impatient_rep")
    assert talk.error == ""
    assert sum(said.model_calls for said in talk.said) >= 10
    assert all(len(said.advice) >= said.model_calls for said in talk.said)
    assert advice_shown(talk, NoJudge()).marks == ()
