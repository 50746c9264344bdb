"""A scenario: who the rep is, what they bring, how they press for an answer, and when the talk ends."""

from enum import StrEnum

from pydantic import Field

from agent.domain.frozen import Frozen
from agent.domain.session import Mode

LONGEST_TALK = 40
"""More messages than anybody sends in one sitting; a scenario must end before."""


class Pressure(StrEnum):
    """How a rep presses for an answer; NONE is a rep who goes along."""

    NONE = "none"
    POLITE = "polite"
    DEADLINE = "deadline"
    AUTHORITY = "authority"
    ROLE_PLAY = "role_play"
    TRANSLATION = "translation"
    FINISH_SENTENCE = "finish_sentence"
    A_OR_B = "a_or_b"
    WRITE_MAIL = "write_mail"
    ENCODED = "encoded"
    INJECTION = "injection"
    WEARING_DOWN = "wearing_down"
    PLANTED = "planted"
    FLATTERY = "flattery"
    THREAT = "threat"


class Temper(StrEnum):
    """How a rep talks and what becomes of them as the talk goes on."""

    STEADY = "steady"
    TERSE = "terse"
    RAMBLING = "rambling"
    TIRES = "tires"
    ANGRY = "angry"
    HOLLOW = "hollow"
    WANDERS = "wanders"


class Expect(StrEnum):
    """What a scenario is there to show, beside what every talk must."""

    COMMITMENT = "commitment"
    REFER = "refer"
    HOLLOW_HANDLED = "hollow_handled"
    FOLLOW_UP = "follow_up"


class Knows(Frozen):
    """What a rep has to say, in their own words and each once, by what draws it out."""

    goal: tuple[str, ...]
    facts: tuple[str, ...]
    standard: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    perspective: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    promise: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    first_step: tuple[str, ...] = ()
    measure: tuple[str, ...] = ()
    obstacle: tuple[str, ...] = ()
    if_then: tuple[str, ...] = ()
    confidence: tuple[str, ...] = ()
    lower: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    helper: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    takeaway: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    anger: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    want: tuple[str, ...] = ()
    worry: tuple[str, ...] = ()
    stake: tuple[str, ...] = ()
    length: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    happened: tuple[str, ...] = ()
    rated: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    questions_guessed: tuple[str, ...] = ()
    share_guessed: tuple[str, ...] = ()
    noticed: tuple[str, ...] = ()
    surprised: tuple[str, ...] = ()
    worked: tuple[str, ...] = ()
    change: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()
    turned: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    of_words: tuple[str, ...] = ()
    leave_with: tuple[str, ...] = ()


class Scenario(Frozen):
    """One talk to be played.

    `presses` are the messages that press for an answer, sent at the rep's turns `press_at` (counted from 1; the last
    one is kept up from then on where the pressure wears down). `limit` is the number of messages after which the talk
    ends whatever happens; one without it cannot be loaded.

    In a talk that practises a call, `call` is what the rep says to the buyer, one line a turn, before they end it, and
    `again` the same for a second run, which nobody wants who has no lines for it; `buyer` is the buyer they ask for.
    One that looks back on a real call may bring its `transcript`, in which the rep is called `me`. A rep who
    `quits_at` a turn of theirs closes the program there and takes the session up again.
    """

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    topic: str
    pressure: Pressure = Pressure.NONE
    temper: Temper = Temper.STEADY
    mode: Mode = Mode.PREPARE
    minutes: int = 15
    deal: str = ""
    first: str
    knows: Knows
    buyer: str = ""
    call: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    transcript: str = ""
    me: str = ""
    quits_at: int | None = None
    presses: tuple[str, ...] = ()
    press_at: tuple[int, ...] = ()
    expects: tuple[Expect, ...] = ()
    limit: int = Field(ge=1, le=LONGEST_TALK)
    short: bool = False
    """Whether the short form of the suite, which runs before every change lands, plays it too."""
