"""What a manager plans to say to a rep: line by line, which of them tell rather than ask."""

from enum import StrEnum

from agent.domain.frozen import Frozen


class Kind(StrEnum):
    """What a line does with what the other person thinks."""

    ASKS = "asks"
    TELLS = "tells"
    NEITHER = "neither"


class PlannedLine(Frozen):
    """A line of the plan as it was written, what the guard sees in it, and how the manager turned it round.

    `spans` are the words in it that tell; `turned` is empty until the manager has put it otherwise.
    """

    text: str
    kind: Kind
    spans: tuple[str, ...] = ()
    turned: str = ""


class OneToOne(Frozen):
    """A conversation with a rep that a manager prepares: what they plan to say, in order."""

    lines: tuple[PlannedLine, ...] = ()
