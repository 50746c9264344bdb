"""A buyer that a rep can practise with: what they know, ask, answer and feel, as a file holds it."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, NamedTuple

from pydantic import Field

from prompts.calling import CallTopic, Deed, Form
from prompts.spoken import Endings, Lines, NextStep, OnTopic, Some, Spoken, Strict, Temper


class Place(NamedTuple):
    """Where a line stands in its file and what it says."""

    id: str
    line: Spoken

    @property
    def kind(self) -> str:
        """What a line is for: "asks" of "topics/price/asks/1", "opens" of "opens/1"."""
        return self.id.rpartition("/")[0].rpartition("/")[2]

    @property
    def topic(self) -> CallTopic | None:
        """The topic that a line is on, None where it stands under none."""
        under, *rest = self.id.split("/")
        return CallTopic(rest[0]) if under == "topics" else None


class Persona(Strict):
    """A buyer to practise with.

    `summary` is what a rep chooses by and `cues` the words of a rep's brief that speak for this buyer. Topics
    stand in the order in which they matter to the buyer. `asks_back` says how often, of ten times, the buyer
    adds something of their own; `replies` are short words to a question by its form; `limit` is how many exchanges
    they have time for at most.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    version: int = Field(ge=1)
    name: str = Field(min_length=1)
    summary: str = Field(min_length=1)
    cues: tuple[str, ...]
    interests: tuple[str, ...]
    knows: tuple[str, ...]
    hides: tuple[str, ...]
    limit: int | None = Field(default=None, ge=3)
    asks_back: int = Field(ge=0, le=10)
    mood: Temper
    opens: Some
    back_channels: Some
    reactions: Mapping[Deed, Lines]
    echoes: Lines = ()
    replies: Mapping[Form, Lines] = {}
    unsure: Some
    short_of_time: Lines = ()
    next_step: NextStep
    ends: Endings
    topics: Annotated[Mapping[CallTopic, OnTopic], Field(min_length=1)]

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Every line with its place in the file: "topics/price/asks/1"."""
        return tuple(self._places())

    def _places(self) -> Iterator[Place]:
        for name in ("opens", "back_channels", "echoes", "unsure", "short_of_time"):
            yield from _numbered(name, getattr(self, name))
        for deed, lines in self.reactions.items():
            yield from _numbered(f"reactions/{deed}", lines)
        for form, lines in self.replies.items():
            yield from _numbered(f"replies/{form}", lines)
        for name in ("next_step", "ends"):
            for kind, lines in getattr(self, name):
                yield from _numbered(f"{name}/{kind}", lines)
        for topic, on_topic in self.topics.items():
            for kind, lines in on_topic:
                yield from _numbered(f"topics/{topic}/{kind}", lines)

    def under(self, place: str) -> tuple[Place, ...]:
        """Return the lines at a place such as "topics/price/asks", in the order of the file; none if it has none."""
        return self._under.get(place, ())

    @cached_property
    def _under(self) -> dict[str, tuple[Place, ...]]:
        found: dict[str, list[Place]] = {}
        for place in self.places:
            found.setdefault(place.id.rpartition("/")[0], []).append(place)
        return {name: tuple(places) for name, places in found.items()}

    def wording(self, place: str) -> str:
        """Return file, version and place of a line, as a turn records them: "buyers/sceptical_cfo v1: opens/1"."""
        return f"buyers/{self.id} v{self.version}: {place}"


def _numbered(name: str, lines: Lines) -> Iterator[Place]:
    return (Place(f"{name}/{number}", line) for number, line in enumerate(lines, start=1))
