"""Long-conversation recall: is a turn that holds the answer among the first found?"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from agent.domain.recalled import Recalled
from evals.long_talks import CATEGORIES, LongTalk, long_talks

FIRST, THEN = 5, 10


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
    """Fill the memory with each talk of this file as one rep's, and ask its questions.

    Raises UsageError when the file is not of the format.
    """
    return RecallFigures(tuple(asked for talk in long_talks(path) for asked in _ask(talk, memory)))


def _ask(talk: LongTalk, memory: History) -> Iterator[Asked]:
    memory.import_lines(talk.name, talk.lines)
    for one in talk.asked:
        found = memory.search(talk.name, one.question, limit=THEN)
        places = [place for place, item in enumerate(found) if item.id in one.evidence]
        yield Asked(talk.name, one.category, min(places, default=None))
