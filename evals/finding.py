"""What a scorer found in one transcript."""

from agent.domain.frozen import Frozen


class Mark(Frozen):
    """A place in a transcript: the coach's turn (0 is the opening), the words, and what is wrong or right with them."""

    turn: int
    span: str
    why: str


class Finding(Frozen):
    """How often something held (`hits` of `of`), or a number of its own where counting says nothing (`value`).

    `of` is 0 where the scorer has nothing to look at in this talk; such findings count nowhere.
    """

    scorer: str
    hits: int = 0
    of: int = 0
    value: float | None = None
    marks: tuple[Mark, ...] = ()
