"""A second judge: what it is asked, what it says, and what asking costs."""

from typing import NamedTuple, Protocol

from agent.domain.frozen import Frozen
from agent.domain.verdict import AnswerKind
from agent.ports import Judge, Usage


class Spent(NamedTuple):
    """What asking models cost in one turn, `judged` of its calls as a judge; tokens are 0 where nobody counted them."""

    calls: int = 0
    seconds: float = 0.0
    input_tokens: int = 0
    output_tokens: int = 0
    judged: int = 0

    @property
    def retries(self) -> int:
        """How often the phrasing model was asked again."""
        return max(0, self.calls - self.judged - 1)

    def plus(self, other: "Spent") -> "Spent":
        """Return what both cost together."""
        return Spent(
            self.calls + other.calls,
            self.seconds + other.seconds,
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
            self.judged + other.judged,
        )


def one_call(seconds: float, usage: Usage | None, *, judged: bool = False) -> Spent:
    """Return what one call cost that took so long; it counted no tokens when it came to nothing."""
    counted = usage or Usage()
    return Spent(1, seconds, counted.input_tokens, counted.output_tokens, int(judged))


class Spoken(NamedTuple):
    """Who said something, "rep" or "coach", and what."""

    speaker: str
    text: str


class Undecided(NamedTuple):
    """A coach turn that the guard is undecided about, the talk before it, and the rep's own earlier words."""

    talk: tuple[Spoken, ...]
    remembered: tuple[str, ...]
    turn: str


class Opinion(Frozen):
    """What a second judge says of a turn: the words of it that give the answer, of which kind, and why."""

    gives_answer: bool
    kind: AnswerKind | None = None
    span: str = ""
    why: str = ""
    usage: Usage = Usage()


class SecondJudge(Protocol):
    """Says whether a turn gives an answer where the guard is undecided."""

    wording: str

    def notice(self) -> str:
        """Say in plain words that it is away and why, or return "" while it works."""
        ...

    def warm_up(self) -> None:
        """Load in the background what the first call needs; nothing is sent."""
        ...

    @property
    def is_away(self) -> bool:
        """Whether asking it is no use now."""
        ...

    def opinion(self, undecided: Undecided, seconds: float) -> Opinion:
        """Return what it says within this many seconds, after one call at most.

        Raises ModelUnavailable or MalformedReply when it says nothing that can be used.
        """
        ...


class TurnJudge(Judge, Protocol):
    """A judge of one turn that may ask a model; `spent` is what that has cost so far."""

    spent: Spent


class BoundedJudge(Protocol):
    """Judges that may ask a model, handed out for one turn at a time."""

    def within(self, calls: int, seconds: float) -> TurnJudge:
        """Return a judge that makes no more calls than these and takes no longer."""
        ...
