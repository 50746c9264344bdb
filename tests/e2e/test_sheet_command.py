"""`meno sheet`: the call sheet in the terminal and as files."""

import json
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.support.processes import run

EXAMPLE = Path(__file__).parents[2] / "examples" / "silent_champion.txt"
NOW = ("--now", "2026-11-23T09:00:00+01:00")
GOAL = "I want to find out how to get the deal moving again."


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    chat = run(home, "chat", "--json", "--user", "ann", "--minutes", "5", *NOW, said=EXAMPLE.read_text())
    assert chat.returncode == 0, chat.stderr
    return home


def test_the_newest_sheet_is_shown_with_its_headings(home):
    shown = run(home, "sheet", "--user", "ann", *NOW)
    assert shown.returncode == 0, shown.stderr
    assert f"What I want\n  - {GOAL}" in shown.stdout
    assert "In my own words, from the session of Mon 23 Nov, 09:00" in shown.stdout
    assert max(len(line) for line in shown.stdout.splitlines()) <= 88


def test_as_json_every_line_names_its_message(home):
    sheet = json.loads(run(home, "sheet", "--user", "ann", "--json", *NOW).stdout)
    goal = sheet["lines"][0]
    assert (goal["section"], goal["text"], goal["session"], goal["exchange"]) == ("goal", GOAL, sheet["session"], 1)
    assert run(home, "sheet", sheet["session"], "--user", "ann", *NOW).returncode == 0


def test_files_are_written_for_their_owner_alone(home, tmp_path):
    files = {kind: tmp_path / f"sheet.{kind}" for kind in ("md", "html", "ics")}
    options = [part for kind, file in files.items() for part in (f"--{kind}", str(file))]
    assert run(home, "sheet", "--user", "ann", *options, *NOW).returncode == 0
    assert f"- {GOAL.replace('.', '.')}" in files["md"].read_text()
    assert f"<li>{GOAL}</li>" in files["html"].read_text()
    event = Calendar.from_ical(files["ics"].read_bytes()).walk("VEVENT")[0]
    assert GOAL in event["description"]
    assert {file.stat().st_mode & 0o077 for file in files.values()} == {0}


def test_what_is_wrong_is_said_in_one_line(home, tmp_path):
    nobody = run(home, "sheet", "--user", "bob")
    assert (nobody.returncode, nobody.stderr.count("\n")) == (2, 1)
    assert "`meno chat` starts one" in nobody.stderr
    unknown = run(home, "sheet", "nosuch", "--user", "ann")
    assert (unknown.returncode, unknown.stderr.count("\n")) == (1, 1)
    nowhere = run(home, "sheet", "--user", "ann", "--md", str(tmp_path / "no" / "where.md"))
    assert nowhere.returncode == 2
    assert "cannot be written" in nowhere.stderr


def test_an_empty_sheet_says_what_to_do(tmp_path):
    run(tmp_path, "chat", "--json", "--user", "ann", said="hm\n")
    empty = run(tmp_path, "sheet", "--user", "ann")
    assert empty.returncode == 2
    assert "`meno chat --resume` goes on" in empty.stderr
