"""What a run leaves on disk: a log that Inspect opens, that holds all, and that is refused when it is broken."""

import logging
import os
import sys
from pathlib import Path

import anyio
import pytest
from inspect_ai.log import read_eval_log
from inspect_ai.scorer import SampleScore

from agent.errors import UsageError
from evals.finding import Finding, Mark
from evals.inspecting.logs import read_kept
from evals.inspecting.run import run_talks
from evals.inspecting.scoring import as_score, overall
from evals.reps.rep import Reply
from evals.scorers.scorer import Better, Scorer, Unit
from evals.transcript import Ending, Said
from tests.support.chatbot import ASKS, NoJudge, scenario


class Echo:
    """A subject that asks about every message, the longer ones later than the shorter."""

    name = "echo"

    async def open(self, scenario) -> Said:
        self.patience = 0.05 if scenario.id.endswith("0") else 0.0
        return Said(text="What is it?")

    async def take(self, message: str) -> Said:
        await anyio.sleep(self.patience)
        return Said(message=message, text=f"What about {message}?", mirror="")

    async def later(self) -> None:
        return None

    async def close(self) -> None:
        pass


class Rep:
    def __init__(self, scenario) -> None:
        self._first = scenario.first

    async def reply(self, coach: str) -> Reply:
        return Reply(self._first)


def stumble(talk, judge) -> Finding:
    raise ZeroDivisionError("nothing to divide by")


def shrug(talk, judge) -> Finding:
    return Finding(scorer="shrugs")


SHRUGS = Scorer("shrugs", "Looks at nothing.", Unit.SHARE, Better.MORE, shrug)
STUMBLES = Scorer("stumbles", "Cannot count.", Unit.SHARE, Better.MORE, stumble)


def run(log_dir: Path, *scorers: Scorer, count: int = 3, **options):
    scenarios = [scenario(f"talk-{number}") for number in range(count)]
    return run_talks(Echo, scenarios, scorers or (ASKS,), judge=NoJudge(), log_dir=log_dir, rep=Rep, **options)


@pytest.fixture(scope="module")
def log(tmp_path_factory) -> Path:
    return Path(run(tmp_path_factory.mktemp("logs"), ASKS, SHRUGS).log)


def test_the_log_holds_the_talk_as_a_chat_and_every_score(log):
    read = read_eval_log(log.as_posix())
    assert read.status == "success"
    first = read.samples[0]
    assert [(message.role, message.text) for message in first.messages[:3]] == [
        ("assistant", "What is it?"),
        ("user", "Dana has gone quiet."),
        ("assistant", "What about Dana has gone quiet.?"),
    ]
    assert first.scores["asks"].value == 1.0
    assert first.metadata["pressure"] == "none"
    overall = {score.name: score.metrics["overall"].value for score in read.results.scores if score.scored_samples}
    assert overall == {"asks": 1.0}


def test_results_come_in_the_order_of_the_scenarios_whichever_talk_ends_first(tmp_path):
    told = []
    results = run(tmp_path, ASKS, SHRUGS, on_talk=lambda talk, done, total: told.append((talk, done, total)))
    assert [talk.transcript.scenario.id for talk in results.talks] == ["talk-0", "talk-1", "talk-2"]
    assert {talk.transcript.ending for talk in results.talks} == {Ending.LIMIT}
    assert [[finding.scorer for finding in talk.findings] for talk in results.talks] == [["asks", "shrugs"]] * 3
    assert told[0][0].transcript.scenario.id == "talk-1"
    assert sorted((talk for talk, _, _ in told), key=lambda talk: talk.transcript.scenario.id) == list(results.talks)
    assert [(done, total) for _, done, total in told] == [(1, 3), (2, 3), (3, 3)]
    assert Path(results.log).parent == tmp_path
    assert (results.subject, results.holds) == ("echo", True)


def test_a_scorer_that_stumbles_does_not_go_unnoticed(tmp_path):
    results = run(tmp_path, ASKS, STUMBLES, count=1)
    assert "could not be scored" in results.talks[0].transcript.error
    assert not results.holds


def test_a_run_leaves_the_process_as_it_was(tmp_path, monkeypatch):
    (tmp_path / ".env").write_text("MENO_MODEL=openai:surprise\nINSPECT_EVAL_MODEL=openai/surprise\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INSPECT_LOG_DIR", "/nowhere")
    before = (dict(os.environ), sys.excepthook, list(logging.getLogger().handlers), logging.getLogger().level)
    results = run(tmp_path / "logs", count=1)
    after = (dict(os.environ), sys.excepthook, list(logging.getLogger().handlers), logging.getLogger().level)
    assert after == before
    assert Path(results.log).parent == tmp_path / "logs"


def test_a_log_cut_anywhere_is_refused(log, tmp_path):
    whole, cut = log.read_bytes(), tmp_path / "cut.eval"
    for share in range(0, 100, 7):
        cut.write_bytes(whole[: len(whole) * share // 100])
        with pytest.raises(UsageError, match="cut.eval is no log of a run, or not a whole one"):
            read_kept(cut)


def test_a_log_with_broken_bytes_is_read_or_refused(log, tmp_path):
    whole, broken = log.read_bytes(), tmp_path / "broken.eval"
    refused = 0
    for place in range(0, len(whole), 97):
        broken.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) * 3 + whole[place + 3 :])
        try:
            assert read_kept(broken).subject == "echo"
        except UsageError:
            refused += 1
    assert refused


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.eval", b""),
        ("b.eval", b"{}\n{"),
        ("c.json", b'{"version": 2, "eval"'),
        ("d.json", b"[]"),
        ("e.txt", b"rep: hi"),
    ],
)
def test_a_file_that_is_no_log_is_refused(name, content, tmp_path):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageError, match="is no log of a run, or not a whole one"):
        read_kept(tmp_path / name)


def test_a_log_that_is_not_there_is_named(tmp_path):
    with pytest.raises(UsageError, match="There is no log .*gone.eval"):
        run(tmp_path, resume=tmp_path / "gone.eval")


def test_a_finding_is_a_score_with_its_marks():
    mark = Mark(turn=2, span="call her", why="tells")
    score = as_score(Finding(scorer="asks", hits=1, of=4, marks=(mark,)))
    assert (score.value, score.explanation) == (0.25, 'turn 2: "call her" tells')
    assert as_score(Finding(scorer="turns", value=7.0)).value == 7.0
    assert as_score(Finding(scorer="asks")).reason == "nothing_to_look_at"


def test_the_log_s_figures_are_those_of_our_reports():
    shares = [Finding(scorer="asks", hits=1, of=1), Finding(scorer="asks", hits=0, of=3), Finding(scorer="asks")]
    scores = [SampleScore(score=as_score(finding)) for finding in shares]
    assert overall(ASKS)(scores) == 0.25
    assert overall(ASKS._replace(unit=Unit.PER_100_TURNS))(scores) == 25.0
    assert overall(ASKS)(scores[2:]) == 0.0
