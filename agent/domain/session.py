"""A coaching session and its exchanges."""

from datetime import datetime
from enum import StrEnum

from agent.domain.call import Call
from agent.domain.commitment import Commitment
from agent.domain.frozen import Frozen
from agent.domain.insight import Insight
from agent.domain.one_to_one import OneToOne
from agent.domain.reading import Reading
from agent.domain.stage import GrowStage
from agent.domain.turn import CoachTurn

NOT_KEPT = "[not kept]"
"""Stands where words stood that the rep did not want kept."""


class Mode(StrEnum):
    """What a session is for."""

    PREPARE = "prepare"
    PRACTISE = "practise"
    DEBRIEF = "debrief"
    LEAD = "lead"


class Thumb(StrEnum):
    """What a rep says of a question."""

    HELPED = "helped"
    MISSED = "missed"


class Exchange(Frozen):
    """A rep's message and the coach's turn to it; number 0 is the opening, without a message.

    `key` is the message key that stops a double submit; `unkept` marks words that led to `refer`, and those that
    the rep asked not to keep: they are never recalled, never become memory, and leave when the session is over.
    """

    number: int
    at: datetime
    utterance: str | None = None
    reading: Reading | None = None
    turn: CoachTurn
    key: str | None = None
    unkept: bool = False
    thumb: Thumb | None = None

    @property
    def is_set_aside(self) -> bool:
        """Whether the talk goes on as if this had not been said: it led to a referral, or its words are gone."""
        return self.unkept and self.reading is None


class Session(Frozen):
    """A conversation of one rep; `version` counts what was kept, so that two tabs cannot overwrite each other.

    `minutes` is a budget of questions (docs/method.md). `follow_up` is the commitment this session
    opened with, `insight` what it brought back instead, `commitment` the first one made in it, `also` further
    ones. `arc_id` is the id of the first session on the same deal or goal. `call` belongs to one that practises or
    looks back on a call. An off-the-record session is never recalled.
    """

    id: str
    rep_id: str
    arc_id: str = ""
    title: str = ""
    deal: str = ""
    mode: Mode = Mode.PREPARE
    minutes: int = 15
    off_record: bool = False
    started_at: datetime
    ended_at: datetime | None = None
    version: int = 0
    exchanges: tuple[Exchange, ...] = ()
    follow_up: Commitment | None = None
    insight: Insight | None = None
    commitment: Commitment | None = None
    also: tuple[Commitment, ...] = ()
    call: Call | None = None
    one_to_one: OneToOne | None = None

    @property
    def turns(self) -> tuple[CoachTurn, ...]:
        """The coach's turns so far."""
        return tuple(exchange.turn for exchange in self.exchanges)

    @property
    def utterances(self) -> tuple[str, ...]:
        """The rep's messages so far."""
        return tuple(exchange.utterance for exchange in self.exchanges if exchange.utterance is not None)

    @property
    def commitments(self) -> tuple[Commitment, ...]:
        """What was promised in it, the first promise first."""
        return (*((self.commitment,) if self.commitment else ()), *self.also)

    @property
    def stage(self) -> GrowStage:
        """The stage of the last turn."""
        return self.exchanges[-1].turn.stage if self.exchanges else GrowStage.GOAL

    @property
    def kept(self) -> "Session":
        """This session as it may be remembered: nothing is known of what is not to be kept."""
        known = tuple(
            exchange.model_copy(update={"utterance": NOT_KEPT, "reading": None}) if exchange.unkept else exchange
            for exchange in self.exchanges
        )
        return self.model_copy(update={"exchanges": known})

    @property
    def is_over(self) -> bool:
        """Whether the session was closed."""
        return self.ended_at is not None


class SessionSummary(Frozen):
    """A line in the history of a rep."""

    id: str
    arc_id: str = ""
    title: str
    deal: str
    mode: Mode = Mode.PREPARE
    started_at: datetime
    ended_at: datetime | None
    exchanges: int
