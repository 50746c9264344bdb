"""What a loader gives: coach turns that people labelled, and what it could not use."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from evals.loaders.records import Record

RESIDUAL = "residual class"


class LabelledTurn(NamedTuple):
    """A coach turn after the talk before it, and whether it gives an answer.

    Entries of the context start with "rep:" or "coach:". `kind` is the set's own label, empty when it has none; turns
    of one `talk` hang together (a conversation, or a family of rows about one deal).
    """

    context: tuple[str, ...]
    text: str
    gives_answer: bool
    kind: str = ""
    talk: str = ""
    id: str = ""


class LeftOut(NamedTuple):
    """A turn that neither side can claim: its label holds answers and questions alike, or says nothing of them."""

    label: str


Found = LabelledTurn | LeftOut


class Format(NamedTuple):
    """A public format: its name, the fields that tell it from others, and how its records become turns."""

    name: str
    fields: frozenset[str]
    read: Callable[[Sequence[Record]], Iterator[Found]]


class LabelledSet(NamedTuple):
    """The turns of a file, the format they were read by, and how many turns of which label were left out."""

    format: str
    turns: tuple[LabelledTurn, ...]
    left_out: dict[str, int]
