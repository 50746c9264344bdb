"""What is counted while Meno works: names of metrics, and how they are counted.

Without an OpenTelemetry SDK in the process counting costs next to nothing. No value says who it was or what was said.
"""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from agent.domain.turn import CoachTurn
from agent.tracing import TRACER, Attribute, Operation, note, span

if TYPE_CHECKING:
    from opentelemetry.metrics import Counter, Histogram


class Count(StrEnum):
    """What is counted, by name."""

    TURNS = "coach.turns"
    MODEL_CALLS = "coach.model.calls"
    MODEL_TOKENS = "gen_ai.client.token.usage"
    GUARD_REFUSALS = "coach.guard.refusals"
    BANK_INSTEAD = "coach.bank.instead"


class Took(StrEnum):
    """What is timed, by name; in seconds."""

    TURN = "coach.turn.duration"
    MODEL_CALL = "gen_ai.client.operation.duration"


class Gauge(StrEnum):
    """What is looked at now and then, by name."""

    TABS = "coach.tabs.open"
    IN_HAND = "coach.turns.in_hand"
    INDEX_BEHIND = "coach.index.behind"


SAYS: Mapping[StrEnum, str] = {
    Count.TURNS: "Turns that were kept, by who put them into words.",
    Count.MODEL_CALLS: "Calls of models, by what they ended in.",
    Count.MODEL_TOKENS: "Tokens of models, in and out, as endpoints counted them.",
    Count.GUARD_REFUSALS: "Turns of a model that the guard let nobody see.",
    Count.BANK_INSTEAD: "Turns of the question bank where a model had been asked.",
    Took.TURN: "Seconds from a rep's message to the turn that was kept.",
    Gauge.TABS: "Tabs that are open on this server.",
    Gauge.IN_HAND: "Turns that are being answered now.",
    Gauge.INDEX_BEHIND: "Changes of the record that the index has not followed yet.",
    Took.MODEL_CALL: "Seconds of one call of a model.",
}

Labels = Mapping[str, str]
NONE: Labels = {}


def count(what: Count, amount: int = 1, labels: Labels = NONE) -> None:
    """Count so many of these; labels are words from closed lists alone."""
    _counter(what).add(amount, dict(labels))


def took(what: Took, seconds: float, labels: Labels = NONE) -> None:
    """Note how long one of these took, in seconds."""
    _histogram(what).record(seconds, dict(labels))


def watch(what: Gauge, see: Callable[[], int]) -> None:
    """Look at this whenever metrics are sent."""
    from opentelemetry import metrics

    def look(_: metrics.CallbackOptions) -> Iterator[metrics.Observation]:
        yield metrics.Observation(see())

    metrics.get_meter(TRACER).create_observable_gauge(what.value, [look], "1", SAYS[what])


@contextmanager
def observed(session_id: str) -> Iterator[Callable[[CoachTurn], None]]:
    """Trace and time what runs inside as a turn of this session; give what takes note of the turn once it is kept."""
    started = time.perf_counter()

    def kept(turn: CoachTurn) -> None:
        note({Attribute.MOVE: turn.move, Attribute.STAGE: turn.stage})
        count(Count.TURNS, labels={"source": turn.source, "stage": turn.stage})
        took(Took.TURN, time.perf_counter() - started, {"source": turn.source})

    with span(Operation.COACH, "coach", {Attribute.CONVERSATION: session_id}):
        yield kept


@cache
def _counter(what: Count) -> "Counter":
    from opentelemetry import metrics

    return metrics.get_meter(TRACER).create_counter(what.value, "1", SAYS[what])


@cache
def _histogram(what: Took) -> "Histogram":
    from opentelemetry import metrics

    return metrics.get_meter(TRACER).create_histogram(what.value, "s", SAYS[what])
