"""The part of recall that goes by meaning, alone: exactly, and by the index."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from evals.bench.memory.measured import Nearest
from evals.bench.memory.scale import FIRST, made_up
from memory.index.index import Index
from memory.recall.at_hand import changes_of
from memory.recall.nearest import ExactVectors
from memory.record.record import Record


@contextmanager
def exactly(home: Path) -> Iterator[Nearest]:
    """Compare with every vector of the rep, as recall does in histories of up to 20,000 items."""
    exact = ExactVectors(made_up().name)
    with closing(Record.open(home)) as record, record.database.reading() as connection:
        yield lambda rep, vector: exact.nearest(connection, rep, changes_of(connection, rep), vector, FIRST).cosines


@contextmanager
def by_index(home: Path) -> Iterator[Nearest]:
    """Ask the index, as recall does in longer histories."""
    with (
        closing(Record.open(home)) as record,
        closing(Index(record.database, made_up().name, home / "index")) as index,
    ):
        index.open()
        yield lambda rep, vector: index.nearest(rep, vector, FIRST).cosines
