"""Precision and recall of the mark "tells", with the lines on which the marks differ."""

from collections.abc import Sequence
from typing import NamedTuple

from agent.domain.one_to_one import Kind
from agent.ports import Marker
from evals.one_to_one.labelled import Labelled


class Marked(NamedTuple):
    """A line with the mark it should get and the one it got."""

    text: str
    wanted: Kind
    got: Kind


class Agreement(NamedTuple):
    """How often the marks are the same, over all lines of some plans."""

    rows: tuple[Marked, ...]
    plans: int

    @property
    def precision(self) -> float:
        """The share of lines marked as telling that do tell."""
        return _share([row.wanted is Kind.TELLS for row in self.rows if row.got is Kind.TELLS])

    @property
    def recall(self) -> float:
        """The share of lines that tell which are marked so."""
        return _share([row.got is Kind.TELLS for row in self.rows if row.wanted is Kind.TELLS])

    @property
    def same(self) -> float:
        """The share of all lines that got the mark they should."""
        return _share([row.got is row.wanted for row in self.rows])

    @property
    def errors(self) -> tuple[Marked, ...]:
        """The lines with another mark than they should have."""
        return tuple(row for row in self.rows if row.got is not row.wanted)


def agreement(plans: Sequence[Labelled], marker: Marker) -> Agreement:
    """Return how the marks of this marker agree with those of the plans, each plan marked from its first line on."""
    rows = [
        Marked(text, wanted, line.kind)
        for plan in plans
        for (wanted, text), line in zip(plan.lines, marker.mark([text for _, text in plan.lines]), strict=True)
    ]
    return Agreement(tuple(rows), len(plans))


def _share(holds: Sequence[bool]) -> float:
    return sum(holds) / len(holds) if holds else 0.0
