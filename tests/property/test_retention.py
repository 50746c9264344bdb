"""Whatever was said when, a period divides it cleanly."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from memory.record.record import Record
from memory.retention.letting_go import let_go
from memory.retention.overdue import overdue
from memory.retention.periods import Periods
from tests.support.sessions import NOON, a_session, an_exchange

HOURS = st.integers(0, 24 * 60)


@settings(max_examples=15, deadline=None)
@given(
    spoken=st.lists(st.tuples(st.sampled_from(("ann", "bo")), HOURS), max_size=6), kept=st.integers(1, 60), after=HOURS
)
def test_exactly_what_is_older_than_the_period_goes_and_the_rest_reads_as_before(spoken, kept, after):
    now, periods = NOON + timedelta(hours=after), Periods(talks=timedelta(days=kept))
    with TemporaryDirectory() as folder:
        record = Record.open(Path(folder))
        expected = {}
        for number, (rep_id, hours) in enumerate(spoken):
            at = NOON + timedelta(hours=hours)
            opened = a_session(f"s{number}", rep_id, started_at=at, exchanges=(an_exchange(0, at=at),))
            session = record.keep(record.start(opened), an_exchange(1, f"Word {number} of {rep_id}.", at=at))
            if at >= now - periods.talks:
                expected[session.id] = session.exchanges
        let_go(record.database, periods, now)
        left = {line.id: record.load(rep, line.id).exchanges for rep in ("ann", "bo") for line in record.history(rep)}
        assert left == expected
        with record.database.reading() as connection:
            assert list(overdue(connection, periods, now)) == []
        record.close()
