"""Long-conversation recall: is a turn that holds the answer among the first found?

Reads the public format of LoCoMo (Maharana et al., ACL 2024): `conversation` with `session_N` and
`session_N_date_time`, and `qa` with `question`, `evidence` (dia_id) and `category`. Category 5 asks
for what was never said and has no evidence to find.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from agent.domain.recalled import Recalled
from agent.errors import UsageError

FIRST, THEN = 5, 10
NEVER_SAID = 5
DATED = "%I:%M %p on %d %B, %Y"
DIA_ID = re.compile(r"D\d+:\d+")
CATEGORIES = {1: "several turns", 2: "time", 3: "inference", 4: "one turn"}


class History(Protocol):
    """What is evaluated: a memory that takes lines in and searches them (`agent.bootstrap.Memory`)."""

    def import_lines(self, rep_id: str, lines: Sequence[str]) -> object:
        """Keep JSON lines {"id", "at", "text", "speaker"}."""
        ...

    def search(self, rep_id: str, query: str, *, limit: int) -> tuple[Recalled, ...]:
        """Return what answers this query best, best first."""
        ...


class Asked(NamedTuple):
    """One question, and the place of the first turn found that holds its answer (0 is best, None is missed)."""

    conversation: str
    category: str
    place: int | None


class RecallFigures(NamedTuple):
    """Every question that was asked, and what was found."""

    asked: tuple[Asked, ...]

    def share(self, first: int, within: str = "") -> float:
        """Return the share of questions (of a conversation or category) with evidence among the first found."""
        chosen = [one for one in self.asked if within in ("", one.conversation, one.category)]
        found = sum(one.place is not None and one.place < first for one in chosen)
        return found / len(chosen) if chosen else 0.0

    def table(self) -> str:
        """Return the figures for people."""
        groups = [*dict.fromkeys(one.conversation for one in self.asked), *CATEGORIES.values(), ""]
        rows = [f"{'recall of evidence':<24}{f'first {FIRST}':>10}{f'first {THEN}':>10}"]
        for group in groups:
            name = group or f"all {len(self.asked)} questions"
            rows.append(f"{name:<24}{self.share(FIRST, group):>10.3f}{self.share(THEN, group):>10.3f}")
        return "\n".join(rows)


def evaluate_recall(path: Path, memory: History) -> RecallFigures:
    """Fill the memory with each conversation of this file as one rep's, and ask its questions.

    Raises UsageError when the file is not of the format.
    """
    try:
        conversations = json.loads(path.read_text(encoding="utf-8"))
        return RecallFigures(tuple(asked for one in conversations for asked in _ask(one, memory)))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{path} is not a file of LoCoMo conversations: {error!r}") from error


def _ask(conversation: dict[str, Any], memory: History) -> Iterator[Asked]:
    name = f"conversation {conversation['sample_id']}"
    lines = list(_lines(conversation["conversation"]))
    memory.import_lines(name, [json.dumps(line) for line in lines])
    said = {line["id"] for line in lines}
    for question in conversation["qa"]:
        evidence = said.intersection(DIA_ID.findall(" ".join(question.get("evidence", ()))))
        if question["category"] != NEVER_SAID and evidence:
            found = memory.search(name, question["question"], limit=THEN)
            places = [place for place, item in enumerate(found) if item.id in evidence]
            yield Asked(name, CATEGORIES[question["category"]], min(places, default=None))


def _lines(conversation: dict[str, Any]) -> Iterator[dict[str, str]]:
    number = 1
    while turns := conversation.get(f"session_{number}"):
        at = datetime.strptime(conversation[f"session_{number}_date_time"], DATED).replace(tzinfo=UTC)
        for turn in turns:
            yield {"id": turn["dia_id"], "at": at.isoformat(), "text": turn["text"], "speaker": turn["speaker"]}
        number += 1
