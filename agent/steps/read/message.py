"""A rep's message made fit for reading, with what the coach had asked."""

import re
from functools import cached_property

from agent.domain.idea import IdeaKind
from agent.domain.move import CoachMove, Focus
from agent.domain.session import Session
from agent.domain.turn import CoachTurn
from agent.language.orders import without_orders
from agent.language.parse import Parsed, parse
from agent.language.pattern import Pattern
from agent.language.quotations import Span
from agent.steps.answers import is_read_back
from agent.steps.read.clause import Clause
from agent.steps.read.clauses import clauses_of
from agent.steps.read.pasted import split_pasted
from agent.steps.read.urging import urges
from agent.steps.read.whose import Pasted

LONGEST_READ = 4_000
"""Characters of a message that are taken apart; a longer one is read this far."""

_ODD = Pattern(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffc\ufffd\ud800-\udfff]")
_RUN = Pattern(r"((.)\2{11})\2+")
"""The same character a dozen times and more: nobody says anything with the rest of them."""
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "\xa0": " ", "\t": " "})
_RULER = Pattern(r"\b0\s*(?:to|-|–)\s*10\b|\bscale\b|\bout of (?:10|ten)\b|\bzero to ten\b", re.IGNORECASE)
_CLOSED = Pattern(
    r"^(?:and |so |but )?(?:did|do|does|is|are|was|were|have|has|had|can|could|will|would|shall|should|am|"
    r"may)(?:n't)?\b",
    re.IGNORECASE,
)


_DEEDS = (
    Focus.FIRST_OPTIONS, Focus.WHAT_ELSE, Focus.NEXT, Focus.WHAT_AND_WHEN, Focus.WHAT, Focus.FIRST_STEP, Focus.IF_THEN,
    Focus.INFLUENCE, Focus.READ_BACK, Focus.OPEN_POINT,
)  # fmt: skip


def _asked(turn: CoachTurn) -> Focus:
    """What an answer to this turn is taken for; how the promise shall read is what will be done, and when."""
    return Focus.WHAT_AND_WHEN if turn.focus is Focus.READ_BACK and not is_read_back(turn) else turn.focus


class Message:
    """One message: the rep's own words, what they pasted, and the question they answer."""

    def __init__(self, session: Session, utterance: str) -> None:
        """Tidy the utterance and look up what was asked last."""
        turn = session.exchanges[-1].turn if session.exchanges else None
        said = _RUN.sub(r"\1", _ODD.sub(" ", utterance[: LONGEST_READ * 5]).translate(_QUOTES)).strip()
        self.whole = without_orders(said).strip()
        self.has_orders = self.whole != said
        self.split: Pasted = split_pasted(self.whole)
        self.own = self.split.own[:LONGEST_READ]
        self.asked: Focus | None = _asked(turn) if turn else None
        self.asked_by: CoachMove | None = turn.move if turn else None
        self.promised_for = session.commitment.due_at if session.commitment else None
        self.standing = session.commitments
        self.promises = tuple(one.action for one in self.standing)
        self.promised = " ".join(self.promises)
        self.question = turn.question if turn else ""
        self.coach_said = turn.text if turn else ""
        opened_on = session.follow_up if len(session.exchanges) == 1 and self.asked is Focus.GOAL else None
        self.reminded_of = opened_on.action if opened_on else ""
        self.has_goal = any(
            IdeaKind.GOAL in {idea.kind for idea in e.reading.ideas} for e in session.exchanges if e.reading
        )
        self.has_action = any(
            IdeaKind.ACTION in {idea.kind for idea in e.reading.ideas} for e in session.exchanges if e.reading
        )
        self.asked_again = turn is not None and [t.focus for t in session.turns].count(turn.focus) > 1

    @cached_property
    def parsed(self) -> Parsed:
        """The rep's own words, taken apart."""
        return parse(self.own)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the rep's own words."""
        return clauses_of(self.parsed)

    @cached_property
    def urged(self) -> tuple[Span, ...]:
        """Where the rep's own words urge the coach into an answer and say nothing of the matter."""
        return urges(self.own)

    def is_urging(self, clause: Clause) -> bool:
        """Whether a clause is part of what urges the coach."""
        return any(span.start < clause.words[-1].end and clause.words[0].start < span.end for span in self.urged)

    def answers(self, *focuses: Focus) -> bool:
        """Whether the coach had just asked for one of these."""
        return self.asked in focuses

    @property
    def asks_for_deeds(self) -> bool:
        """Whether the coach had just asked for something to do, so that "draft a proposal" answers it."""
        return self.answers(*_DEEDS)

    @property
    def answers_ruler(self) -> bool:
        """Whether the coach had just asked for a number from 0 to 10."""
        return self.asked is Focus.CONFIDENCE or bool(_RULER.search(self.question))

    @property
    def answers_closed(self) -> bool:
        """Whether yes or no answers what the coach had just asked."""
        closed = (
            Focus.READ_BACK,
            Focus.OUTCOME,
            Focus.OFFER_STOP,
            Focus.CLARIFY_WHEN,
            Focus.WHAT_ELSE,
            Focus.RUN_AGAIN,
        )
        return self.asked in closed or bool(_CLOSED.match(self.question))

    @property
    def asks_for_time(self) -> bool:
        """Whether the coach had just asked for a time or read one back, so that a bare time answers it."""
        return self.answers(Focus.WHEN, Focus.CLARIFY_WHEN, Focus.WHAT_AND_WHEN, Focus.READ_BACK, Focus.MOVED_TO)

    def sentence_with(self, text: str) -> str:
        """Return the sentence of the rep's own words that holds this text."""
        for sentence in self.parsed.sentences:
            said = self.parsed.span(sentence)
            if text in said:
                return said
        return text
