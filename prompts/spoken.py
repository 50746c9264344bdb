"""What a buyer can say, and what moves them."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from prompts.calling import Deed, Form
from prompts.questions import SLOT

SLOTS = ("words",)
"""What a line may leave open: "words" is something the rep just named, in replies to a date the day."""
LONGEST = 32
"""Words in a line at most."""


class Strict(BaseModel):
    """The base of what a file holds: never changed, no fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Spoken(Strict):
    """One thing a buyer can say.

    `when` are words of the rep (a * stands for any ending) that it fits best; `trust` is the trust from which it
    is said and `below` the trust under which it is; `after` are deeds of which the rep must have done one in this
    call, `unless` deeds of which none. `to` are the forms of question that it can answer; without it, any that its
    words allow. `insist` is said once when the rep passes over a question.
    """

    say: str = Field(min_length=2)
    when: tuple[str, ...] = ()
    trust: int | None = None
    below: int | None = None
    after: tuple[Deed, ...] = ()
    unless: tuple[Deed, ...] = ()
    to: tuple[Form, ...] = ()
    insist: str = ""

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: object) -> object:
        return {"say": value} if isinstance(value, str) else value

    @field_validator("say", "insist")
    @classmethod
    def _sayable(cls, text: str) -> str:
        if len(text.split()) > LONGEST:
            raise ValueError(f"a line has at most {LONGEST} words")
        if unknown := set(SLOT.findall(text)) - set(SLOTS):
            raise ValueError(f"there is no slot {', '.join(sorted(unknown))}; there is {', '.join(SLOTS)}")
        return text


Lines = tuple[Spoken, ...]
Some = Annotated[Lines, Field(min_length=1)]


class OnTopic(Strict):
    """What a buyer says on one topic.

    `asks` are their questions, `objects` what they hold against it, `tells` their answers when asked, and
    `dodges` what they say instead of an answer that the rep has not earned.
    """

    asks: Lines = ()
    objects: Lines = ()
    tells: Lines = ()
    dodges: Lines = ()


class Shift(Strict):
    """By how much something the rep does moves the buyer."""

    trust: int = Field(default=0, ge=-3, le=3)
    patience: int = Field(default=0, ge=-5, le=5)


class Temper(Strict):
    """How a buyer feels at the start and what moves them.

    Trust goes from -5 to 5 and patience from 0 to 10; at 0 the buyer ends the call. From `agrees_at` on they
    agree to a next step, from `hedges_at` on they leave it open, below it they decline.
    """

    trust: int = Field(ge=-5, le=5)
    patience: int = Field(ge=1, le=10)
    agrees_at: int = Field(ge=-5, le=5)
    hedges_at: int = Field(ge=-5, le=5)
    moves: Mapping[Deed, Shift]


class NextStep(Strict):
    """What a buyer says to a proposed next step."""

    agrees: Some
    hedges: Some
    declines: Some


class Endings(Strict):
    """How a buyer ends the call, by what it came to."""

    agreed: Some
    out_of_time: Some
    patience_gone: Some
    send_something: Some
    goodbye: Some
