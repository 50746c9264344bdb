"""The command line as scripts and people use it."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

MENO = [sys.executable, "-c", "from ui.cli import main; main()"]
EXAMPLE = Path(__file__).parent.parent.parent / "examples" / "silent_champion.txt"
AWKWARD = ["", "a\x00b", "😀", "مرحبا كيف حالك", "x" * 100_000, "Dear all, please sign by Friday. " * 500, "ok"]
OPENING_AND_TURN = {
    "session",
    "turn",
    "stage",
    "move",
    "mirror",
    "question",
    "buyer",
    "also",
    "text",
    "source",
    "guard",
    "commitment",
    "ended",
    "ms",
}


@pytest.fixture
def meno(tmp_path):
    def run(*arguments, said="", home=tmp_path / "home", limit=None, **settings):
        environment = {**os.environ, "MENO_HOME": str(home), "MENO_TIMEZONE": "Europe/Berlin", **settings}
        return subprocess.run(
            [*MENO, *arguments],
            input=said.encode("utf-8", "surrogateescape") if isinstance(said, str) else said,
            capture_output=True,
            env=environment,
            timeout=200,
            preexec_fn=limit,
        )

    return run


def objects(run):
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def test_a_script_is_coached_to_a_promise_and_followed_up_a_week_later(meno):
    first = meno("chat", "--json", "--user", "ana", "--now", "2026-11-22T09:00:00+01:00", said=EXAMPLE.read_text())
    turns = objects(first)
    assert first.returncode == 0
    assert all(set(turn) == OPENING_AND_TURN for turn in turns)
    assert len(turns) == 1 + len(EXAMPLE.read_text().splitlines())
    promise = next(turn["commitment"] for turn in reversed(turns) if turn["commitment"])
    assert promise["due_at"].startswith("2026-11-26T11:00")
    later = meno("chat", "--json", "--user", "ana", "--now", "2026-11-29T09:00:00+01:00")
    [opening] = objects(later)
    assert opening["move"] == "follow_up"
    assert "Dana" in opening["text"]


def test_every_line_read_gets_an_object_whatever_stands_in_it(meno):
    run = meno("chat", "--json", "--user", "bo", said="\n".join(AWKWARD) + "\n")
    turns = objects(run)
    assert run.returncode == 0, run.stderr
    assert len(turns) == 1 + len(AWKWARD)
    assert all(turn["text"] for turn in turns)


def test_bytes_that_are_no_text_are_no_traceback(meno):
    run = meno("chat", "--json", said=b"\xff\xfe\x00\n")
    assert run.returncode == 0
    assert len(objects(run)) == 2


def test_resume_goes_on_with_the_question_that_was_open(meno):
    [*_, left] = objects(meno("chat", "--json", said="I want to get Kessler moving again.\n"))
    [again] = objects(meno("chat", "--json", "--resume"))
    assert (again["session"], again["question"]) == (left["session"], left["question"])


@pytest.mark.long
def test_a_full_disk_is_said_plainly_and_nothing_shown_is_lost(meno, tmp_path):
    def little_room():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))

    said = "".join(f"Word {number} {'x' * 50_000}\n" for number in range(60))
    run = meno("chat", "--json", "--minutes", "45", said=said, limit=little_room)
    turns = objects(run)
    assert run.returncode == 1
    assert any("disk" in turn.get("error", "") for turn in turns)
    assert b"Traceback" not in run.stderr
    shown = [turn["turn"] for turn in turns if "turn" in turn]
    held = json.loads(meno("memory", "show", "--json").stdout)
    assert len(held["sessions"][0]["exchanges"]) >= len(shown)


@pytest.mark.parametrize(
    ("arguments", "settings", "says"),
    [
        (["chat", "--json"], {"MENO_WAIT": "soon"}, "MENO_WAIT"),
        (["chat", "--json"], {"MENO_TIMEZONE": "Mars/North"}, "MENO_TIMEZONE"),
        (["chat", "--now", "tomorrow"], {}, "--now"),
        (["chat", "--new", "--resume"], {}, "--resume"),
        (["guard", "check", "/nowhere/at/all"], {}, "cannot be read"),
        (["memory", "search"], {}, "query"),
        (["evals", "run", "guard", "--data", "x=/nowhere"], {}, "--data"),
    ],
)
def test_wrong_usage_is_one_line_that_says_what_to_do(meno, arguments, settings, says):
    run = meno(*arguments, **settings)
    assert run.returncode == 2
    assert says in run.stderr.decode()
    assert "Traceback" not in run.stderr.decode()


def test_a_data_folder_that_cannot_be_used_is_said(meno, tmp_path):
    taken = tmp_path / "taken"
    taken.write_text("a file")
    run = meno("chat", "--json", home=taken)
    assert run.returncode == 1
    assert "Traceback" not in run.stderr.decode()
    assert str(taken) in run.stderr.decode()


def test_broken_json_on_guard_check_names_the_line(meno):
    good = '{"id": "1", "context": ["rep: Dana went quiet."], "text": "What have you heard from her since?"}'
    run = meno("guard", "check", "-", said=f"{good}\nnot json\n")
    assert run.returncode == 2
    assert "line 2" in run.stderr.decode()
    [verdict] = objects(run)
    assert set(verdict) == {"id", "gives_answer", "blocked", "score", "reasons", "questions", "open"}
    assert verdict["gives_answer"] is False


def test_an_answer_is_blocked_with_its_reason(meno):
    turn = {"context": ["rep: Dana went quiet."], "text": "You should send her boss a one-pager."}
    [verdict] = objects(meno("guard", "check", said=json.dumps(turn)))
    assert verdict["gives_answer"]
    assert verdict["blocked"]
    assert verdict["reasons"]
    assert "id" not in verdict


def test_imported_lines_are_found_at_once_and_broken_ones_named(meno):
    lines = (
        '{"id": "m1", "at": "2026-03-02T10:00:00", "text": "Price was never the real reason at Kessler."}\n{"id": 2\n'
    )
    run = meno("memory", "import", "--user", "ana", "-", said=lines)
    assert b"line 2" in run.stderr
    found = json.loads(meno("memory", "search", "--user", "ana", "Kessler price", "--json").stdout)
    assert found["hits"][0]["id"] == "m1"
    assert json.loads(meno("memory", "search", "--user", "ann", "Kessler price", "--json").stdout)["hits"] == []


def test_the_doctor_finds_nothing_wrong_in_a_fresh_folder(meno):
    run = meno("doctor", "--json")
    assert run.returncode == 0, run.stdout
    assert all(check["fine"] for check in json.loads(run.stdout)["checks"])


def test_the_doctor_never_shows_a_key(meno):
    assert b"sk-canary" not in meno("doctor", OPENAI_API_KEY="sk-canary").stdout
