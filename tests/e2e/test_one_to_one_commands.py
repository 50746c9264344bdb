"""A manager prepares a one-to-one in the terminal: lines marked, and a talk on them."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from agent.errors import UsageError
from tests.support.processes import run
from ui.cli import app

EXAMPLES = Path(__file__).parents[2] / "examples" / "lead"
PLAN = EXAMPLES / "thin_pipeline.plan"
NOW = ("--now", "2026-11-23T09:00:00+01:00")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    said = (EXAMPLES / "thin_pipeline.txt").read_text()
    chat = run(home, "chat", "--mode", "lead", "--plan", str(PLAN), "--json", *NOW, said=said)
    assert chat.returncode == 0, chat.stderr
    (home / "talk.jsonl").write_text(chat.stdout)
    return home


def objects(text):
    return [json.loads(line) for line in text.splitlines()]


def test_every_line_is_shown_with_its_mark_in_words(home):
    shown = run(home, "guard", "lines", str(PLAN))
    assert shown.returncode == 0, shown.stderr
    assert "tells       You need to block two hours every morning for prospecting.\n" in shown.stdout
    assert "asks        How do you see the next quarter?\n" in shown.stdout
    assert "3 lines marked as telling, 1 as asking, of 7." in shown.stdout
    assert max(map(len, shown.stdout.splitlines())) <= 88
    marked = objects(run(home, "guard", "lines", "--json", said="You should call her.\nDu sollst sie anrufen.").stdout)
    assert [line["kind"] for line in marked] == ["tells", "not judged"]
    assert marked[0]["spans"] == ["You should call her"]


def test_the_talk_quotes_the_plan_asks_and_ends_in_a_commitment(home):
    turns = objects((home / "talk.jsonl").read_text())
    assert turns[0]["mirror"].startswith('You plan to say: "')
    assert all(turn["question"].count("?") == 1 for turn in turns[:8])
    assert turns[-1]["commitment"]["status"] == "open"


@pytest.mark.long
def test_the_plan_is_exported_with_how_its_lines_were_turned_and_erased_with_the_session(home):
    exported = run(home, "memory", "export").stdout
    assert "where his last three good deals came from" in exported
    assert '"leave_with": "That he leaves with one idea that is his own."' in exported
    session = objects((home / "talk.jsonl").read_text())[0]["session"]
    assert run(home, "memory", "erase", "--session", session, "--yes").returncode == 0
    assert "prospecting" not in run(home, "memory", "export").stdout


@pytest.mark.parametrize(
    ("asked", "said", "why"),
    [
        (("guard", "lines", "-"), "... !!", "there is nothing to look at"),
        (("chat", "--plan", str(PLAN)), "", "add --mode lead"),
        (("chat", "--mode", "lead", "--plan", "-", "--json"), "x", "name a file"),
        (("guard", "lines", "/nowhere/at/all"), "", "cannot be read"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(home, asked, said, why):
    refused = CliRunner().invoke(app, asked, input=said, env={"MENO_HOME": str(home)})
    assert isinstance(refused.exception, UsageError)
    assert why in str(refused.exception)
