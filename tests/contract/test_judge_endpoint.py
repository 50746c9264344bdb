"""A model behind an endpoint rates talks, and is held against people's ratings."""

import json

import pytest

from agent.errors import UsageError
from agent.settings import Settings
from evals.rating.put import JudgeAway, agreement_line, judge_agreement, judge_talks, ratings_table
from evals.rating.rubric import Rubric
from tests.support.chatbot import Chatbot
from tests.support.loopback import closed_url

FOUR = '{"reason": "It builds on what the rep said.", "score": 4}'
TALK = {"id": "one", "said": [{"coach": "What brings you?"}, {"rep": "A renewal.", "coach": "What of it?"}]}


def settings(url: str) -> Settings:
    return Settings(model="openai:judge", openai_base_url=url, _env_file=None)


def written(folder, *rows):
    path = folder / "talks.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def test_every_talk_is_rated_on_every_rubric(tmp_path):
    with Chatbot(text=FOUR) as judge:
        rated = judge_talks(written(tmp_path, TALK, TALK), tuple(Rubric), settings(judge.url))
        assert len(judge.heard) == 6
    assert [[rating.score for rating in ratings] for _, ratings in rated] == [[4, 4, 4]] * 2
    assert ratings_table(rated).splitlines()[-1].split() == ["mean", "4.00", "4.00", "4.00"]


def test_a_judge_that_says_nothing_of_use_gives_no_score(tmp_path):
    with Chatbot(text="Lovely weather.") as judge:
        rated = judge_talks(written(tmp_path, TALK), (Rubric.DEPTH,), settings(judge.url))
    assert ratings_table(rated).splitlines()[-1].split() == ["mean", "-"]


def test_the_judge_is_held_against_people(tmp_path):
    rows = [{"talk": ["rep: Hello.", "coach: What now?"], "score": score} for score in (4, 4, 5, 1)]
    with Chatbot(text=FOUR) as judge:
        found = judge_agreement(written(tmp_path, *rows), Rubric.DEPTH, settings(judge.url))
    assert (found.of, found.exact, found.within_one) == (4, 0.5, 0.75)
    assert agreement_line(Rubric.DEPTH, found).startswith("depth: weighted kappa 0.00")


def test_a_judge_that_is_not_there_or_dies_is_said_plainly(tmp_path):
    path = written(tmp_path, *[TALK] * 3)
    with pytest.raises(UsageError, match="Nobody answers"):
        judge_talks(path, (Rubric.DEPTH,), settings(closed_url()))
    with Chatbot(text=FOUR, statuses=(200, 401)) as judge, pytest.raises(JudgeAway, match="does not accept the key"):
        judge_talks(path, (Rubric.DEPTH,), settings(judge.url))
