"""`meno plate`: what to be coached on, from the terminal."""

import json

import pytest
from typer.testing import CliRunner

from ui.cli import app

MONDAY, LATER = "2026-11-23T09:00:00+01:00", "2026-12-03T09:00:00+01:00"


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


def test_a_plate_from_the_first_matter_to_the_ask(meno):
    assert "Nothing is on your plate yet" in meno("plate", "show")
    for text in ("the Globex renewal", "selling through partners", "first calls"):
        meno("plate", "add", text, "--now", MONDAY)
    ids = {one["text"]: one["id"] for one in map(json.loads, meno("plate", "show", "--json").splitlines())}
    first, second, third = (ids[text] for text in ("the Globex renewal", "selling through partners", "first calls"))
    assert "grow in the north" in meno("plate", "choose", first, "--goal", "grow in the north")
    meno("plate", "choose", second)
    refused = meno("plate", "choose", third, fails=True)
    assert "the Globex renewal" in refused
    assert "selling through partners" in refused

    meno("plate", "rate", first, "3", "--target", "7", "--by", "by 31 March", "--now", MONDAY)
    assert "23 Nov: 3, 03 Dec: 5" in meno("plate", "rate", first, "5", "--now", LATER)
    assert "no clear time" in meno("plate", "rate", first, "5", "--by", "whenever", fails=True)
    asked = meno("plate", "show", "--ask", first)
    assert "What I am working on:\nthe Globex renewal" in asked
    assert "5; I want to be at 7 by 31 March 2027" in asked

    assert "(closed)" in meno("plate", "close", third)
    assert "nothing was erased" in meno("plate", "close", third, "--erase", said="n\n", fails=True)
    meno("plate", "close", third, "--erase", "--yes")
    assert "first calls" not in meno("plate", "show")
    assert "matter" in meno("memory", "show")
    assert "Nothing is on your plate yet" in meno("plate", "show", "--user", "bo")
    assert "There is no matter" in meno("plate", "rate", first, "5", "--user", "bo", fails=True)


def test_a_talk_without_a_deal_says_what_is_on_the_plate_and_one_with_a_deal_does_not(meno):
    meno("plate", "add", "the Globex renewal")
    assert "On your plate: the Globex renewal." in meno("chat", said="/stop\n")
    assert "On your plate" not in meno("chat", "--deal", "the Globex renewal", said="/stop\n")
