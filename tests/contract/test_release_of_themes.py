"""Ballots and releases over a theme store, with a roster and the keys of quarters."""

import importlib
import logging
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing

import pytest
from sqlalchemy import select

from agent.bootstrap.themes import themes_of
from agent.domain.person import Person, Role
from agent.domain.release import Looked
from agent.domain.roster import Cohort, Roster
from agent.domain.theme import Band, Theme
from agent.errors import MemoryStoreError, PeriodReleased, UsageError
from agent.settings import Settings
from memory.record.record import Record
from memory.themes.laplace import discrete_laplace
from memory.themes.schema import ballots
from memory.themes.store import Themes
from tests.support.themes import AFTER, DURING, QUARTER, Counted, people


@pytest.fixture
def store(tmp_path):
    """An empty theme store."""
    opened = Themes.open(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def counted(store):
    """A small company in the middle of a quarter, whose releases have no noise."""
    return Counted(store)


def test_a_quarter_from_the_first_ballot_to_the_bands(counted):
    counted.cast(people(20, "north"), Theme.PRICE)
    counted.cast(people(9, "south"), Theme.SILENCE)
    assert not counted.ballots.cast("east0", QUARTER, Theme.NEED)
    assert not counted.ballots.cast("stranger", QUARTER, Theme.NEED)
    counted.now = AFTER
    assert counted.releases.release(QUARTER)
    assert [one.themes for one in counted.releases.of("north")] == [((Theme.PRICE, Band.MOST),)]
    assert [one.themes for one in counted.releases.of("south")] == [((Theme.SILENCE, Band.SOME),)]
    assert [one.enough_people for one in counted.releases.of("east")] == [False]
    assert counted.releases.of("sales") == counted.releases.of("east")
    assert counted.releases.of("nowhere") == ()


def test_an_open_quarter_is_refused_with_the_day_it_can_be_released(counted):
    counted.cast(["north1"], Theme.PRICE)
    with pytest.raises(UsageError, match="2026Q3 is not over: it can be released from 01 October 2026"):
        counted.releases.release(QUARTER)
    assert counted.releases.all() == ()


def test_a_release_destroys_the_key_and_is_entered_in_the_audit(counted):
    counted.cast(["north1"], Theme.PRICE)
    counted.now = AFTER
    assert counted.releases.waiting() == (QUARTER,)
    counted.releases.release(QUARTER)
    assert QUARTER not in counted.keys.keys
    assert counted.releases.waiting() == ()
    assert [(view.what, view.role) for view in counted.store.views()] == [(Looked.RELEASE, None)]


def test_a_second_release_changes_nothing_and_takes_away_what_a_crash_left(counted):
    counted.cast(["north1"], Theme.PRICE)
    counted.now = AFTER
    counted.releases.release(QUARTER)
    before = counted.releases.all()
    counted.keys.gone.clear()  # a record put back as it was before the release
    counted.keys.key_of(QUARTER)
    assert counted.releases.unfinished() == (QUARTER,)
    assert not counted.releases.release(QUARTER)
    assert counted.releases.unfinished() == ()
    assert counted.releases.all() == before
    assert len(counted.store.views()) == 1


def test_after_the_release_a_ballot_is_refused_and_makes_no_key(counted):
    counted.cast(["north1"], Theme.PRICE)
    counted.now = AFTER
    counted.releases.release(QUARTER)
    with pytest.raises(PeriodReleased):
        counted.ballots.cast("north2", QUARTER, Theme.NEED)
    assert not counted.ballots.withdraw("north1", QUARTER)
    assert not counted.ballots.counts("north1", QUARTER)
    assert counted.releases.unfinished() == ()


def test_who_joins_in_the_middle_of_a_quarter_counts_from_the_next_on(counted, store):
    counted.cast(["north1"], Theme.PRICE)
    grown = Roster(cohorts=(Cohort(name="north", members=people(31, "north")),))
    later = Counted(store, grown, keys=counted.keys)
    assert not later.ballots.counts("north30", QUARTER)
    assert later.ballots.counts("north30", QUARTER.next)
    assert later.ballots.counts("north1", QUARTER)


def test_who_leaves_in_the_middle_of_a_quarter_still_belongs_to_it(counted, store):
    counted.cast(people(29, "north"), Theme.PRICE)
    shrunk = Counted(store, Roster(cohorts=(Cohort(name="north", members=people(12, "north")),)))
    shrunk.now = AFTER
    shrunk.releases.release(QUARTER)
    assert shrunk.store.ledger()[0].edges.most == 19, "by the thirty people that were frozen"
    assert shrunk.releases.of("north")[0].themes == ((Theme.PRICE, Band.MOST),)


def test_a_person_on_the_roster_by_address_counts_once_they_signed_in(store):
    roster = Roster(cohorts=(Cohort(name="a", members=("dana@example.com", *people(10))),))
    counted = Counted(store, roster)
    assert not counted.ballots.counts("r-dana", QUARTER)
    counted.ballots.met(Person(rep_id="r-dana", email="Dana@example.com"))
    counted.ballots.met(Person(rep_id="r-twin", email="dana@example.com"))
    assert counted.ballots.cast("r-dana", QUARTER, Theme.PRICE)
    assert not counted.ballots.cast("r-twin", QUARTER, Theme.PRICE)
    unmet = counted.box(roster)
    assert unmet.counts("r-dana", QUARTER), "another process need not have met them"
    assert unmet.withdraw("r-dana", QUARTER)
    counted.now = AFTER
    counted.releases.release(QUARTER)
    assert counted.releases.of("a")[0].themes == ()


def test_without_a_roster_nothing_is_counted_and_no_store_is_opened():
    def no_store():
        pytest.fail("the store was opened")

    ballots = Counted(None).box(Roster(), is_there=False)
    ballots._store = no_store
    ballots.begin()
    assert ballots.open_quarters() == ()
    assert not ballots.counts("me", QUARTER)
    assert not ballots.cast("me", QUARTER, Theme.PRICE)
    assert ballots.withdraw("me", QUARTER)


def test_a_budget_that_is_spent_refuses_and_publishes_nothing(store):
    counted = Counted(store, budget=1.5)
    for period in (QUARTER, QUARTER.next):
        counted.cast(["north1"], Theme.PRICE, period)
    counted.now = QUARTER.next.ends_at
    assert counted.releases.release(QUARTER)
    with pytest.raises(UsageError, match="MENO_THEMES_BUDGET allows 1.5: lower MENO_THEMES_EPSILON"):
        counted.releases.release(QUARTER.next)
    assert not store.is_released(QUARTER.next)
    assert counted.keys.kept_keys()


def test_who_looked_is_a_pseudonym_that_is_no_ballot_s(counted, store):
    counted.cast(["lead", "north1"][1:], Theme.PRICE)
    counted.releases.looked("north1", Role.MANAGER, Looked.PAGE, "north")
    [view] = store.views()
    assert not store.is_counted(QUARTER, view.who)
    assert "north1" not in view.who
    assert counted.releases.forget_views(DURING) == 0


def test_nothing_is_logged_of_who_casts_what(counted, caplog):
    caplog.set_level(logging.DEBUG, "agent")
    caplog.set_level(logging.DEBUG, "memory")
    counted.cast(["north1"], Theme.PRICE)
    assert caplog.text == "", "not even that somebody was the first"
    counted.now = AFTER
    counted.releases.release(QUARTER)
    assert "2026Q3" in caplog.text
    assert "north1" not in caplog.text
    assert "price" not in caplog.text


def test_the_key_of_a_quarter_is_made_once_and_destroyed_in_the_record(tmp_path):
    record = Record.open(tmp_path)
    other = Record.open(tmp_path)
    key = record.key_of(QUARTER)
    assert other.key_of(QUARTER) == key
    assert len(key) == 32
    assert key != record.key_of(QUARTER.next)
    assert record.close_quarter(QUARTER, AFTER)
    assert not other.close_quarter(QUARTER, AFTER)
    assert (record.kept_keys(), other.closed()) == ((QUARTER.next,), (QUARTER,))
    assert other.kept_key(QUARTER) is None
    with pytest.raises(PeriodReleased):
        other.key_of(QUARTER)
    assert record.wipe_keys()
    assert not [file for file in tmp_path.glob("record.*") if key in file.read_bytes()], "while another process is open"
    for one in (record, other):
        one.close()


def test_a_quarter_has_its_groups_whether_anybody_takes_part_or_not(counted, store):
    counted.ballots.met(Person(rep_id="somebody who keeps out"))
    assert store.is_frozen(QUARTER)
    counted.now = AFTER
    assert counted.releases.waiting() == (QUARTER,)
    assert counted.releases.release(QUARTER)
    assert len(counted.releases.ledger()) == 2


def test_a_quarter_that_nobody_opened_is_released_like_any_other(counted, store):
    counted.now = AFTER
    assert counted.releases.release(QUARTER)
    assert [(one.group, one.enough_people) for one in counted.releases.all()] == [
        ("north", True),
        ("south", True),
        ("sales", False),
    ]
    assert len(counted.releases.ledger()) == 2
    assert counted.keys.kept_keys() == (QUARTER.next,), "the audit's of the running quarter alone"


def test_groups_are_those_of_the_day_a_quarter_was_begun_whenever_the_first_theme_comes(counted, store):
    counted.ballots.begin()
    grown = Roster(cohorts=(Cohort(name="north", members=people(31, "north")),))
    later = counted.box(grown)
    assert not later.cast("north30", QUARTER, Theme.PRICE)
    counted.now = AFTER
    counted.releases.release(QUARTER)
    assert counted.releases.of("south")


def test_a_lost_theme_store_never_lets_a_quarter_be_released_twice(counted, tmp_path):
    counted.cast(people(20, "north"), Theme.PRICE)
    counted.now = AFTER
    counted.releases.release(QUARTER)
    empty = Themes.open(tmp_path / "empty")
    again = Counted(empty, keys=counted.keys)
    with pytest.raises(PeriodReleased):
        again.cast(["north1"], Theme.PRICE)
    assert not again.ballots.counts("north1", QUARTER)
    assert not again.ballots.withdraw("north1", QUARTER)
    with pytest.raises(PeriodReleased):
        again.ballots.freeze(QUARTER, anew=True)
    again.now = AFTER
    assert (again.releases.lost(), again.releases.waiting()) == ((QUARTER,), ())
    with pytest.raises(PeriodReleased, match="never released again"):
        again.releases.release(QUARTER)
    assert again.releases.all() == ()
    assert again.releases.discard(QUARTER)
    assert again.releases.lost() == ()
    empty.close()


def test_a_theme_store_put_back_as_it_was_before_the_release_is_not_released_from(counted, tmp_path):
    counted.cast(people(20, "north"), Theme.PRICE)
    older = Themes.open(tmp_path / "older")
    with (
        closing(sqlite3.connect(tmp_path / "themes.sqlite3")) as source,
        closing(sqlite3.connect(tmp_path / "older" / "themes.sqlite3")) as to,
    ):
        source.backup(to)
    counted.now = AFTER
    counted.releases.release(QUARTER)
    again = Counted(older, keys=counted.keys)
    again.now = AFTER
    with pytest.raises(PeriodReleased):
        again.releases.release(QUARTER)
    assert again.releases.discard(QUARTER)
    assert not again.releases.discard(QUARTER)
    assert (older.releases(), older.unreleased()) == ((), {})
    older.close()


def test_a_crash_after_the_noise_was_drawn_loses_the_quarter_and_never_repeats_it(counted, monkeypatch):
    counted.cast(people(12, "north"), Theme.PRICE)
    counted.now = AFTER

    def crashes(connection):
        raise MemoryStoreError("the disk is full")

    monkeypatch.setattr(counted.store.database, "write_anew", crashes)
    with pytest.raises(MemoryStoreError, match="disk"):
        counted.releases.release(QUARTER)
    monkeypatch.undo()
    assert counted.releases.lost() == (QUARTER,)
    with pytest.raises(PeriodReleased):
        counted.releases.release(QUARTER)
    assert counted.releases.all() == ()


def test_a_roster_taken_out_of_the_settings_keeps_nobody_from_withdrawing(counted, store):
    counted.cast(["north1", "north2"], Theme.PRICE)
    without = counted.box(Roster())
    assert without.open_quarters() == (QUARTER,)
    assert without.cast("north2", QUARTER, Theme.NEED), "what is left of somebody who erased a session"
    assert without.withdraw("north1", QUARTER)
    assert _ballots(store) == [Theme.NEED]


def test_a_quarter_whose_key_is_lost_withdraws_nothing_says_so_and_can_be_let_go(counted, store):
    counted.cast(["north1"], Theme.PRICE)
    other = Counted(store)
    with pytest.raises(MemoryStoreError, match="meno themes discard --period 2026Q3"):
        other.ballots.withdraw("north1", QUARTER)
    assert not other.ballots.cast("north2", QUARTER, Theme.PRICE)
    assert other.keys.kept_keys() == (), "no other key is made"
    assert other.releases.without_key() == (QUARTER,)
    with pytest.raises(UsageError, match="is not over: it can be discarded from"):
        other.releases.discard(QUARTER)
    other.now = AFTER
    assert other.releases.discard(QUARTER)
    assert _ballots(store) == []
    assert not other.ballots.withdraw("north1", QUARTER)
    assert [view.what for view in store.views()] == [Looked.DISCARD]


def test_what_is_never_opened_is_withdrawn_without_making_a_key(counted):
    assert counted.ballots.withdraw("north1", QUARTER)
    assert counted.keys.kept_keys() == ()


def _ballots(store):
    with store.database.reading() as connection:
        return list(connection.scalars(select(ballots.c.theme)))


def test_the_noise_costs_no_more_than_was_asked_for_by_opendp_s_own_reckoning():
    for epsilon in (1.0, 0.7, 0.3, 0.01):
        made = discrete_laplace(epsilon)
        assert made.epsilon == epsilon
        assert made.scale == pytest.approx(2 / epsilon)
        assert len(made.noise([3] * len(Theme))) == len(Theme)


def test_without_opendp_a_release_says_what_to_install(counted, monkeypatch):
    counted.cast(["north1"], Theme.PRICE)
    counted.now = AFTER
    monkeypatch.setitem(sys.modules, "opendp.prelude", None)
    counted.releases._mechanism = lambda: discrete_laplace(1.0)
    with pytest.raises(UsageError, match=r"meno-coach\[teams\]"):
        counted.releases.release(QUARTER)
    assert not counted.store.is_released(QUARTER)
    monkeypatch.undo()
    importlib.import_module("opendp.prelude")


def test_a_release_that_is_killed_in_the_middle_publishes_nothing_and_goes_well_again(counted, tmp_path):
    counted.cast(people(12, "north"), Theme.PRICE)
    killed = textwrap.dedent("""
        import os, signal, sys
        from pathlib import Path
        from memory.themes.store import Themes
        from tests.support.themes import ENTRY, QUARTER, exactly

        def publish(tallies, ledger):
            exactly(tallies, ledger)
            os.kill(os.getpid(), signal.SIGKILL)

        Themes.open(Path(sys.argv[1])).release(QUARTER, publish, ENTRY)
    """)
    done = subprocess.run([sys.executable, "-c", killed, str(tmp_path)], capture_output=True, timeout=60)
    assert done.returncode == -9, done.stderr
    assert (counted.releases.all(), counted.releases.ledger()) == ((), ())
    counted.now = AFTER
    assert counted.releases.release(QUARTER)
    assert counted.releases.of("north")[0].themes == ((Theme.PRICE, Band.COMMON),)


def test_a_record_in_postgresql_needs_a_theme_store_that_all_processes_share(tmp_path):
    roster = tmp_path / "roster.yaml"
    roster.write_text("cohorts: {a: {members: [me]}}", encoding="utf-8")
    settings = Settings(_env_file=None, home=tmp_path, roster=roster, database_url="postgresql://coach@somewhere/meno")
    with pytest.raises(UsageError, match="set MENO_THEMES_URL"):
        themes_of(settings, None, lambda: AFTER)


def test_a_store_that_is_away_says_so_in_plain_words(tmp_path):
    with pytest.raises(MemoryStoreError, match="MENO_THEMES_URL"):
        Themes.open(tmp_path, "mysql://somewhere/themes")
    (tmp_path / "themes.sqlite3").write_bytes(b"no database" * 100)
    with pytest.raises(MemoryStoreError, match="theme store"):
        Themes.open(tmp_path)
