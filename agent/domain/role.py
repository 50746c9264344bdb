"""How a line of the buyer can fall out of the buyer's role."""

from enum import StrEnum

from agent.domain.frozen import Frozen


class OffRole(StrEnum):
    """What a buyer never does: coach, judge how the rep sells, speak as anybody else, or write instead of speak."""

    COACHES = "coaches"
    JUDGES = "judges"
    FRAMEWORK = "framework"
    GIVES_WORDS = "gives_words"
    LEAVES_ROLE = "leaves_role"
    SPEAKS_FOR_REP = "speaks_for_rep"
    MARKUP = "markup"
    TOO_LONG = "too_long"
    LANGUAGE = "language"
    EMPTY = "empty"


class BuyerFault(Frozen):
    """One way in which a line is not a buyer's: the words that show it, and in one sentence what a buyer does instead.

    `span` is "" where no words can be pointed at.
    """

    kind: OffRole
    span: str
    why: str
