"""How an endpoint is asked for structured output, found out once and remembered for the process."""

from enum import StrEnum
from functools import cache


class Shape(StrEnum):
    """The ways to ask for a structured reply, strictest first."""

    SCHEMA = "json_schema"
    TOOL = "function_calling"
    PLAIN = "plain"


class Ladder:
    """The shape in use for one model behind one endpoint.

    A shape that failed before any worked gives way to the next one, after the last the first again;
    a shape that once worked is kept.
    """

    def __init__(self) -> None:
        """Start at the strictest shape."""
        self.shape = Shape.SCHEMA
        self.is_proven = False

    def worked(self) -> None:
        """Keep the shape in use."""
        self.is_proven = True

    def failed(self, shape: Shape) -> bool:
        """Give way to the next shape; True when all have failed by now."""
        if self.is_proven or shape is not self.shape:
            return False
        shapes = tuple(Shape)
        self.shape = shapes[(shapes.index(shape) + 1) % len(shapes)]
        return shape is shapes[-1]


@cache
def ladder_for(model: str, base_url: str) -> Ladder:
    """Return the one ladder of this model behind this endpoint."""
    return Ladder()
