"""`meno memory themes` and the end of `meno chat`: what of a rep is counted, from the terminal."""

import json

import pytest
from typer.testing import CliRunner

from ui.cli import app

MEMBERS = ", ".join(("me", *(f"rep{number}" for number in range(11))))
SAID = "procurement wants 15% off by Friday or they walk\nI always give in on price\nq\n"


@pytest.fixture
def meno(tmp_path):
    """Run a command in a team of twelve; one that fails gives its error's words."""
    (tmp_path / "roster.yaml").write_text(f"cohorts:\n  North:\n    members: [{MEMBERS}]\n", encoding="utf-8")
    team = {"MENO_HOME": str(tmp_path / "home"), "MENO_ROSTER": str(tmp_path / "roster.yaml")}
    runner = CliRunner()

    def run(*arguments, said="", fails=False, alone=False):
        done = runner.invoke(app, arguments, input=said, env=team | ({"MENO_ROSTER": ""} if alone else {}))
        assert bool(done.exit_code) is fails, done.output
        return " ".join((str(done.exception) if fails else done.stdout).split())

    return run


def test_the_end_of_a_chat_says_what_is_counted_and_the_command_changes_it(meno):
    meno("notice", "accept", "--themes", "on")
    assert "Counted for your team's themes: Price and discounts." in meno("chat", said=SAID)
    (kept,) = json.loads(meno("memory", "themes", "--json"))["themes"]
    assert (kept["theme"], kept["counted"], kept["source"]) == ("price", True, "rules")
    session = ("--session", kept["session_id"])
    assert "Buyers who go quiet counts for you" in meno("memory", "themes", *session, "--theme", "silence")
    assert "kept out" in meno("memory", "themes", *session, "--keep-out")
    assert "--session" in meno("memory", "themes", "--keep-out", fails=True)
    assert "No theme is kept" in meno("memory", "themes", "--session", "nowhere", "--keep-out", fails=True)
    meno("notice", "themes", "off")
    assert "meno notice themes on" in meno("memory", "themes")


def test_without_a_yes_or_a_team_the_chat_says_nothing_of_themes_and_its_objects_are_as_ever(meno):
    meno("notice", "accept", "--themes", "off")
    assert "themes" not in meno("chat", said=SAID)
    last = meno("chat", "--json", said=SAID.replace("q\n", "/stop\n"))
    assert "theme" not in last
    assert "No themes are counted" in meno("memory", "themes", alone=True, fails=True)


def test_a_script_that_ends_a_session_has_its_theme_counted_too(meno):
    meno("notice", "accept", "--themes", "on")
    meno("chat", "--json", said=SAID.replace("q\n", "/stop\n"))
    assert "price" in meno("memory", "themes", "--json")
