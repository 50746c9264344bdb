"""`meno themes`: the roster, the release of a quarter and what is shown of it, from the terminal."""

import json

import pytest
from typer.testing import CliRunner

from agent.bootstrap import build
from agent.clock import utc_now
from agent.domain.person import Person
from agent.domain.theme import Band, Period, Theme
from agent.errors import MenoError
from agent.settings import Settings
from ui.cli import app
from ui.terminal.identity import COMES
from ui.terminal.options import meno as opened
from ui.terminal.theme_check import themes_check
from ui.terminal.themes import NO_ROSTER, NOTE, NOTHING_YET

NORTH = [f"n{number}" for number in range(30)]
TEAM = f"""\
cohorts:
  sales: {{managers: [head], members: [head]}}
  north: {{parent: sales, managers: [me], members: [{", ".join(NORTH)}]}}
"""
PAST, DURING = "2024Q3", "2024-08-03T09:00:00Z"
"""A quarter that is over whenever this runs: the commands take no other clock than the real one for that."""


@pytest.fixture
def roster(tmp_path):
    """A roster of a team of thirty under a head."""
    file = tmp_path / "roster.yaml"
    file.write_text(TEAM, encoding="utf-8")
    return file


@pytest.fixture
def meno(tmp_path, roster):
    """Run a command; one that fails gives its error's words."""
    team = {"MENO_HOME": str(tmp_path / "home"), "MENO_ROSTER": str(roster)}
    runner = CliRunner()

    def run(*arguments, fails=False, **settings):
        done = runner.invoke(app, ("themes", *arguments), env=team | settings)
        assert bool(done.exit_code) is fails, done.output
        return str(done.exception) if fails else " ".join(done.stdout.split())

    return run


def test_a_quarter_from_its_roster_to_what_a_manager_is_shown(meno, tmp_path, roster):
    assert "kept for 2024Q3" in meno("roster", "--freeze", "--now", DURING)
    settings = Settings(_env_file=None, home=tmp_path / "home", roster=roster)
    with build(settings) as built:
        for name in NORTH:
            assert built.ballots.cast(name, Period.named(PAST), Theme.PRICE)
    assert NOTHING_YET in meno("show")
    told = meno("release", "--period", PAST)
    assert "2024Q3 north (north) " in told
    assert "Price and discounts" in told
    assert "2024Q3 sales (sales) not enough people" in told
    assert "released already: nothing was changed" in meno("release", "--period", PAST)
    shown = json.loads(meno("show", "--cohort", "north", "--json"))
    assert shown["note"] == NOTE
    [group] = shown["groups"]
    assert {"price"} <= {one["theme"] for one in group["themes"]} <= set(Theme)
    assert {one["band"] for one in group["themes"]} <= set(Band)
    assert set(group) == {"period", "group", "cohorts", "enough_people", "themes", "released_at"}
    assert json.loads(meno("show", "--cohort", "north", "--json")) == shown
    assert "let go, already" in meno("discard", "--period", PAST, "--yes")
    assert "You lead no team 'south'" in meno("show", "--cohort", "south", fails=True)


def test_a_roster_is_checked_with_its_groups_or_the_line_that_is_wrong(meno, tmp_path):
    assert "north: 30 people (teams: north) sales: 1 person, not enough for themes (teams: sales)" in meno(
        "roster", "--check"
    )
    (tmp_path / "other.csv").write_text("cohort,person\na,x\nb,x\n", encoding="utf-8")
    assert "line 3" in meno("roster", str(tmp_path / "other.csv"), "--check", fails=True)
    assert "leave FILE and --check out" in meno("roster", "--check", "--freeze", fails=True)
    assert "set MENO_ROSTER" in meno("roster", MENO_ROSTER="", fails=True)


def test_a_machine_of_one_is_told_that_there_are_not_enough_people(meno):
    assert NO_ROSTER in meno("show", MENO_ROSTER="")
    assert NO_ROSTER in meno("release", "--period", PAST, MENO_ROSTER="", fails=True)


def test_quarters_and_settings_that_cannot_be_are_said_plainly(meno):
    assert "no quarter" in meno("release", "--period", "2026Q5", fails=True)
    assert "MENO_THEMES_EPSILON" in meno("show", MENO_THEMES_EPSILON="2", fails=True)


def test_no_clock_but_the_real_one_makes_a_running_quarter_one_that_is_over(meno):
    running = str(Period.of(utc_now()))
    assert "is not over" in meno("release", "--period", running, fails=True)
    assert "is not over" in meno("discard", "--period", running, "--yes", fails=True)
    done = CliRunner().invoke(app, ("themes", "release", "--now", "2099-01-01T00:00:00Z"))
    assert done.exit_code == 2, "no such option"


def test_a_quarter_can_be_let_go_and_is_never_released_then(meno):
    assert "is let go" in meno("discard", "--period", PAST, "--yes")
    assert "released already" in meno("release", "--period", PAST)
    assert NOTHING_YET in meno("show")


def test_a_quarter_that_nobody_took_part_in_is_released_like_any_other(meno):
    assert "2024Q3 north (north) " in meno("release", "--period", PAST)


def test_somebody_whom_the_roster_knows_by_address_is_counted_from_the_terminal_alone(tmp_path, monkeypatch):
    names = ", ".join(("ann@example.com", *NORTH))
    (tmp_path / "roster.yaml").write_text(f"cohorts: {{north: {{members: [{names}]}}}}", encoding="utf-8")
    monkeypatch.setenv("MENO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("MENO_ROSTER", str(tmp_path / "roster.yaml"))
    quarter = Period.of(utc_now())
    with opened() as built:
        assert not built.ballots.counts("r-ann", quarter)
    comes = COMES.set(Person(rep_id="r-ann", email="ann@example.com"))
    with opened() as built:
        assert built.ballots.counts("r-ann", quarter)
    COMES.reset(comes)


def test_the_account_of_the_theme_store_is_printed(meno):
    assert "CREATE ROLE meno_themes" in meno("role")


def test_the_doctor_says_which_quarter_was_released_out_of_another_store_or_has_lost_its_key(meno, tmp_path, roster):
    meno("release", "--period", PAST)
    settings = Settings(_env_file=None, home=tmp_path / "home", roster=roster)
    for file in settings.home.glob("themes.sqlite3*"):
        file.unlink()
    with pytest.raises(MenoError, match="2024Q3 was released before.*never released again"):
        themes_check(settings)
    assert "never released again" in meno("release", "--period", PAST, fails=True)
    meno("discard", "--period", PAST, "--yes")
    assert "2 groups" in themes_check(settings)
    for file in settings.home.glob("record.sqlite3*"):
        file.unlink()
    with pytest.raises(MenoError, match="is not in the record.*discard"):
        themes_check(settings)
