"""MathDial (Macina et al., Findings of EMNLP 2023) as published: JSON lines or CSV with one `conversation` a record.

A conversation is one text, its turns parted by `|EOM|`; a teacher's starts with "Teacher: (move)". The moves: `telling`
gives an answer; `focus` and `probing` do not; `generic` is a residual class and left out. A move names what the teacher
meant, so some of `focus` hold a hint that our definition calls an answer.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from agent.errors import UsageError
from evals.loaders.records import Record
from evals.loaders.speakers import line
from evals.loaders.turn import Format, Found, LabelledTurn, LeftOut

_GIVES: Mapping[str, bool | None] = {"telling": True, "focus": False, "probing": False, "generic": None}
_NEXT = "|EOM|"
_TEACHER = re.compile(r"^\s*teacher\s*:\s*(?:\(\s*([a-z]+)\s*\))?\s*", re.IGNORECASE)
_STUDENT = re.compile(r"^\s*[^:\n]{1,40}:\s*")


def read_mathdial(records: Sequence[Record]) -> Iterator[Found]:
    """Yield the teacher's turns that have a move, each after the whole conversation before it."""
    for number, record in enumerate(records, start=1):
        conversation = record.text("conversation")
        if not re.search(_TEACHER, conversation) and _NEXT not in conversation:
            raise UsageError(f'{record.where}: conversation has neither "Teacher:" nor {_NEXT}')
        yield from _conversation(record, conversation, f"{record.fields.get('qid', '')}/{number}")


def _conversation(record: Record, conversation: str, talk: str) -> Iterator[Found]:
    context: list[str] = []
    for place, turn in enumerate(part for part in conversation.split(_NEXT) if part.strip()):
        teacher = _TEACHER.match(turn)
        text = turn[teacher.end() :] if teacher else _STUDENT.sub("", turn, count=1)
        if teacher and teacher[1] and text.strip():
            yield _labelled(record, teacher[1].lower(), text.strip(), context, f"{talk}/{place}")
        context.append(line(bool(teacher), text))


def _labelled(record: Record, move: str, text: str, context: Sequence[str], name: str) -> Found:
    if move not in _GIVES:
        raise UsageError(f"{record.where}: the move {move!r} is none of {', '.join(_GIVES)}")
    gives = _GIVES[move]
    if gives is None:
        return LeftOut(move)
    return LabelledTurn(tuple(context), text, gives, move, name.rpartition("/")[0], name)


MATHDIAL = Format("MathDial", frozenset({"conversation"}), read_mathdial)
