"""How sure the rep was beside what became of it, as a picture."""

from collections import defaultdict
from collections.abc import Sequence

from agent.domain.commitment import Commitment, CommitmentStatus
from agent.domain.scale import HIGHEST
from ui.web.plain import as_html
from ui.web.promises.through_time import STEP, mark

FEWEST = 4
"""Rated promises that are over before a picture says anything."""
SURE = 8


def rated(promises: Sequence[Commitment]) -> list[Commitment]:
    """Return the promises that are over and whose confidence is known, those done first."""
    over = [each for each in promises if not each.status.is_pending and each.confidence is not None]
    order = (CommitmentStatus.DONE, CommitmentStatus.PARTLY, CommitmentStatus.NOT_DONE, CommitmentStatus.DROPPED)
    return sorted(over, key=lambda each: (order.index(each.status), each.created_at))


def picture(over: Sequence[Commitment]) -> str:
    """Return the picture as HTML: a column for each number from 0 to 10, a mark for each promise."""
    columns: defaultdict[int, list[str]] = defaultdict(list)
    for promise in over:
        sure = min(max(promise.confidence or 0, 0), HIGHEST)
        height = len(columns[sure]) * STEP + 4
        style = f"left:{_share(sure):.2f}%;bottom:{height}px"
        columns[sure].append(mark(promise.status, promise.outcome, style, promise.action))
    marks = "".join("".join(column) for column in columns.values())
    highest = max((len(column) for column in columns.values()), default=1)
    numbers = "".join(f'<span style="left:{_share(number):.2f}%">{number}</span>' for number in range(HIGHEST + 1))
    return (
        f'<figure class="meno-time" role="img" aria-label="{as_html(in_words(over))}">'
        f'<div class="meno-marks meno-sure" style="height:{highest * STEP + 8}px">{marks}</div>'
        f'<div class="meno-days">{numbers}</div></figure>'
    )


def in_words(over: Sequence[Commitment]) -> str:
    """Return how often the rep did what they were surer and less sure of, in plain counts."""
    sure = [each for each in over if (each.confidence or 0) >= SURE]
    less = [each for each in over if (each.confidence or 0) < SURE]
    groups = ((f"{SURE} or surer", sure), (f"Below {SURE}", less))
    return " ".join(f"{name}: {_done(group)} of {len(group)} done." for name, group in groups if group)


def _done(group: Sequence[Commitment]) -> int:
    return sum(each.status is CommitmentStatus.DONE for each in group)


def _share(number: int) -> float:
    return 100 * (number + 0.5) / (HIGHEST + 1)
