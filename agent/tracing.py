"""Names of OpenTelemetry's GenAI conventions, and the spans of the coach.

The conventions are in development: their names stand here and nowhere else. Without an OpenTelemetry
SDK in the process spans cost next to nothing. What people said is never put into one.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opentelemetry.trace import Span

TRACER = "meno"
EVALUATION = "gen_ai.evaluation.result"


class Operation(StrEnum):
    """What a span spans."""

    COACH = "invoke_agent"
    CHAT = "chat"
    RETRIEVAL = "retrieval"


class Attribute(StrEnum):
    """Attributes of spans and events; the last three are Meno's own."""

    OPERATION = "gen_ai.operation.name"
    PROVIDER = "gen_ai.provider.name"
    REQUEST_MODEL = "gen_ai.request.model"
    RESPONSE_MODEL = "gen_ai.response.model"
    CONVERSATION = "gen_ai.conversation.id"
    INPUT_TOKENS = "gen_ai.usage.input_tokens"
    OUTPUT_TOKENS = "gen_ai.usage.output_tokens"
    PROMPT = "gen_ai.prompt.name"
    EVALUATION_NAME = "gen_ai.evaluation.name"
    SCORE = "gen_ai.evaluation.score.value"
    LABEL = "gen_ai.evaluation.score.label"
    ERROR = "error.type"
    MOVE = "coach.move"
    STAGE = "coach.stage"
    PROMPT_VERSION = "coach.prompt.version"


@contextmanager
def span(operation: Operation, name: str, attributes: Mapping[Attribute, str | int]) -> Iterator["Span"]:
    """Trace what runs inside as one operation, such as `chat gpt-x`."""
    from opentelemetry import trace

    told = {Attribute.OPERATION.value: operation.value, **{key.value: value for key, value in attributes.items()}}
    # Errors of endpoints may hold what was sent to them: their text stays out of the span.
    with trace.get_tracer(TRACER).start_as_current_span(
        f"{operation} {name}", attributes=told, record_exception=False, set_status_on_exception=False
    ) as current:
        yield current


def note(attributes: Mapping[Attribute, str | int]) -> None:
    """Put these attributes on the span that is running."""
    from opentelemetry import trace

    trace.get_current_span().set_attributes({key.value: value for key, value in attributes.items()})


def note_judgement(score: float, *, is_passed: bool) -> None:
    """Record on the span that is running what the judge said of a turn."""
    from opentelemetry import trace

    label = "passed" if is_passed else "refused"
    facts: dict[Attribute, str | float] = {Attribute.EVALUATION_NAME: "gives_answer", Attribute.SCORE: score}
    told = {key.value: value for key, value in {**facts, Attribute.LABEL: label}.items()}
    trace.get_current_span().add_event(EVALUATION, told)
