"""`meno plan` and `meno peers`: one thing for 30 days, and help among colleagues who chose to give it."""

import json

import pytest
from typer.testing import CliRunner

from agent.steps.invitation import FROM, NAME
from ui.cli import app

MONDAY, LATER = "2026-11-23T09:00:00+01:00", "2026-12-03T09:00:00+01:00"
ITEM = "Ask one question more before I show anything"


@pytest.fixture
def meno(tmp_path):
    """Run a command; one that fails gives its error's words where a person reads them."""
    settings = {"MENO_HOME": str(tmp_path / "home"), "MENO_TIMEZONE": "Europe/Berlin"}
    runner = CliRunner()

    def run(*arguments, said="", fails=False):
        done = runner.invoke(app, arguments, input=said, env=settings)
        assert bool(done.exit_code) is fails, done.output
        return str(done.exception) if fails else done.stdout

    return run


def test_a_plan_from_beginning_to_close(meno, tmp_path):
    assert "No plan is open" in meno("plan", "show")
    assert "Wed 23 Dec" in meno("plan", "begin", ITEM, "--now", MONDAY)
    assert "close it first" in meno("plan", "begin", "another", fails=True)
    meno("plan", "note", "6", "twice", "--now", MONDAY)
    assert "8 of 10" in meno("plan", "note", "8", "--now", LATER)
    assert "week 4 has not begun" in meno("plan", "note", "8", "--week", "4", "--now", LATER, fails=True)

    file = tmp_path / "invitation.txt"
    meno("plan", "invite", str(file), "--words", "On Thursday")
    assert file.stat().st_mode & 0o777 == 0o600
    given = file.read_text()
    assert "me" not in [line.strip() for line in given.splitlines()]
    file.write_text(given.replace(NAME, f"{NAME} Bo").replace(f"{FROM}\n", f"{FROM}\nYou waited.\n"))
    assert "Bo: You waited." in meno("plan", "read", str(file))
    meno("plan", "read", str(file))
    assert "not among yours" in meno("plan", "read", str(file), "--user", "bo", fails=True)
    assert "cannot be read" in meno("plan", "read", str(tmp_path / "none.txt"), fails=True)

    plan = json.loads(meno("plan", "show", "--json"))
    assert [one["text"] for one in plan["observations"]] == ["You waited."]
    meno("plan", "close", "silence works")
    shown = meno("plan", "show")
    assert "learned: silence works" in shown
    assert "Bo observed: You waited." in shown
    assert ITEM in meno("memory", "show")
    assert "no plan" in meno("plan", "erase", plan["id"], "--user", "bo", "--yes", fails=True)
    meno("plan", "erase", plan["id"], "--yes")
    assert ITEM not in meno("plan", "show")


def test_an_ask_goes_to_one_peer_who_sees_the_words_and_may_answer(meno):
    meno("peers", "place", "discovery", "3", "--used", "2026-11-10", "--user", "bo", "--now", MONDAY)
    assert "With one profile on a machine" in meno("peers", "find", "discovery")
    assert "does not offer" in meno(*ask_of("bo"), fails=True)
    meno("peers", "offer", "discovery", "--user", "bo")
    meno("peers", "place", "discovery", "2")
    found = meno("peers", "find", "discovery", "--now", MONDAY)
    assert found.strip() == "bo  did it within the last month"
    handed = meno(*ask_of("bo")).splitlines()[-1].split(":")[0]
    assert "already" in meno(*ask_of("bo"), fails=True)
    seen = json.loads(meno("peers", "inbox", "--json", "--user", "bo"))
    assert (seen["from_rep"], "I talk too much" in seen["text"]) == ("me", True)
    assert meno("peers", "inbox", "--json", "--user", "cy") == ""
    assert "not yours to answer" in meno("peers", "answer", handed, "willing", fails=True)
    meno("peers", "answer", handed, "willing", "--user", "bo")
    meno("peers", "helped", handed, "it made me think", "--user", "bo")
    assert "made me think" not in meno("peers", "inbox")
    meno("peers", "helped", handed, "it made me think", "--share", "--user", "bo")
    assert "their line: it made me think" in meno("peers", "inbox")
    assert "only whoever asked" in meno("peers", "withdraw", handed, "--user", "bo", fails=True)
    meno("peers", "withdraw", handed)
    assert "I talk too much" not in meno("peers", "inbox", "--user", "bo")
    meno("peers", "withdraw", "discovery", "--user", "bo")
    assert "With one profile" in meno("peers", "find", "discovery")


def test_without_peers_the_ask_is_a_file_of_ones_own(meno, tmp_path):
    file = tmp_path / "ask.txt"
    meno("peers", "ask", "--working-on", "I talk too much", "--tried", "a book", "--file", str(file))
    assert file.read_text() == "What I am working on:\nI talk too much\n\nWhat I have read or tried:\na book\n"
    assert meno("peers", "inbox", "--json") == ""


def test_what_cannot_be_done_says_why(meno):
    for arguments, words in (
        (("peers", "find", "juggling"), "no skill 'juggling'"),
        (("peers", "offer", "demo"), "where you are"),
        (("peers", "withdraw", "demo"), "do not offer"),
        (("peers", "withdraw", "a-nobody"), "no ask a-nobody"),
        (("peers", "place", "demo", "5", "--used", "soon"), "no date"),
        (("peers", "place", "demo", "5", "--used", "2031-01-01"), "still to come"),
        (("peers", "ask", "--working-on", "x", "--to", "bo"), "--skill"),
        (("plan", "note", "5"), "no open plan"),
        (("plan", "close"), "no open plan"),
    ):
        assert words in meno(*arguments, fails=True)


def ask_of(name):
    return ("peers", "ask", "--to", name, "--skill", "discovery", "--working-on", "I talk too much", "--yes")
