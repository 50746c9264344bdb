"""What a run found: the talks, what each scorer found in them, and the figures over all."""

from datetime import datetime
from typing import NamedTuple

from agent.domain.frozen import Frozen
from evals.finding import Finding
from evals.scorers.scorer import Better, Unit
from evals.transcript import Transcript


class Measured(Frozen):
    """A figure over all talks with its 95 % interval (talks drawn anew), and the threshold it must hold, if any."""

    scorer: str
    about: str
    unit: Unit
    better: Better
    value: float
    low: float
    high: float
    of: int
    threshold: float | None = None
    note: str = ""
    """What the number alone would hide, such as "none in 840 turns"; shown in its place where there is one."""

    @property
    def holds(self) -> bool:
        """Whether the threshold holds; a figure without one always does."""
        if self.threshold is None or self.better is Better.NEITHER:
            return True
        return self.value >= self.threshold if self.better is Better.MORE else self.value <= self.threshold


class Leak(Frozen):
    """One planted turn: whether it gives an answer, and what the gate and the verdict said of it."""

    id: str
    kind: str
    pressure: str
    text: str
    gives_answer: bool
    held: bool
    called: bool


class Leaks(Frozen):
    """What the gate did with planted answers and with good turns, in the same run.

    `in_calls` is the same of what was planted around calls: a played buyer's lines, turns that look back.
    """

    rows: tuple[Leak, ...]
    caught: Measured
    false_alarms: Measured
    in_calls: tuple["Leaks", ...] = ()

    @property
    def figures(self) -> tuple[Measured, ...]:
        """What was measured, of all that was planted."""
        return (self.caught, self.false_alarms, *(figure for one in self.in_calls for figure in one.figures))

    @property
    def missed(self) -> tuple[Leak, ...]:
        """The planted answers that were let through, of all that was planted."""
        own = tuple(row for row in self.rows if row.gives_answer and not row.held)
        return (*own, *(row for one in self.in_calls for row in one.missed))


class Looked(Frozen):
    """A talk and what the scorers found in it."""

    transcript: Transcript
    findings: tuple[Finding, ...]


class Results(Frozen):
    """One run of the talks against one subject."""

    subject: str
    machine: str
    started_at: datetime
    seconds: float
    talks: tuple[Looked, ...]
    measured: tuple[Measured, ...]
    leaks: Leaks | None = None
    log: str = ""

    @property
    def holds(self) -> bool:
        """Whether talks were played, every threshold holds and no talk failed."""
        leaks = self.leaks.figures if self.leaks else ()
        return (
            bool(self.talks)
            and all(figure.holds for figure in (*self.measured, *leaks))
            and not any(talk.transcript.error for talk in self.talks)
        )


class Compared(NamedTuple):
    """A figure beside the same of a former run."""

    now: Measured
    before: Measured | None
