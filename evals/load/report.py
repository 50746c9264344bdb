"""What a crowd's course says in figures."""

from typing import NamedTuple

from pydantic import BaseModel

from evals.bench.figures import machine
from evals.load.crowd import Course, Plan


class Spread(NamedTuple):
    """Median, 95th percentile and longest, in milliseconds."""

    p50: float
    p95: float
    longest: float


class ProcessUse(NamedTuple):
    """What a process used while measured: share of one core, and megabytes and threads at the end."""

    cores: float
    megabytes: float
    threads: int


class LoadReport(BaseModel, frozen=True):
    """One crowd: how many, how fast they wrote, how long they waited, what went wrong, what it cost.

    `question` is from sending until the coach's question is drawn, `page` until the whole page is.
    """

    machine: str
    load_before: float
    sessions: int
    think_seconds: float
    seconds: float
    turns: int
    turns_a_second: float
    question: Spread
    page: Spread
    opening: Spread
    broken: int
    errors: dict[str, int]
    processes: dict[str, ProcessUse]

    def __str__(self) -> str:
        lines = [
            f"{self.machine}; load before {self.load_before:.1f}",
            f"{self.sessions} sessions, a message every {self.think_seconds:g} s, measured for {self.seconds:.0f} s:"
            f" {self.turns} turns, {self.turns_a_second:.1f} a second",
            *(
                f"  {name:<9} p50 {each.p50:6.0f}  p95 {each.p95:6.0f}  longest {each.longest:6.0f} ms"
                for name, each in (("question", self.question), ("page", self.page), ("opening", self.opening))
            ),
            f"  connections lost {self.broken}, errors {sum(self.errors.values())} {self.errors or ''}",
            *(
                f"  {name:<12} {each.cores:5.2f} cores {each.megabytes:7.0f} MB {each.threads:4} threads"
                for name, each in self.processes.items()
            ),
        ]
        return "\n".join(lines)


def report(course: Course, plan: Plan, sessions: int) -> LoadReport:
    """Return the figures of a course; turns count that were sent while it was measured."""
    seconds = course.ended - course.began
    turns = [turn for turn in course.book.turns if course.began <= turn.sent < course.ended]
    seen = [turn for turn in turns if turn.drawn]
    return LoadReport(
        machine=machine(),
        load_before=course.load_before,
        sessions=sessions,
        think_seconds=plan.think,
        seconds=seconds,
        turns=len(turns),
        turns_a_second=len(turns) / seconds,
        question=spread([turn.drawn for turn in seen]),
        page=spread([turn.whole for turn in seen]),
        opening=spread(course.book.opened),
        broken=course.book.broken,
        errors=dict(course.book.errors),
        processes={
            name: ProcessUse(
                (after.seconds - course.before[name].seconds) / seconds, after.resident / 1e6, after.threads
            )
            for name, after in course.after.items()
            if name in course.before
        },
    )


def spread(seconds: list[float]) -> Spread:
    """Return median, 95th percentile and longest of these seconds, in milliseconds; zeros when there are none."""
    if not seconds:
        return Spread(0.0, 0.0, 0.0)
    ordered = sorted(seconds)
    at = (len(ordered) // 2, min(len(ordered) - 1, int(len(ordered) * 0.95)), len(ordered) - 1)
    return Spread(*(ordered[place] * 1000 for place in at))
