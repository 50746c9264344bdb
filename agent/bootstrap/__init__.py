"""Where the parts are put together: the only place of agent/ that knows memory/.

What pages, commands and evaluations need of memory/ by name, they import from here.
"""

from agent.bootstrap.build import build
from agent.bootstrap.meno import NO_MODEL, Meno
from agent.bootstrap.parts import embedder, judge, local_guard, marker, pair_reader
from agent.bootstrap.themes import theme_store
from memory.condition import index_condition
from memory.holdings import Holdings
from memory.mine import Memory
from memory.reports import ErasureReport, ExportForm
from memory.rescue import put_aside, salvage_to
from memory.retention.last_run import last_run, note_run
from memory.retention.overdue import Perishable
from memory.retention.periods import Periods
from memory.sealing import decrypt, encrypt
from memory.themes.laplace import discrete_laplace
from memory.themes.role import role_statements
from memory.themes.roster_file import read_roster

__all__ = [
    "NO_MODEL",
    "ErasureReport",
    "ExportForm",
    "Holdings",
    "Memory",
    "Meno",
    "Periods",
    "Perishable",
    "build",
    "decrypt",
    "discrete_laplace",
    "embedder",
    "encrypt",
    "index_condition",
    "judge",
    "last_run",
    "local_guard",
    "marker",
    "note_run",
    "pair_reader",
    "put_aside",
    "read_roster",
    "role_statements",
    "salvage_to",
    "theme_store",
]
