"""Several processes that start at once on one record: one brings it up to date, and all go on.

`test_postgres_record.py` shows it in a moment with threads.
"""

import subprocess
import sys
from contextlib import ExitStack

import pytest
from alembic import command

from memory.record.database import Database
from memory.record.migrate import _config
from memory.record.record import Record
from memory.record.schema import HEAD

BEFORE = "0003"
TOGETHER = 3
STARTS = """
import sys
from pathlib import Path
from memory.record.record import Record
print("here", flush=True)
for url in sys.stdin:
    try:
        record = Record.open(Path("."), url.strip())
        record.history("ann")
        record.close()
        print("opened", flush=True)
    except Exception as error:
        print(f"{type(error).__name__}: {error}", flush=True)
"""


@pytest.fixture(scope="module")
def processes():
    """Processes that open the record they are told to, all at the same moment."""
    command = [sys.executable, "-c", STARTS]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with ExitStack() as running:
        started = [running.enter_context(subprocess.Popen(command, **pipes)) for _ in range(TOGETHER)]
        for process in started:
            assert process.stdout.readline() == "here\n"
        yield started
        for process in started:
            process.stdin.close()


@pytest.mark.long
@pytest.mark.parametrize("found", ["nothing", "an older record"])
def test_all_that_start_at_once_open_the_record_in_its_newest_shape(processes, empty_url, found):
    if found == "an older record":
        database = Database(empty_url)
        with database.writing() as connection:
            config = _config()
            config.attributes["connection"] = connection
            command.upgrade(config, BEFORE)
        database.close()
    for process in processes:
        process.stdin.write(empty_url + "\n")
        process.stdin.flush()
    assert [process.stdout.readline().strip() for process in processes] == ["opened"] * TOGETHER
    record = Record(Database(empty_url))
    with record.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").all() == [(HEAD,)]
    record.close()
