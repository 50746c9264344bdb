"""Talks held elsewhere are looked at like the ones played here."""

import json

import pytest

from agent.domain.verdict import Verdict
from agent.errors import UsageError
from evals.given import load_transcripts, look_at
from evals.scorers import scorer


class Advised:
    def check(self, context, turn, *, remembered=()):
        told = turn.startswith("You should")
        return Verdict(gives_answer=told, blocked=told, score=float(told))


def written(folder, *lines):
    path = folder / "talks.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


GOOD = {"id": "One talk", "said": [{"coach": "What brings you here?"}, {"rep": "A renewal.", "coach": "What of it?"}]}
BAD = {"said": [{"rep": "What now?", "coach": "You should call her."}]}


def test_the_answers_of_another_chatbot_are_counted(tmp_path):
    talks = load_transcripts(written(tmp_path, json.dumps(GOOD), "", json.dumps(BAD)))
    found = look_at(talks, (scorer("answers_shown"), scorer("one_question")), Advised())
    assert [talk.transcript.scenario.id for talk in found.talks] == ["one-talk", "talk-3"]
    shown = next(figure for figure in found.measured if figure.scorer == "answers_shown")
    assert (shown.of, round(shown.value, 1)) == (3, 33.3)


@pytest.mark.parametrize(
    "line", ['{"id": 1', '{"said": []}', '{"said": [{"rep": "Hello"}]}', "[1]", '"text"', "[" * 50_000]
)
def test_a_broken_line_is_named(tmp_path, line):
    with pytest.raises(UsageError, match=r"talks\.jsonl, line 2"):
        load_transcripts(written(tmp_path, json.dumps(GOOD), line))


def test_a_file_without_talks_and_one_that_is_no_text_are_named(tmp_path):
    with pytest.raises(UsageError, match="no talks in it"):
        load_transcripts(written(tmp_path, ""))
    (tmp_path / "talks.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="not text"):
        load_transcripts(tmp_path / "talks.jsonl")
