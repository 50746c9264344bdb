"""The theme store: SQLite in a file, and PostgreSQL in a schema and under an account of its own."""

import threading

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from agent.domain.person import Role
from agent.domain.release import Looked, View
from agent.domain.theme import Band, Theme
from agent.errors import MemoryStoreError, PeriodReleased
from memory.record.database import Database
from memory.record.record import Record
from memory.themes.role import role_statements
from memory.themes.store import Themes
from tests.support.themes import AFTER, DURING, ENTRY, QUARTER, exactly, group, named


@pytest.fixture(scope="module")
def own_account(postgres):
    """A database with the theme store's own account, by the statements that are printed for it."""
    with postgres.database() as database:
        postgres.run(role_statements(), role_statements(), database=database)
        yield postgres.url(database, "meno_themes")
        postgres.run("DROP OWNED BY meno_themes", database=database)
    postgres.run("DROP ROLE meno_themes")


@pytest.fixture(params=["sqlite", "postgres"])
def url(request, tmp_path):
    """Where a theme store is kept, empty."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'themes.sqlite3'}"
    return _emptied(request.getfixturevalue("postgres"), request.getfixturevalue("own_account"))


def _emptied(postgres, own_account: str) -> str:
    tables = ("views", "ledger", "releases", "ballots", "rosters", "groups", "quarters", "themes_version")
    postgres.run(*(f"DROP TABLE IF EXISTS themes.{name}" for name in tables), database=_name(own_account))
    return own_account


def _name(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


@pytest.fixture
def store(url, tmp_path):
    """An empty theme store."""
    opened = Themes.open(tmp_path, url)
    yield opened
    opened.close()


def counted(store):
    """Return the counts by group as a release sees them; the quarter stays unreleased."""
    seen = {}

    class Enough(Exception):
        pass

    def look(tallies, ledger):
        seen.update({tally.group: dict(tally.counts) for tally in tallies})
        raise Enough

    with pytest.raises(Enough):
        store.release(QUARTER, look, ENTRY)
    return seen


def test_a_pseudonym_has_one_ballot_and_the_last_one_stands(store):
    store.freeze(QUARTER, [group()])
    assert store.cast(QUARTER, named(1), Theme.PRICE)
    assert store.cast(QUARTER, named(1), Theme.PRICE)
    assert store.cast(QUARTER, named(1), Theme.NEED)
    assert counted(store) == {"north": {Theme.NEED: 1}}


def test_a_ballot_that_is_withdrawn_counts_nothing(store):
    store.freeze(QUARTER, [group()])
    store.cast(QUARTER, named(1), Theme.PRICE)
    assert store.withdraw(QUARTER, named(1))
    assert store.withdraw(QUARTER, named(1))
    assert counted(store) == {"north": {}}


def test_who_is_in_no_group_casts_nothing(store):
    store.freeze(QUARTER, [group(), group("south", count=9, first=100)])
    assert not store.cast(QUARTER, named(99), Theme.PRICE)
    assert not store.cast(QUARTER, named(100), Theme.PRICE)
    assert not store.is_counted(QUARTER, named(100))
    assert store.is_counted(QUARTER, named(0))
    assert counted(store) == {"north": {}, "south": {}}


def test_a_roster_is_frozen_once_unless_it_is_asked_for_anew(store):
    assert store.freeze(QUARTER, [group()])
    assert not store.freeze(QUARTER, [group("other", first=50)])
    store.cast(QUARTER, named(1), Theme.PRICE)
    store.cast(QUARTER, named(11), Theme.PRICE)
    assert store.freeze(QUARTER, [group("north", first=10)], anew=True)
    assert counted(store) == {"north": {Theme.PRICE: 1}}


def test_a_seat_of_the_roster_is_taken_once_and_outlives_a_new_roster(store):
    store.freeze(QUARTER, [group()])
    store.take_seat(QUARTER, named(3), named(777))
    store.take_seat(QUARTER, named(3), named(888))
    store.take_seat(QUARTER, named(4), named(777))
    assert store.cast(QUARTER, named(777), Theme.PRICE)
    assert not store.cast(QUARTER, named(888), Theme.PRICE)
    assert not store.cast(QUARTER, named(3), Theme.PRICE)
    assert store.cast(QUARTER, named(4), Theme.NEED)
    store.freeze(QUARTER, [group()], anew=True)
    assert counted(store) == {"north": {Theme.PRICE: 1, Theme.NEED: 1}}


def test_somebody_whom_a_new_roster_names_twice_is_counted_once(store):
    store.freeze(QUARTER, [group()])
    store.take_seat(QUARTER, named(3), named(777))
    store.cast(QUARTER, named(777), Theme.PRICE)
    store.freeze(QUARTER, [group(), group("south", first=770)], anew=True)
    store.take_seat(QUARTER, named(3), named(777))
    assert counted(store) == {"north": {}, "south": {Theme.PRICE: 1}}


def test_a_record_in_the_same_database_is_written_to_while_a_quarter_is_released(store, url, tmp_path):
    store.freeze(QUARTER, [group()])
    record = Database(url)

    def publish(tallies, ledger):
        with record.writing() as connection:
            assert connection.execute(text("SELECT 1")).scalar() == 1
        return exactly(tallies, ledger)

    if store.database.is_server:  # a file of its own is another database
        assert store.release(QUARTER, publish, ENTRY)
    record.close()


def test_a_quarter_that_is_discarded_publishes_nothing_and_is_over(store):
    store.freeze(QUARTER, [group()])
    store.cast(QUARTER, named(1), Theme.PRICE)
    assert store.discard(QUARTER, ENTRY)
    assert not store.discard(QUARTER, ENTRY)
    assert store.discard(QUARTER.next, ENTRY), "one that it has never heard of"
    assert (store.releases(), store.ledger(), dict(store.unreleased())) == ((), (), {})
    assert not store.release(QUARTER, pytest.fail, ENTRY)
    assert len(store.views()) == 2


def test_a_release_is_published_once_with_its_ledger(store):
    store.freeze(QUARTER, [group(count=20), group("south", count=3, first=100)])
    for number in range(15):
        store.cast(QUARTER, named(number), Theme.PRICE)
    assert store.release(QUARTER, exactly, ENTRY)
    first = store.releases()
    assert [(one.group, one.enough_people, one.themes) for one in first] == [
        ("north", True, ((Theme.PRICE, Band.MOST),)),
        ("south", False, ()),
    ]
    assert [(one.group, one.epsilon) for one in store.ledger()] == [("north", 1.0)]
    assert not store.release(QUARTER, pytest.fail, ENTRY)
    assert store.releases() == first
    assert store.is_released(QUARTER)


@pytest.mark.parametrize("name", ['Büro "Süd"', "50 %_\\", "a\nb", "north"])
def test_what_was_released_of_a_team_is_found_by_its_name_whatever_stands_in_it(store, name):
    store.freeze(QUARTER, [group(name), group("other", count=3, first=100), group("NORTH", first=200)])
    store.release(QUARTER, exactly, ENTRY)
    assert [one.group for one in store.releases(name)] == [name]
    assert store.releases("nort") == store.releases("nowhere") == ()
    assert len(store.releases()) == 3


def test_after_a_release_nothing_changes_the_quarter(store):
    store.freeze(QUARTER, [group()])
    store.release(QUARTER, exactly, ENTRY)
    with pytest.raises(PeriodReleased, match="2026Q3 are released"):
        store.cast(QUARTER, named(1), Theme.PRICE)
    with pytest.raises(PeriodReleased):
        store.freeze(QUARTER, [group()], anew=True)
    assert not store.freeze(QUARTER, [group()])
    assert not store.withdraw(QUARTER, named(1))


def test_a_quarter_that_nobody_opened_has_nothing_to_release(store):
    with pytest.raises(MemoryStoreError, match="No roster was kept"):
        store.release(QUARTER, exactly, ENTRY)
    assert not store.is_released(QUARTER)


def test_a_release_that_breaks_off_publishes_nothing_and_spends_nothing(store):
    store.freeze(QUARTER, [group()])
    store.cast(QUARTER, named(1), Theme.PRICE)
    assert counted(store) == counted(store) == {"north": {Theme.PRICE: 1}}
    assert (store.releases(), store.ledger()) == ((), ())


def test_a_ballot_outside_the_list_is_refused_by_the_store_itself(store):
    store.freeze(QUARTER, [group()])
    store.cast(QUARTER, named(1), Theme.PRICE)
    ballots = "themes.ballots" if store.database.is_server else "ballots"
    for change in ("theme = 'fires people'", "pseudonym = 'rep-7'"):
        with pytest.raises(DBAPIError), store.database.engine.begin() as connection:
            connection.execute(text(f"UPDATE {ballots} SET {change}"))


def test_of_two_processes_that_release_one_wins(store, url, tmp_path):
    store.freeze(QUARTER, [group()])
    other = Themes.open(tmp_path, url)
    results = []
    threads = [
        threading.Thread(target=lambda one=one: results.append(one.release(QUARTER, exactly, ENTRY)))
        for one in (store, other)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert sorted(results) == [False, True]
    assert len(store.releases()) == len(store.ledger()) == 1


def test_views_are_kept_and_forgotten(store):
    for at in (DURING, AFTER):
        store.enter(View(at=at, who=named(7), role=Role.MANAGER, what=Looked.PAGE, cohort="north"))
    assert [view.at for view in store.views()] == [DURING, AFTER]
    assert store.forget_views(AFTER) == 1
    assert [view.at for view in store.views()] == [AFTER]


def test_quarters_that_wait_are_known(store):
    store.freeze(QUARTER, [group(), group("south", count=3, first=100)])
    store.freeze(QUARTER.next, [])
    assert store.unreleased() == {QUARTER: 1, QUARTER.next: 0}
    store.release(QUARTER, exactly, ENTRY)
    assert list(store.unreleased()) == [QUARTER.next]


def test_a_store_of_a_newer_meno_is_not_touched(store, url, tmp_path):
    table = "themes.themes_version" if store.database.is_server else "themes_version"
    with store.database.engine.begin() as connection:
        connection.execute(text(f"UPDATE {table} SET version = 99"))
    with pytest.raises(MemoryStoreError, match="newer Meno"):
        Themes.open(tmp_path, url)


def test_a_released_quarters_pseudonyms_are_gone_from_the_disk(tmp_path):
    store = Themes.open(tmp_path)
    store.freeze(QUARTER, [group(first=0xABCDEF00)])
    store.freeze(QUARTER.next, [group(first=0x12345600)])
    store.cast(QUARTER, named(0xABCDEF01), Theme.PRICE)
    bytes_of = lambda: b"".join(one.read_bytes() for one in tmp_path.iterdir())  # noqa: E731
    assert b"abcdef01" in bytes_of()
    store.release(QUARTER, exactly, ENTRY)
    assert store.wipe()
    assert b"abcdef0" not in bytes_of()
    assert b"1234560" in bytes_of()
    store.close()


def test_on_a_server_a_released_quarters_rows_leave_its_files_and_statistics(postgres, own_account, tmp_path):
    database = _name(own_account)
    store = Themes.open(tmp_path, _emptied(postgres, own_account))
    store.freeze(QUARTER, [group(first=0xABCDEF00)])
    store.freeze(QUARTER.next, [group(first=0x12345600)])
    store.cast(QUARTER, named(0xABCDEF01), Theme.PRICE)
    postgres.run("CHECKPOINT", "ANALYZE", database=database)
    assert postgres.ask(
        "SELECT count(*) FROM pg_stats WHERE schemaname = 'themes' AND tablename = 'ballots'", database
    ) == [(0,)]
    store.release(QUARTER, exactly, ENTRY)
    postgres.run("CHECKPOINT", database=database)
    for table in ("ballots", "rosters"):
        query = f"SELECT encode(pg_read_binary_file(pg_relation_filepath('themes.{table}')), 'escape')"
        assert "abcdef0" not in str(postgres.ask(query, database))
    assert store.is_counted(QUARTER.next, named(0x12345600))
    store.close()


def test_the_account_of_the_themes_cannot_read_the_record_nor_the_records_account_the_themes(
    postgres, own_account, tmp_path
):
    with postgres.database() as database:
        postgres.run(
            role_statements(), "CREATE ROLE coach LOGIN", "GRANT CREATE ON SCHEMA public TO coach", database=database
        )
        try:
            Record.open(tmp_path, postgres.url(database, "coach")).close()
            store = Themes.open(tmp_path, postgres.url(database, "meno_themes"))
            for account, forbidden in (("meno_themes", "public.exchanges"), ("coach", "themes.ballots")):
                with pytest.raises(MemoryStoreError, match="may not do that"):
                    _read(postgres.url(database, account), forbidden)
            with pytest.raises(MemoryStoreError, match="an account of their own"):
                Themes.open(tmp_path, postgres.url(database))
            store.close()
        finally:
            postgres.run("DROP OWNED BY meno_themes", "DROP OWNED BY coach", "DROP ROLE coach", database=database)


def _read(url: str, table: str) -> None:
    database = Database(url)
    try:
        with database.reading() as connection:
            connection.exec_driver_sql(f"SELECT * FROM {table}")
    finally:
        database.close()
