"""A scorer: one named question put to a transcript."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from agent.ports import Judge
from evals.finding import Finding
from evals.transcript import Transcript

ANSWERS_SHOWN = "answers_shown"
"""The scorer whose hits are answers that a person saw; every report puts it first."""


class Better(StrEnum):
    """Which way a figure gets better."""

    MORE = "more"
    LESS = "less"
    NEITHER = "neither"


class Unit(StrEnum):
    """How a figure is read: a share of what was looked at, a count per 100 turns, or a mean of numbers."""

    SHARE = "share"
    PER_100_TURNS = "per 100 turns"
    TURNS = "turns"
    LAYERS = "layers"
    CALLS = "calls a turn"
    SECONDS = "seconds"
    TOKENS = "tokens"


class Scorer(NamedTuple):
    """A question put to a transcript, with the guard at hand; pure: the same transcript gives the same finding."""

    name: str
    about: str
    unit: Unit
    better: Better
    look: Callable[[Transcript, Judge], Finding]
