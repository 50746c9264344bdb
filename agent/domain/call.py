"""A call with a buyer: what a rep sets out with, what was said in it, and the plain facts of it."""

from enum import StrEnum

from agent.domain.due import Due
from agent.domain.frozen import Frozen


class Side(StrEnum):
    """Who speaks in a call."""

    REP = "rep"
    BUYER = "buyer"


class Line(Frozen):
    """What one side said in one go; `at` and `until` are seconds from the start where a transcript names them."""

    side: Side
    text: str
    speaker: str = ""
    at: float | None = None
    until: float | None = None


class CallBrief(Frozen):
    """A call as the rep describes it, each part in the rep's own words, empty where it was not said.

    `minutes` is how long the call is to last; `when` is when it is. `run` says which rehearsal of it this is, so
    that a buyer does not begin the second one as the first.
    """

    who: str = ""
    stake: str = ""
    want: str = ""
    worry: str = ""
    minutes: int | None = None
    when: Due | None = None
    run: int = 1


class CallFacts(Frozen):
    """What can be counted in a call, without a verdict.

    `longest_words` is the rep's longest stretch without the buyer in between, in words. `unanswered` are the
    buyer's questions that went by, as they were asked. `wanted` is what the rep set out to get, in their words;
    `asked_for_it` whether it came up in the rep's lines, None when nothing was set out or it cannot be told.
    `seconds` is the length of the call where the transcript says it.
    """

    rep_words: int = 0
    buyer_words: int = 0
    questions: int = 0
    open_questions: int = 0
    longest_words: int = 0
    buyer_questions: int = 0
    unanswered: tuple[str, ...] = ()
    wanted: str = ""
    asked_for_it: bool | None = None
    seconds: float | None = None

    @property
    def rep_share(self) -> int | None:
        """The rep's share of all words in percent; None when nothing was said."""
        total = self.rep_words + self.buyer_words
        return round(100 * self.rep_words / total) if total else None


class Call(Frozen):
    """What a session keeps of its call beside the exchanges.

    `persona` is the buyer who is played, `again_of` the session whose call is practised again, `runs_before` how often
    it was practised by then. Of a transcript only its `facts` are kept; until they have been shown also the rep's `own`
    lines, to see whether what the rep wanted came up in them. `speakers` are those of a transcript of which nobody has
    said yet who the rep is.
    """

    persona: str = ""
    again_of: str = ""
    runs_before: int = 0
    facts: CallFacts | None = None
    own: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
