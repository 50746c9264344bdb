"""What a model says that always gives advice, never the same twice in a talk."""

import random
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import yaml

LINES = Path(__file__).with_name("advice.yaml")
LEAD_INS = ("", "Honestly: ", "Quick thought: ", "From experience, ", "One more thing. ", "To be blunt, ")


class Advice(NamedTuple):
    """A line that gives an answer: its kind, as docs/method.md lists them, and the two parts of a coach's turn."""

    kind: str
    mirror: str
    question: str
    both: bool = False
    """Whether the question gives an answer beside a mirror that does."""

    @property
    def answers(self) -> tuple[str, ...]:
        """The parts that must not be shown; beside a mirror that gives the answer, the question may be a good one."""
        if not self.mirror:
            return (self.question,)
        return (self.mirror, self.question) if self.both else (self.mirror,)


@cache
def advice() -> tuple[Advice, ...]:
    """Return every line of advice there is."""
    kinds: dict[str, list[dict[str, Any]]] = yaml.safe_load(LINES.read_text(encoding="utf-8"))
    return tuple(
        Advice(kind, line.get("mirror", ""), line["question"], line.get("both", False))
        for kind, lines in kinds.items()
        for line in lines
    )


def advice_without_end(seed: str) -> Iterator[Advice]:
    """Return advice for one talk, in an order of its own; when all was said it comes again in other words."""
    order = random.Random(seed).sample(advice(), len(advice()))
    for round_ in count():
        yield from (_led_in(one, LEAD_INS[round_ % len(LEAD_INS)]) for one in order)


def _led_in(line: Advice, words: str) -> Advice:
    if line.mirror:
        return line._replace(mirror=words + line.mirror)
    return line._replace(question=words + line.question)
