"""What a manager plans to say to a rep: line by line, which of them tell rather than ask."""

from enum import StrEnum

from agent.domain.frozen import Frozen


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
    def still_tells(self) -> bool:
        """Whether it was put otherwise, and tells all the same."""
        return bool(self.turned) and self.turned_kind is Kind.TELLS


class OneToOne(Frozen):
    """A conversation with a rep that a manager prepares: what they plan to say, in order.

    `left_out` is how many lines at the end of a very long plan were not looked at. `leave_with` is what the rep is to
    leave with, `first_question` how the manager wants to open, both in the manager's words.
    """

    lines: tuple[PlannedLine, ...] = ()
    leave_with: str = ""
    first_question: str = ""
    left_out: int = 0

    @property
    def telling(self) -> tuple[PlannedLine, ...]:
        """The lines that tell, the most telling first, equals in their order; none twice."""
        found = {line.text: line for line in reversed(self.lines) if line.kind is Kind.TELLS}
        return tuple(sorted(reversed(found.values()), key=lambda line: -line.strength))

    def turned(self, text: str, into: str, kind: Kind) -> "OneToOne":
        """This plan with the line of this text put as the manager now puts it, with its new mark."""
        put = {"turned": into, "turned_kind": kind}
        lines = (line.model_copy(update=put) if line.text == text else line for line in self.lines)
        return self.model_copy(update={"lines": tuple(lines)})

    def without(self, words: str) -> "OneToOne":
        """This plan without what the manager said in these words of how to put it; the plan itself stays."""
        put = {"turned": "", "turned_kind": Kind.NEITHER}
        lines = (line.model_copy(update=put) if line.turned == words else line for line in self.lines)
        said = {field: "" for field in ("leave_with", "first_question") if getattr(self, field) == words}
        return self.model_copy(update={"lines": tuple(lines), **said})

    def how_many(self, kind: Kind) -> int:
        """How many of the lines do this."""
        return sum(line.kind is kind for line in self.lines)
