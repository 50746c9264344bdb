"""A whole session with a model and a second judge behind one endpoint: two calls a turn, and no language unjudged."""

from datetime import UTC, datetime

import pytest
from pydantic import SecretStr

from agent.bootstrap import build
from agent.domain.turn import Source
from agent.errors import UsageError
from agent.settings import Settings
from tests.support import loopback

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
GERMAN = (
    "Unsere Ansprechpartnerin meldet sich seit der Demo nicht mehr, und ich weiß nicht warum.",
    "Ich will, dass wir noch in diesem Monat einen Termin mit ihr haben.",
    "Sie hat die Unterlagen geöffnet, aber nicht geantwortet.",
)
ENGLISH = (
    "Dana, my champion, has gone quiet since I sent the proposal.",
    "I want one next step that I believe in.",
    "She opened the proposal twice and then nothing.",
)
QUESTIONS = (
    "Was hast du seitdem von ihr gehört?",
    "Woran würdest du das Ende dieses Monats messen?",
    "Was weißt du noch nicht über sie?",
)
NONE = {"why": "It asks about what the rep said.", "kind": "none", "span": "", "gives_answer": False}
GIVES = {"why": "The rep did not bring it.", "kind": "telling", "span": "", "gives_answer": True}


def is_asked_to_judge(heard: loopback.Heard) -> bool:
    return "The coach's turn to be judged" in heard.said


def plays_both(opinion: loopback.Reply, *questions: str):
    """Phrase these questions one after the other, and judge every turn like this."""
    left = list(questions)

    def behave(heard):
        if is_asked_to_judge(heard):
            return heard.send_turn(opinion)
        question = left.pop(0) if len(left) > 1 else left[0]
        return heard.send_turn({"move": "1", "mirror": "", "question": question, "ideas": []})

    return behave


def meno(base_url: str, home, **fields):
    common = {"home": home, "openai_base_url": base_url, "openai_api_key": SecretStr(""), "timezone": "Europe/Berlin"}
    chosen = {"model": "openai:coach", "second_judge": "openai:judge", "wait": 60, **fields}
    return build(Settings(_env_file=None, **common, **chosen), clock=lambda: NOW)


def turns(coach_of, messages):
    session = coach_of.coach.open("ann")
    for message in messages:
        session = coach_of.coach.take_turn("ann", session.id, message)
    return session.turns[1:]


def test_a_german_rep_is_asked_in_german_where_the_second_judge_covers_it(tmp_path):
    with (
        loopback.endpoint(plays_both(NONE, *QUESTIONS)) as running,
        meno(running.base_url, tmp_path, second_judge_languages="de, es") as coach_of,
    ):
        shown = turns(coach_of, GERMAN)
        assert coach_of.notices() == ()
    assert tuple(turn.text for turn in shown) == QUESTIONS
    assert [is_asked_to_judge(heard) for heard in running.heard] == [False, True] * 3
    assert [heard.body["model"] for heard in running.heard] == ["coach", "judge"] * 3
    assert "German or Spanish, else in English" in running.heard[0].said


@pytest.mark.parametrize(
    "fields",
    [{}, {"second_judge_languages": "es"}, {"second_judge": "", "second_judge_languages": "de"}],
    ids=["no language", "another language", "no judge"],
)
def test_without_a_second_judge_for_it_a_german_rep_is_asked_in_english(tmp_path, fields):
    with (
        loopback.endpoint(plays_both(NONE, *QUESTIONS)) as running,
        meno(running.base_url, tmp_path, **fields) as coach_of,
    ):
        shown = turns(coach_of, GERMAN)
    assert running.heard == []
    assert {turn.source for turn in shown} == {Source.BANK}
    assert ["English" in turn.text for turn in shown] == [True, False, False], "said once"


def test_a_german_answer_that_the_second_judge_finds_is_not_shown(tmp_path):
    with (
        loopback.endpoint(plays_both(GIVES, "Was wäre mit einem kleineren Pilotprojekt?")) as running,
        meno(running.base_url, tmp_path, second_judge_languages="de") as coach_of,
    ):
        shown = turns(coach_of, GERMAN)
    assert all("Pilot" not in turn.text for turn in shown)
    assert {turn.source for turn in shown} == {Source.BANK}
    assert len(running.heard) <= 2 * len(GERMAN)


def test_a_model_that_advises_with_a_second_judge_that_lets_all_through_shows_nothing_certain(tmp_path):
    advice = "I recommend that you send the CFO a one-pager first, so what do you think?"
    with loopback.endpoint(plays_both(NONE, advice)) as running, meno(running.base_url, tmp_path) as coach_of:
        shown = turns(coach_of, ENGLISH)
    assert all("one-pager" not in turn.text for turn in shown)
    assert not any(is_asked_to_judge(heard) for heard in running.heard)
    assert len(running.heard) == 2 * len(ENGLISH)


def test_a_second_judge_that_hangs_costs_no_turn_and_is_said_to_be_away(tmp_path):
    def behave(heard):
        return loopback.hangs(heard) if is_asked_to_judge(heard) else plays_both(NONE, QUESTIONS[0])(heard)

    with (
        loopback.endpoint(behave) as running,
        meno(running.base_url, tmp_path, second_judge_languages="de", wait=60) as coach_of,
    ):
        coach_of._second._model.chat_model()
        coach_of._phraser._model.chat_model()
        coach_of.coach._phrase._seconds = 2.0
        shown = turns(coach_of, GERMAN)
        assert any("second judge" in notice for notice in coach_of.notices())
    assert {turn.source for turn in shown} == {Source.BANK}
    assert sum(map(is_asked_to_judge, running.heard)) <= 2


def test_a_language_that_cannot_be_told_apart_is_refused_at_the_start(tmp_path):
    with pytest.raises(UsageError, match="MENO_SECOND_JUDGE_LANGUAGES: xx"):
        meno(loopback.closed_url(), tmp_path, second_judge_languages="de,xx")
