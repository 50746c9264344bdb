"""Our own JSON lines, and any others with the same fields: `context`, `text`, `gives_answer`.

`context` is a list of turns or one text; `kind` (or else `label`) names what the turn does; rows with the same `pair`,
`family`, `dialogue_id` or `conversation_id` hang together.
"""

from collections.abc import Iterator, Sequence

from agent.errors import UsageError
from evals.loaders.records import Record
from evals.loaders.speakers import lines, talk
from evals.loaders.turn import Format, Found, LabelledTurn

_KINDS = ("kind", "label")
_TALKS = ("pair", "family", "dialogue_id", "conversation_id", "id")


def read_plain(records: Sequence[Record]) -> Iterator[Found]:
    """Yield each record as a labelled turn. Raises UsageError for one that is none."""
    for record in records:
        label = record.need("gives_answer")
        if not isinstance(label, bool):
            raise UsageError(f"{record.where}: gives_answer is neither true nor false")
        yield LabelledTurn(
            _context(record),
            record.text("text"),
            label,
            _first(record, _KINDS),
            _first(record, _TALKS) or record.where,
            _first(record, ("id",)),
        )


def _context(record: Record) -> tuple[str, ...]:
    value = record.need("context")
    if isinstance(value, str):
        return lines(value)
    if isinstance(value, list) and all(isinstance(entry, str) for entry in value):
        return talk(value)
    raise UsageError(f"{record.where}: context is neither a text nor a list of texts")


def _first(record: Record, names: Sequence[str]) -> str:
    return next((str(record.fields[name]) for name in names if record.fields.get(name) not in (None, "")), "")


PLAIN = Format("plain", frozenset({"context", "text", "gives_answer"}), read_plain)
