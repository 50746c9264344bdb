"""Labelled turns from a file of any format that is known, told apart by what is in it."""

from collections import Counter
from pathlib import Path

from agent.errors import UsageError
from evals.loaders.annomi import ANNOMI
from evals.loaders.automisc import AUTOMISC
from evals.loaders.esconv import ESCONV
from evals.loaders.mathdial import MATHDIAL
from evals.loaders.mrbench import MRBENCH
from evals.loaders.plain import PLAIN
from evals.loaders.records import Record, read_records
from evals.loaders.turn import Format, LabelledSet, LabelledTurn, LeftOut

FORMATS = (PLAIN, ANNOMI, MATHDIAL, MRBENCH, ESCONV, AUTOMISC)


def load(path: Path) -> LabelledSet:
    """Return the labelled turns of a file.

    Raises UsageError, with the file's name and the line, for a file that cannot be used or is of no known format.
    """
    try:
        records = read_records(path)
        chosen = _format(records[0])
        found = tuple(chosen.read(records))
        turns = tuple(one for one in found if isinstance(one, LabelledTurn))
        if not turns:
            raise UsageError(f"read as {chosen.name}, and no turn in it has a label that counts")
    except UsageError as error:
        raise UsageError(f"{path.name}: {error}") from error
    left_out = Counter(one.label for one in found if isinstance(one, LeftOut))
    return LabelledSet(chosen.name, turns, dict(sorted(left_out.items())))


def _format(first: Record) -> Format:
    """The format that asks most of the first record and gets it."""
    fits = [one for one in FORMATS if one.fields <= first.fields.keys()]
    if fits:
        return max(fits, key=lambda one: len(one.fields))
    expected = "; ".join(f"{one.name}: {', '.join(sorted(one.fields))}" for one in FORMATS)
    raise UsageError(
        f"{first.where}: the fields {', '.join(first.fields)} fit no known format. Expected are {expected}"
    )
