"""What a manager plans to say to a rep: line by line, which of them tell rather than ask."""

import re
from collections.abc import Callable
from enum import StrEnum

from agent.domain.frozen import Frozen

ENOUGH_SHARED = 2
"""Weighty words that a line and its rewording share, so that one is taken for the other."""
_WEIGHTY = re.compile(r"[\w’']{6,}")


class Kind(StrEnum):
    """What a line does with what the other person thinks; a line in a language that is not covered is not judged."""

    ASKS = "asks"
    TELLS = "tells"
    NEITHER = "neither"
    NOT_JUDGED = "not judged"


class PlannedLine(Frozen):
    """A line of the plan as it was written, what the guard sees in it, and how the manager turned it round.

    `spans` are the words in it that tell, `strength` (0 to 2) how plainly they do; `turned` is empty until the
    manager has put it otherwise, and `turned_kind` is the mark of that.
    """

    text: str
    kind: Kind
    spans: tuple[str, ...] = ()
    strength: float = 0.0
    turned: str = ""
    turned_kind: Kind = Kind.NEITHER

    @property
    def stands_telling(self) -> bool:
        """Whether it tells as it stands now: not put otherwise, or so that it still tells."""
        return self.kind is Kind.TELLS and (not self.turned or self.still_tells)

    @property
    def still_tells(self) -> bool:
        """Whether it was put otherwise, and tells all the same."""
        return bool(self.turned) and self.turned_kind is Kind.TELLS


class OneToOne(Frozen):
    """A conversation with a rep that a manager prepares: what they plan to say, in order.

    `written` are further words for the rep that the manager put into a message of the talk, the latest last.
    `left_out` is how many lines at the end of a very long plan were not looked at. `leave_with` is what the rep is to
    leave with, `first_question` how the manager wants to open, both in the manager's words.
    """

    lines: tuple[PlannedLine, ...] = ()
    written: tuple[PlannedLine, ...] = ()
    leave_with: str = ""
    first_question: str = ""
    left_out: int = 0

    @property
    def every(self) -> tuple[PlannedLine, ...]:
        """All words for the rep: the plan's lines, then those put into the talk."""
        return (*self.lines, *self.written)

    def line(self, text: str) -> PlannedLine | None:
        """The line with these words, the latest where there are several; None for none."""
        return next((line for line in reversed(self.every) if line.text == text), None)

    def nearest(self, words: str) -> PlannedLine | None:
        """The line that tells, was not turned yet, and shares most weighty words with these; None for one or none."""
        said = _weighty(words)
        shared = [(len(_weighty(line.text) & said), line) for line in self.telling if not line.turned]
        most, line = max(shared, key=lambda one: one[0], default=(0, None))
        return line if most >= ENOUGH_SHARED else None

    @property
    def telling(self) -> tuple[PlannedLine, ...]:
        """The lines that tell, the most telling first, equals in their order; none twice."""
        found = {line.text: line for line in reversed(self.every) if line.kind is Kind.TELLS}
        return tuple(sorted(reversed(found.values()), key=lambda line: -line.strength))

    def turned(self, text: str, into: str, kind: Kind) -> "OneToOne":
        """This plan with the line of this text put as the manager now puts it, with its new mark."""
        put = {"turned": into, "turned_kind": kind}
        return self._each(lambda line: line.model_copy(update=put) if line.text == text else line)

    def and_written(self, further: tuple[PlannedLine, ...]) -> "OneToOne":
        """This plan with further words put into the talk; words that stand in it already are there once."""
        known = {line.text.casefold() for line in self.every}
        new = tuple(line for line in further if line.text.casefold() not in known)
        return self.model_copy(update={"written": (*self.written, *new)}) if new else self

    def without(self, words: str) -> "OneToOne":
        """This plan without what the manager said in these words of how to put it; the plan itself stays."""
        put = {"turned": "", "turned_kind": Kind.NEITHER}
        left = self._each(lambda line: line.model_copy(update=put) if line.turned == words else line)
        said = {field: "" for field in ("leave_with", "first_question") if getattr(self, field) == words}
        written = tuple(line for line in left.written if line.text not in words)
        return left.model_copy(update={"written": written, **said})

    def dropping(self, texts: tuple[str, ...]) -> "OneToOne":
        """This plan without lines that the manager no longer wants to say; its last one stays."""
        gone = {_bare(text) for text in texts}
        lines, written = (
            tuple(line for line in lines if _bare(line.text) not in gone) for lines in (self.lines, self.written)
        )
        return self.model_copy(update={"lines": lines or self.lines, "written": written})

    def _each(self, change: Callable[[PlannedLine], PlannedLine]) -> "OneToOne":
        both = {field: tuple(map(change, getattr(self, field))) for field in ("lines", "written")}
        return self.model_copy(update=both)

    def how_many(self, kind: Kind) -> int:
        """How many of the lines do this."""
        return sum(line.kind is kind for line in self.lines)


def _bare(text: str) -> str:
    return text.casefold().rstrip(" .?!")


def _weighty(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WEIGHTY.findall(text))
