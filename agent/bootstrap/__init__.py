"""Where the parts are put together: the only place of agent/ that knows memory/.

What pages, commands and evaluations need of memory/ by name, they import from here.
"""

from agent.bootstrap.build import build
from agent.bootstrap.meno import NO_MODEL, Meno
from agent.bootstrap.parts import embedder, judge, local_guard, marker, pair_reader
from memory.condition import index_condition
from memory.mine import Memory
from memory.reports import ErasureReport, ExportForm
from memory.retention.overdue import Perishable
from memory.retention.periods import Periods
from memory.rescue import put_aside, salvage_to
from memory.sealing import decrypt, encrypt

__all__ = [
    "NO_MODEL",
    "ErasureReport",
    "ExportForm",
    "Memory",
    "Meno",
    "Periods",
    "Perishable",
    "build",
    "decrypt",
    "embedder",
    "encrypt",
    "index_condition",
    "judge",
    "local_guard",
    "marker",
    "pair_reader",
    "put_aside",
    "salvage_to",
]
