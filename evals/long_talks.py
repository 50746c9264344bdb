"""Long talks with questions and the turns that hold the answers: the public format of LoCoMo, and ours.

LoCoMo (Maharana et al., ACL 2024): a JSON list of `conversation` with `session_N` and `session_N_date_time`, and `qa`
with `question`, `evidence` (dia_id) and `category`. Category 5 asks for what was never said: no evidence to find.
Ours: JSON lines, first the items as `meno memory import` takes them, then {"question","category","evidence"}.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from agent.errors import UsageError

NEVER_SAID = 5
DATED = "%I:%M %p on %d %B, %Y"
DIA_ID = re.compile(r"D\d+:\d+")
CATEGORIES = {1: "several turns", 2: "time", 3: "inference", 4: "one turn"}
OURS = Path(__file__).parent / "data" / "recall"
DEV, TEST = ".dev.jsonl", ".test.jsonl"
"""Ours by use: weights were tried on the first; the second was not looked at before they were fixed."""


class Asking(NamedTuple):
    """A question, what it asks for, and the ids of the items that hold its answer."""

    question: str
    category: str
    evidence: frozenset[str]


class LongTalk(NamedTuple):
    """A talk as lines to import, and what is asked of it."""

    name: str
    lines: tuple[str, ...]
    asked: tuple[Asking, ...]


def long_talks(path: Path) -> tuple[LongTalk, ...]:
    """Return the talks of a file, of ours when it holds JSON lines. Raises UsageError when it is of neither format."""
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            return (_ours(path.name.removesuffix(".jsonl"), text),)
        return tuple(_of_locomo(one) for one in json.loads(text))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path} is not a file of long talks with questions: {error!r}") from error


def _ours(name: str, text: str) -> LongTalk:
    rows = [json.loads(line) for line in text.splitlines() if line.strip()]
    said = {row["id"] for row in rows if "id" in row}
    asked = tuple(
        Asking(row["question"], row["category"], frozenset(row["evidence"])) for row in rows if "question" in row
    )
    if not said or not asked or any(not one.evidence or not one.evidence <= said for one in asked):
        raise ValueError("every question needs evidence among the items")
    return LongTalk(name, tuple(json.dumps(row) for row in rows if "id" in row), asked)


def _of_locomo(conversation: dict[str, Any]) -> LongTalk:
    lines = list(_lines(conversation["conversation"]))
    said = {line["id"] for line in lines}
    asked = (
        Asking(
            one["question"],
            CATEGORIES[one["category"]],
            frozenset(said.intersection(DIA_ID.findall(" ".join(one.get("evidence", ()))))),
        )
        for one in conversation["qa"]
        if one["category"] != NEVER_SAID
    )
    name = f"conversation {conversation['sample_id']}"
    return LongTalk(name, tuple(json.dumps(line) for line in lines), tuple(one for one in asked if one.evidence))


def _lines(conversation: dict[str, Any]) -> Iterator[dict[str, str]]:
    number = 1
    while turns := conversation.get(f"session_{number}"):
        at = datetime.strptime(conversation[f"session_{number}_date_time"], DATED).replace(tzinfo=UTC)
        for turn in turns:
            yield {"id": turn["dia_id"], "at": at.isoformat(), "text": turn["text"], "speaker": turn["speaker"]}
        number += 1
