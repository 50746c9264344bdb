"""`meno evals run` as people and CI use it."""

import json
import os
import subprocess
import sys
from xml.etree import ElementTree

import pytest

MENO = [sys.executable, "-c", "from ui.cli import main; main()"]


@pytest.fixture
def evals(tmp_path):
    def run(*arguments):
        environment = {**os.environ, "MENO_HOME": str(tmp_path / "home"), "MENO_MODEL": "", "COLUMNS": "100"}
        return subprocess.run(
            [*MENO, "evals", "run", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            env=environment,
            timeout=280,
        )

    return run


@pytest.mark.long
def test_one_talk_is_played_reported_and_compared(evals, tmp_path, scenario):
    chosen = ("--scenario", scenario, "--scorer", "answers_shown", "--scorer", "one_question")
    first = evals("talks", *chosen, "--record", "first.json", "--html", "page.html", "--junit", "junit.xml")
    assert "0 answers" in first.stdout
    assert "planted answers the gate" in first.stdout
    assert scenario in (tmp_path / "page.html").read_text()
    assert ElementTree.parse(tmp_path / "junit.xml").getroot().iter("testcase")
    assert list((tmp_path / "evals-logs").glob("*.eval"))
    again = evals("talks", *chosen, "--before", "first.json", "--json", "figures.json")
    assert "before" in again.stdout
    assert json.loads((tmp_path / "figures.json").read_text())["talks"]["answers_shown"]["value"] == 0


@pytest.fixture
def scenario():
    from evals.scenarios.load import load_scenarios

    return next(one.id for one in load_scenarios() if one.short and one.minutes <= 5)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--scorer", "charm"), "answers_shown"),
        (("--scenario", "no-such-talk"), "there are:"),
        (("--subject", "oracle"), "prompt-only"),
        pytest.param(("--subject", "endpoint"), "--endpoint", marks=pytest.mark.long),
        pytest.param(("--persona", "nobody"), "nobody", marks=pytest.mark.long),
        pytest.param(("--before", "nothing.json"), "nothing.json", marks=pytest.mark.long),
        pytest.param(("--resume", "nothing.eval"), "nothing.eval", marks=pytest.mark.long),
        (("--transcripts", "nothing.jsonl"), "nothing.jsonl"),
    ],
)
def test_what_cannot_be_evaluated_is_said_in_one_line(evals, arguments, said):
    run = evals("talks", "--short", *arguments)
    assert run.returncode == 2
    assert said in run.stderr
    assert len(run.stderr.strip().splitlines()) == 1
